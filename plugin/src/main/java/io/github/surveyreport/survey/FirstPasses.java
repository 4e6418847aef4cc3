package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.cache.Key;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** First passes over files, as they were kept where they were. Safe for several threads. */
final class FirstPasses {
    private final Study study;
    private final Cache cache;
    private final Map<Wave, String> settings = new HashMap<>();
    /** Files whose candidates are in memory. */
    private final Map<DataFile, Boolean> fresh = new ConcurrentHashMap<>();

    FirstPasses(Study study, Cache cache) {
        this.study = study;
        this.cache = cache;
        if (cache.on()) {
            study.waves().forEach(wave -> settings.put(wave, ReadingSettings.fingerprint(study, wave)));
        }
    }

    /** The settings that the reading of a wave's files depends on; empty without a cache. */
    Map<Wave, String> settings() {
        return settings;
    }

    /** Empty after a problem has been reported that makes the file unreadable. */
    Optional<FirstPass> over(DataFile file, Problems problems) {
        if (!cache.on() || !file.file().lasting()) {
            cache.find();
            return read(file, problems);
        }
        Optional<Noted> known = cache.unknown(Key.Kind.FIRST, file.file().path())
                ? cache.find()
                : cache.find(key(Key.Kind.FIRST, file), codec -> {
                    FirstPass pass = FirstPass.through(codec, file, study, null);
                    return new Noted(pass, codec.problems(List.of()));
                });
        known.ifPresent(noted -> problems.addAll(noted.problems()));
        return known.isPresent() ? known.map(Noted::pass) : keep(file, problems);
    }

    private record Noted(FirstPass pass, List<Problem> problems) {}

    private Optional<FirstPass> keep(DataFile file, Problems problems) {
        Problems found = new Problems();
        Optional<FirstPass> pass = read(file, found);
        List<Problem> sorted = found.sorted();
        problems.addAll(sorted);
        boolean sound = sorted.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        if (pass.isPresent() && sound && file.file().lasting()) {
            cache.keep(key(Key.Kind.FIRST, file), codec -> {
                FirstPass.through(codec, file, study, pass.get());
                codec.problems(sorted);
            });
            if (file.wave().files().size() > 1) {
                cache.keep(
                        key(Key.Kind.CANDIDATES, file),
                        codec -> pass.get().candidates().through(codec));
            }
        }
        return pass;
    }

    private Optional<FirstPass> read(DataFile file, Problems problems) {
        fresh.put(file, true);
        return FirstPass.over(file, study, problems);
    }

    /** Which rows of each file of a wave give way, and how many have an id that another has, where that is asked. */
    WaveRepeats repeats(List<FirstPass> wave) {
        boolean keepable = cache.on()
                && !wave.isEmpty()
                && wave.stream().allMatch(pass -> pass.data().file().lasting());
        if (!keepable) {
            return WaveRepeats.of(candidates(wave), study.cleaning());
        }
        Key key = key(wave);
        return cache.find(key, codec -> WaveRepeats.through(codec, wave.size(), null))
                .orElseGet(() -> {
                    WaveRepeats found = WaveRepeats.of(candidates(wave), study.cleaning());
                    cache.keep(key, codec -> WaveRepeats.through(codec, wave.size(), found));
                    return found;
                });
    }

    private List<Candidates> candidates(List<FirstPass> wave) {
        List<Candidates> candidates = new ArrayList<>();
        for (FirstPass pass : wave) {
            candidates.add(fresh.containsKey(pass.data()) ? pass.candidates() : known(pass.data()));
        }
        return candidates;
    }

    private Candidates known(DataFile file) {
        return cache.find(key(Key.Kind.CANDIDATES, file), codec -> {
                    Candidates candidates = new Candidates();
                    candidates.through(codec);
                    return candidates;
                })
                .or(() -> keep(file, new Problems()).map(FirstPass::candidates))
                .orElseThrow(() -> new IllegalStateException(file.file().path() + " was readable before"));
    }

    private Key key(Key.Kind kind, DataFile file) {
        return new Key(
                kind,
                file.file().path(),
                file.file().blobId(),
                settings.get(file.wave()),
                "",
                file.file().secret());
    }

    private Key key(List<FirstPass> wave) {
        DataFile first = wave.get(0).data();
        List<Object> files = new ArrayList<>();
        wave.forEach(pass ->
                files.add(List.of(pass.data().file().path(), pass.data().file().blobId())));
        List<String> secrets =
                wave.stream().map(pass -> pass.data().file().secret()).toList();
        return new Key(
                Key.Kind.REPEATS,
                first.file().path(),
                Fingerprint.of(files),
                settings.get(first.wave()),
                "",
                Fingerprint.of(secrets));
    }
}
