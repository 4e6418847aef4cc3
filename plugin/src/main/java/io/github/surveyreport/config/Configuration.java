package io.github.surveyreport.config;

import io.github.surveyreport.source.SourceFile;
import java.util.List;

/**
 * A study with the files it was read from.
 *
 * @param hash SHA-256 in hex over path, NUL, bytes, NUL of every file, in order of path
 * @param files every configuration file read (YAML, narrative, dictionary), sorted by path
 */
public record Configuration(Study study, String hash, List<SourceFile> files) {
    public Configuration {
        files = List.copyOf(files);
    }
}
