package io.github.surveyreport.survey;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.source.Overlay;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which rows changed between two revisions of a study, and the response files as they would be with some of the changes:
 * what tells how much of a difference each kind of change made. Waves are matched by id. Memory grows with the rows of
 * waves whose files differ, by some 100 bytes each.
 */
public final class RowChanges {
    private final Map<String, WaveRows> changed = new LinkedHashMap<>();
    private final List<String> waves = new ArrayList<>();
    /** Wave whose files are alike → their paths then and now. */
    private final Map<String, List<RenamedFile>> alike = new LinkedHashMap<>();

    private record RenamedFile(String then, String now) {}

    /** What the later revision's files hold. */
    public enum Part {
        /** The earlier revision's rows. */
        BEFORE,
        /** Those with the later revision's cells where a respondent is in both. */
        CORRECTED,
        /** Those of respondents who are in both revisions. */
        KEPT
    }

    /**
     * Compares the files of every wave of the later revision. All of them have been read before without an error.
     *
     * @param later the study of the revision that is compared; {@code earlier} that of the one it is compared with
     */
    public RowChanges(Study earlier, Snapshot earlierFiles, Study later, Snapshot laterFiles) {
        for (Wave wave : later.waves()) {
            waves.add(wave.id());
            Optional<Wave> old = earlier.waves().stream()
                    .filter(candidate -> candidate.id().equals(wave.id()))
                    .findFirst();
            List<SourceFile> now = files(wave, laterFiles);
            List<SourceFile> then = old.map(one -> files(one, earlierFiles)).orElse(List.of());
            List<RowFile> rows =
                    now.stream().map(file -> RowFile.of(later, file)).toList();
            boolean same = alike(then, now) && earlier.csv().equals(later.csv());
            if (same) {
                alike.put(wave.id(), paths(then, now));
            }
            if (!rows.isEmpty() && !same) {
                List<RowFile> before =
                        then.stream().map(file -> RowFile.of(earlier, file)).toList();
                changed.put(wave.id(), new WaveRows(before, rows));
            }
        }
    }

    /** Per wave whose files differ, in order of time. */
    public Map<String, RowCounts> counts() {
        Map<String, RowCounts> counts = new LinkedHashMap<>();
        changed.forEach((wave, rows) -> counts.put(wave, rows.counts()));
        return counts;
    }

    public RowCounts total() {
        return counts().values().stream().reduce(new RowCounts(0, 0, 0, 0), RowCounts::plus);
    }

    /** Whether the later revision of a wave has respondents whom the earlier one does not have. */
    public boolean anyAdded(Wave wave) {
        WaveRows rows = changed.get(wave.id());
        return rows != null && rows.counts().added() > 0;
    }

    /**
     * Whether a row of the later revision is of a respondent whom the earlier one does not have.
     *
     * @param line at which the row starts
     */
    public boolean added(DataFile file, int line) {
        WaveRows rows = changed.get(file.wave().id());
        return rows != null && rows.added(file.file().path(), line);
    }

    /**
     * Respondents whose row is in one of those places, or who are gone, with their row on the other side; per wave.
     *
     * @param then places of the earlier revision, {@code now} of the later one
     */
    public Map<String, List<RowPair>> pairs(Set<RowPlace> then, Set<RowPlace> now) {
        Map<String, List<RowPair>> pairs = new LinkedHashMap<>();
        for (String wave : waves) {
            if (changed.containsKey(wave)) {
                pairs.put(wave, changed.get(wave).pairs(then, now));
            } else if (alike.containsKey(wave)) {
                pairs.put(wave, inPlace(alike.get(wave), then, now));
            }
        }
        return pairs;
    }

    /** In files that are alike a respondent's row is at the same line. */
    private static List<RowPair> inPlace(List<RenamedFile> files, Set<RowPlace> then, Set<RowPlace> now) {
        Set<RowPair> pairs = new TreeSet<>(RowPair.ORDER);
        for (RenamedFile file : files) {
            Stream.concat(
                            then.stream().filter(place -> place.file().equals(file.then())),
                            now.stream().filter(place -> place.file().equals(file.now())))
                    .mapToInt(RowPlace::line)
                    .mapToObj(line -> new RowPair(
                            Optional.of(new RowPlace(file.then(), line)), Optional.of(new RowPlace(file.now(), line))))
                    .forEach(pairs::add);
        }
        return List.copyOf(pairs);
    }

    private static List<RenamedFile> paths(List<SourceFile> then, List<SourceFile> now) {
        List<RenamedFile> paths = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            paths.add(new RenamedFile(then.get(i).path(), now.get(i).path()));
        }
        return paths;
    }

    /** The later revision with the response files of that part. */
    public Snapshot with(Snapshot later, Part part) {
        Map<String, SourceFile> files = new LinkedHashMap<>();
        changed.values()
                .forEach(rows ->
                        rows.files(part).forEach((path, content) -> files.put(path, Overlay.table(path, content))));
        return Overlay.of(later, files);
    }

    private static List<SourceFile> files(Wave wave, Snapshot snapshot) {
        List<SourceFile> files = new ArrayList<>();
        wave.files().forEach(path -> snapshot.file(path).ifPresent(files::add));
        return files;
    }

    private static boolean alike(List<SourceFile> then, List<SourceFile> now) {
        return then.stream()
                .map(SourceFile::blobId)
                .toList()
                .equals(now.stream().map(SourceFile::blobId).toList());
    }
}
