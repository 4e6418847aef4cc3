package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.cache.Key;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Map;

/** What the first pass over all response files found; the second pass reads each file with it. */
public final class Inventory {
    private final Study study;
    private final List<DataFile> files;
    private final Map<DataFile, FirstPass> passes;
    private final Map<DataFile, Repeats> repeats;
    private final CarelessCheck[] careless;
    private final Map<Wave, String> settings;

    /**
     * @param careless per wave
     * @param settings per wave a fingerprint of those that reading depends on; empty where nothing is kept
     */
    Inventory(
            Study study,
            Map<DataFile, FirstPass> passes,
            Map<DataFile, Repeats> repeats,
            CarelessCheck[] careless,
            Map<Wave, String> settings) {
        this.study = study;
        this.files = List.copyOf(passes.keySet());
        this.passes = passes;
        this.repeats = repeats;
        this.careless = careless.clone();
        this.settings = settings;
    }

    /** The same files, decoded with other levels and values. */
    Inventory with(Study other) {
        return new Inventory(other, passes, repeats, careless, settings);
    }

    /**
     * The key under which something is kept that comes of the second pass over a file.
     *
     * @param more fingerprint of the settings that it depends on besides those of reading
     */
    public Key key(Key.Kind kind, DataFile file, String more) {
        return new Key(
                kind,
                file.file().path(),
                file.file().blobId(),
                Fingerprint.of(settings.get(file.wave()), more),
                Fingerprint.of(
                        repeats.getOrDefault(file, Repeats.NONE),
                        careless[file.waveIndex()].fingerprint(),
                        ReadingSettings.found(study)),
                file.file().secret());
    }

    /** The study with the levels of open questions and the values of open groupings filled in, rare ones pooled. */
    public Study study() {
        return study;
    }

    /** The readable response files, in the order of waves, then paths. */
    public List<DataFile> files() {
        return files;
    }

    /**
     * The second pass over one file: hands each readable row to the sink in file order; warns of cells that could not be
     * used. May be called by several threads for different files.
     *
     * @param file one of {@link #files()}
     * @throws IllegalStateException when the file is no longer what it was in the first pass
     */
    public FileResult read(DataFile file, ResponseSink sink, Problems problems) {
        return new SecondPass(
                        study, passes.get(file), repeats.getOrDefault(file, Repeats.NONE), careless[file.waveIndex()])
                .read(sink, problems);
    }
}
