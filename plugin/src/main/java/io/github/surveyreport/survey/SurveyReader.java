package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Reads response files in two streamed passes: an inventory over all files, then each file on its own. */
public final class SurveyReader {
    private SurveyReader() {}

    /**
     * The first pass over all response files, in parallel: checks that they can be read and have the columns asked for,
     * finds the levels of open questions and groupings (which takes another reading to pool the rare ones), and decides which of several answers of one respondent or
     * customer stays. Memory grows with the number of respondents only, by some 40 bytes each.
     *
     * <p>A file with an error is left out of the inventory; the problems say why.
     */
    public static Inventory inventory(Study study, Snapshot snapshot, Problems problems) {
        return inventory(study, snapshot, problems, Cache.off());
    }

    /** The same, reading only those files of which the cache does not know enough. */
    public static Inventory inventory(Study study, Snapshot snapshot, Problems problems, Cache cache) {
        FirstPasses reader = new FirstPasses(study, cache);
        Map<DataFile, FirstPass> passes = new LinkedHashMap<>();
        List<DataFile> files = dataFiles(study, snapshot, problems);
        CompletableFuture<Void> named = CompletableFuture.runAsync(() -> files.forEach(SurveyReader::name));
        files.parallelStream()
                .map(file -> reader.over(file, problems))
                .flatMap(Optional::stream)
                .forEachOrdered(pass -> passes.put(pass.data(), pass));
        named.join();
        Study filled = OpenLevels.fill(study, passes.values(), problems);
        Map<DataFile, Repeats> repeats = new HashMap<>();
        for (Wave wave : study.waves()) {
            List<FirstPass> ofWave = passes.values().stream()
                    .filter(pass -> pass.data().wave().equals(wave))
                    .toList();
            WaveRepeats found = reader.repeats(ofWave);
            for (int i = 0; i < ofWave.size(); i++) {
                repeats.put(ofWave.get(i).data(), found.files().get(i));
            }
            warnOfRepeats(ofWave, found.sameIds(), problems);
        }
        CarelessCheck[] careless = CarelessCheck.perWave(study, passes.values(), problems);
        passes.replaceAll((file, pass) -> pass.withoutFindings());
        Inventory inventory = new Inventory(filled, passes, repeats, careless, reader.settings());
        return RareValues.concerns(study) ? inventory.with(RareValues.pooled(inventory, problems, cache)) : inventory;
    }

    /** A file pasted twice goes unseen where the rule against it is off. */
    private static void warnOfRepeats(List<FirstPass> passes, long repeated, Problems problems) {
        if (repeated > 0) {
            Location file = Location.ofFile(passes.get(0).data().file().path());
            problems.add(Problem.warning("survey.repeated-ids", file, repeated));
        }
    }

    /**
     * Has the id of the contents computed, beside the reading, which leaves a core free where a wave is one file. A file
     * that cannot be read is reported where its id is asked for.
     */
    private static void name(DataFile file) {
        try {
            file.file().blobId();
        } catch (SurveyReportException e) {
            return;
        }
    }

    private static List<DataFile> dataFiles(Study study, Snapshot snapshot, Problems problems) {
        List<DataFile> files = new ArrayList<>();
        for (int i = 0; i < study.waves().size(); i++) {
            Wave wave = study.waves().get(i);
            for (String path : wave.files()) {
                int index = i;
                snapshot.file(path)
                        .ifPresentOrElse(
                                file -> files.add(new DataFile(wave, index, file)),
                                () -> problems.add(
                                        Problem.error("survey.file-not-found", Location.ofFile(path), wave.id())));
            }
        }
        return files;
    }
}
