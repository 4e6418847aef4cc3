package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Cleaning.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides within one wave which of several answers stays: first one per response id, then, among those left, one per
 * customer. The latest stays; of equally late ones the content decides, so that what stays does not depend on the order
 * of rows or files.
 */
final class RepeatFinder {
    private final List<Candidates> files;
    private final int[][] bits;

    private RepeatFinder(List<Candidates> files) {
        this.files = files;
        this.bits = files.stream().map(file -> new int[file.size()]).toArray(int[][]::new);
    }

    /** Per file of the wave, in the same order, the rows that give way. */
    static List<Repeats> find(List<Candidates> files, Cleaning cleaning) {
        RepeatFinder finder = new RepeatFinder(files);
        if (cleaning.duplicateId()) {
            finder.resolve(Candidates::respondent, RowRules.bit(Rule.DUPLICATE_ID, true));
        }
        if (cleaning.sameCustomer()) {
            finder.resolve(Candidates::customer, RowRules.bit(Rule.SAME_CUSTOMER, true));
        }
        return finder.repeats();
    }

    /** How many rows of the wave have a response id that another row has as well. */
    static long repeatedIds(List<Candidates> files) {
        RepeatFinder finder = new RepeatFinder(files);
        finder.resolve(Candidates::respondent, 1);
        return Arrays.stream(finder.bits).flatMapToInt(Arrays::stream).sum();
    }

    private void resolve(Key key, int bit) {
        int rows = files.stream().mapToInt(Candidates::size).sum();
        long[] held = new long[Integer.highestOneBit(Math.max(4, rows)) << 2];
        Arrays.fill(held, -1);
        for (int file = 0; file < files.size(); file++) {
            for (int i = 0; i < files.get(file).size(); i++) {
                if (bits[file][i] == 0 && key.of(files.get(file), i) != 0) {
                    offer(held, key, (long) file << 32 | i, bit);
                }
            }
        }
    }

    /** Open addressing; the keys are hashes already. */
    private void offer(long[] held, Key key, long row, int bit) {
        long wanted = key.of(file(row), index(row));
        int mask = held.length - 1;
        int slot = (int) wanted & mask;
        while (held[slot] >= 0 && key.of(file(held[slot]), index(held[slot])) != wanted) {
            slot = slot + 1 & mask;
        }
        long other = held[slot];
        if (other < 0) {
            held[slot] = row;
            return;
        }
        boolean replaces = isLater(row, other);
        held[slot] = replaces ? row : other;
        long loser = replaces ? other : row;
        bits[(int) (loser >> 32)][index(loser)] = bit;
    }

    private boolean isLater(long row, long other) {
        Candidates a = file(row);
        Candidates b = file(other);
        int order = Long.compare(a.submitted(index(row)), b.submitted(index(other)));
        if (order == 0) {
            order = Long.compare(a.content(index(row)), b.content(index(other)));
        }
        return order == 0 ? row > other : order > 0;
    }

    private List<Repeats> repeats() {
        List<Repeats> repeats = new ArrayList<>();
        for (int file = 0; file < bits.length; file++) {
            Candidates rows = files.get(file);
            int[] broken = bits[file];
            int[] losers = java.util.stream.IntStream.range(0, broken.length)
                    .filter(i -> broken[i] != 0)
                    .toArray();
            repeats.add(new Repeats(
                    Arrays.stream(losers).map(rows::line).toArray(),
                    Arrays.stream(losers).map(i -> broken[i]).toArray()));
        }
        return repeats;
    }

    private Candidates file(long row) {
        return files.get((int) (row >> 32));
    }

    private static int index(long row) {
        return (int) row;
    }

    @FunctionalInterface
    private interface Key {
        long of(Candidates file, int i);
    }
}
