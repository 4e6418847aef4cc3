package io.github.surveyreport.run;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.RowChanges;
import io.github.surveyreport.survey.RowCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A revision that could be restated, and what sets it apart from another.
 *
 * @param files its data below today's configuration
 */
record Past(Study study, Snapshot files, Numbers numbers) {

    /** Rows are compared only where their numbers alone do not tell that enough of them differ. */
    static Map<String, Long> changed(Past earlier, Past later) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (Wave wave : later.study().waves()) {
            if (!blobs(earlier, wave).equals(blobs(later, wave))) {
                changed.put(wave.id(), Math.abs(rows(earlier, wave) - rows(later, wave)));
            }
        }
        int enough = later.study().plan().minimumCell();
        if (changed.values().stream().anyMatch(rows -> rows < enough)) {
            Map<String, RowCounts> counts =
                    new RowChanges(earlier.study(), earlier.files(), later.study(), later.files()).counts();
            counts.forEach((wave, rows) -> changed.put(wave, rows.added() + rows.edited() + rows.removed()));
        }
        return changed;
    }

    private static List<String> blobs(Past past, Wave wave) {
        return files(past, wave).map(FileCount::blobId).toList();
    }

    private static long rows(Past past, Wave wave) {
        return files(past, wave).mapToLong(FileCount::read).sum();
    }

    private static Stream<FileCount> files(Past past, Wave wave) {
        return past.numbers().findings().files().stream()
                .filter(file -> file.wave().equals(wave.id()));
    }

    /** Respondents per level of the question behind a number of a question or of an indicator. */
    static List<Double> answers(Past past, MeasureKey key) {
        Study study = past.study();
        Optional<String> asked = key.id().startsWith("question.")
                ? Optional.of(key.id().substring("question.".length()))
                : study.scorecard().dimensions().stream()
                        .flatMap(part -> part.indicators().stream())
                        .filter(indicator -> key.id().equals("indicator." + indicator.id()))
                        .map(Scorecard.Indicator::source)
                        .filter(Scorecard.FromQuestion.class::isInstance)
                        .map(source -> ((Scorecard.FromQuestion) source).question())
                        .findFirst();
        return asked.map(study::question).stream()
                .flatMap(question -> question.levels().stream()
                        .map(level -> MeasureKey.of("question." + question.id(), "share:" + level.id(), key.wave())))
                .flatMap(share -> past.numbers().findings().measures().find(share).stream())
                .filter(share -> share.result().computable())
                .map(share -> share.estimate().value() * share.estimate().n())
                .toList();
    }
}
