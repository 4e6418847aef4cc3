package io.github.surveyreport.proposal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a column whose cells hold several of them, for every mark that may join them. */
final class Parts {
    /** In order of preference: the first two join nothing else. */
    static final List<String> MARKS = List.of("┋", "→", "|", ";", "；", "\n", ", ", "、", ",");

    private static final int MOST = 40;
    private static final int LONGEST = 80;

    private final Map<String, Joined> found = new LinkedHashMap<>();

    /** What one mark joins. */
    private static final class Joined {
        private Map<String, Long> options = new LinkedHashMap<>();
        private long cells;
    }

    /**
     * Options joined by a mark.
     *
     * @param options text → in how many cells; cells with a single option are counted too
     * @param cells how many cells hold more than one
     */
    record Found(String mark, Map<String, Long> options, long cells) {}

    void add(String cell) {
        if (found.isEmpty() && MARKS.stream().noneMatch(cell::contains)) {
            return;
        }
        for (String mark : MARKS) {
            Joined joined = found.get(mark);
            if (joined == null && cell.contains(mark)) {
                joined = new Joined();
                found.put(mark, joined);
            }
            if (joined != null && joined.options != null) {
                count(joined, mark, cell);
            }
        }
    }

    private static void count(Joined joined, String mark, String cell) {
        int pieces = 0;
        int from = 0;
        while (from <= cell.length()) {
            int end = cell.indexOf(mark, from);
            end = end < 0 ? cell.length() : end;
            String part = cell.substring(from, end).strip();
            from = end + mark.length();
            if (part.isEmpty()) {
                continue;
            }
            pieces++;
            joined.options.merge(part, 1L, Long::sum);
            if (part.length() > LONGEST || joined.options.size() > MOST) {
                joined.options = null;
                return;
            }
        }
        joined.cells += pieces > 1 ? 1 : 0;
    }

    /** The mark whose options come again most; empty when no mark leaves few enough. */
    Optional<Found> best() {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().options != null && entry.getValue().cells > 0)
                .map(entry -> new Found(entry.getKey(), entry.getValue().options, entry.getValue().cells))
                .min(Comparator.comparingInt((Found joined) -> certain(joined.mark()) ? 0 : 1)
                        .thenComparingInt(joined -> joined.options().size())
                        .thenComparingInt(joined -> MARKS.indexOf(joined.mark())));
    }

    /** Whether people and tools use the mark for nothing else. */
    static boolean certain(String mark) {
        return mark.equals("┋") || mark.equals("→");
    }
}
