package io.github.surveyreport.survey;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of one wave at two revisions, each told by respondent; the cells of both in the later one's columns. */
final class WaveRows {
    private final List<RowFile> earlier;
    private final List<RowFile> later;
    private final boolean byRespondent;
    /** Name of each row of the earlier revision → its content. */
    private final Map<Long, Long> before = new HashMap<>();

    private final Set<Long> after = new HashSet<>();
    /** Path of a later file → lines at which its added rows start. */
    private final Map<String, BitSet> added = new HashMap<>();

    private final RowCounts counts;

    /** @param later at least one file */
    WaveRows(List<RowFile> earlier, List<RowFile> later) {
        this.earlier = List.copyOf(earlier);
        this.later = List.copyOf(later);
        this.byRespondent = !earlier.isEmpty()
                && earlier.stream().allMatch(RowFile::hasRespondents)
                && later.stream().allMatch(RowFile::hasRespondents);
        readEarlier((name, content, row) -> before.put(name, content));
        long[] found = new long[2];
        readLater((name, content, row) -> {
            after.add(name);
            Long old = before.get(name);
            if (old == null) {
                added.computeIfAbsent(row.file().path(), path -> new BitSet()).set(row.line());
            } else {
                found[old == content ? 0 : 1]++;
            }
        });
        long gone =
                before.keySet().stream().filter(name -> !after.contains(name)).count();
        counts = new RowCounts(found[0], found[1], gone, after.size() - found[0] - found[1]);
    }

    private record PlainRow(RowFile file, int line, String[] cells) {
        RowPlace place() {
            return new RowPlace(file.path(), line);
        }
    }

    /** Takes a row with its name and its content as a number. */
    private interface NamedSink {
        void row(long name, long content, PlainRow row);
    }

    RowCounts counts() {
        return counts;
    }

    /** Whether the row that starts at that line of a later file is of a respondent whom the earlier revision does not have. */
    boolean added(String path, int line) {
        BitSet lines = added.get(path);
        return lines != null && lines.get(line);
    }

    /** The later revision's files as they would be with some of the rows. */
    Map<String, byte[]> files(RowChanges.Part part) {
        Map<RowFile, RowWriter> writers = new LinkedHashMap<>();
        later.forEach(file -> writers.put(file, new RowWriter(file)));
        if (part != RowChanges.Part.BEFORE) {
            readLater((name, content, row) -> {
                if (before.containsKey(name)) {
                    writers.get(row.file()).write(row.cells());
                }
            });
        }
        if (part != RowChanges.Part.KEPT) {
            boolean all = part == RowChanges.Part.BEFORE;
            readEarlier((name, content, row) -> {
                if (all || !after.contains(name)) {
                    writers.get(partner(row.file())).write(row.cells());
                }
            });
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        writers.forEach((file, writer) -> files.put(file.path(), writer.content()));
        return files;
    }

    /**
     * Respondents whose row is in one of those places, or who are gone, with their row on the other side.
     *
     * @param then places of the earlier revision, {@code now} of the later one
     */
    List<RowPair> pairs(Set<RowPlace> then, Set<RowPlace> now) {
        if (counts.removed() == 0 && none(then, earlier) && none(now, later)) {
            return List.of();
        }
        Map<Long, RowPlace> old = new HashMap<>();
        Map<Long, RowPlace> fresh = new HashMap<>();
        readLater((name, content, row) -> {
            if (now.contains(row.place())) {
                fresh.put(name, row.place());
            }
        });
        readEarlier((name, content, row) -> {
            if (then.contains(row.place()) || fresh.containsKey(name) || !after.contains(name)) {
                old.put(name, row.place());
            }
        });
        readLater((name, content, row) -> {
            if (old.containsKey(name)) {
                fresh.put(name, row.place());
            }
        });
        Set<Long> names = new HashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .map(name -> new RowPair(Optional.ofNullable(old.get(name)), Optional.ofNullable(fresh.get(name))))
                .sorted(RowPair.ORDER)
                .toList();
    }

    private static boolean none(Set<RowPlace> places, List<RowFile> files) {
        return places.stream()
                .noneMatch(place -> files.stream().anyMatch(file -> file.path().equals(place.file())));
    }

    /** Where rows of an earlier file belong now: the file of that path, else, since files are renamed, the one at its place. */
    private RowFile partner(RowFile file) {
        return later.stream()
                .filter(candidate -> candidate.path().equals(file.path()))
                .findFirst()
                .orElse(later.get(Math.min(earlier.indexOf(file), later.size() - 1)));
    }

    private void readEarlier(NamedSink sink) {
        RowKeys keys = new RowKeys(byRespondent);
        earlier.forEach(file -> read(file, partner(file), keys, sink));
    }

    private void readLater(NamedSink sink) {
        RowKeys keys = new RowKeys(byRespondent);
        later.forEach(file -> read(file, file, keys, sink));
    }

    private static void read(RowFile file, RowFile as, RowKeys keys, NamedSink sink) {
        file.forEach(as.header(), (respondent, cells, line) -> {
            long content = content(cells);
            sink.row(keys.next(respondent, content), content, new PlainRow(file, line, cells));
        });
    }

    private static long content(String[] cells) {
        StringBuilder joined = new StringBuilder();
        for (String cell : cells) {
            joined.append(Cells.trim(cell)).append('\u001f');
        }
        return Identities.hash(joined.toString());
    }
}
