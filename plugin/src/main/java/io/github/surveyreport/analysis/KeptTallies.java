package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.cache.Key;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.survey.DataFile;
import io.github.surveyreport.survey.FileResult;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.RegisterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The counts of single response files that earlier runs left. Safe for several threads. */
public final class KeptTallies {
    private final Cache cache;
    private final Inventory inventory;
    private final List<String> settings = new ArrayList<>();
    private String ofRegister = "";

    /**
     * @param inventory of the same run
     * @param vocabulary by which comments are read
     */
    public KeptTallies(Cache cache, Inventory inventory, Record vocabulary) {
        this.cache = cache;
        this.inventory = inventory;
        if (cache.on()) {
            CountingSettings counting = new CountingSettings(inventory.study(), vocabulary);
            for (int wave = 0; wave < inventory.study().waves().size(); wave++) {
                settings.add(counting.fingerprint(wave));
            }
            ofRegister = counting.ofRegister();
        }
    }

    /** One response file, counted. */
    record Part(FileResult result, Tallies tallies, List<Problem> problems) {}

    Optional<Part> find(DataFile file) {
        return keepable(file) ? cache.find(key(file), codec -> through(codec, file, null)) : cache.find();
    }

    void keep(DataFile file, Part part) {
        boolean sound = part.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        if (sound && keepable(file)) {
            cache.keep(key(file), codec -> through(codec, file, part));
        }
    }

    /** What the entries of the feedback register say; they are short, so that they themselves tell one register from another. */
    Tallies register(List<RegisterEntry> entries, Supplier<Tallies> count) {
        if (!cache.on() || entries.isEmpty()) {
            return count.get();
        }
        Key key = new Key(
                Key.Kind.REGISTER, "", Fingerprint.of(entries), ofRegister, "", Fingerprint.of("secret", entries));
        return cache.find(key, codec -> Tallies.empty(inventory.study()).registerThrough(codec))
                .orElseGet(() -> {
                    Tallies counted = count.get();
                    cache.keep(key, counted::registerThrough);
                    return counted;
                });
    }

    private Part through(Codec codec, DataFile file, Part known) {
        FileResult result = FileResult.through(codec, file, known == null ? null : known.result());
        List<Problem> problems = codec.problems(known == null ? List.of() : known.problems());
        Tallies tallies = known == null ? Tallies.ofWave(inventory.study(), file.waveIndex()) : known.tallies();
        return new Part(result, tallies.through(codec, file.waveIndex()), problems);
    }

    private boolean keepable(DataFile file) {
        return cache.on() && file.file().lasting();
    }

    private Key key(DataFile file) {
        return inventory.key(Key.Kind.TALLY, file, settings.get(file.waveIndex()));
    }
}
