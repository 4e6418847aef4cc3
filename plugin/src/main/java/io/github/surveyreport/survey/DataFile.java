package io.github.surveyreport.survey;

import io.github.surveyreport.config.Wave;
import io.github.surveyreport.source.SourceFile;

/**
 * A response file that can be read.
 *
 * @param waveIndex position of the wave in the study
 */
public record DataFile(Wave wave, int waveIndex, SourceFile file) {}
