package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.Between;
import io.github.surveyreport.config.ServiceLevel.Marked;
import io.github.surveyreport.config.ServiceLevel.Open;
import io.github.surveyreport.config.ServiceLevel.Taken;
import io.github.surveyreport.config.ServiceLevel.Within;
import io.github.surveyreport.problem.Problems;
import java.util.Set;
import java.util.stream.Collectors;

/** What one service level says of the records of one file; counts the cells it cannot use. */
abstract class LevelOutcome {
    private static final int MILLIS = 1_000;

    final CellTally unreadable = new CellTally();
    final CellTally negative = new CellTally();
    private final String code;
    private final String column;
    private final String level;

    private LevelOutcome(String code, ServiceLevel level, String key) {
        this.code = code;
        this.level = "service-levels." + level.id();
        this.column = this.level + "." + key;
    }

    /** @param began the record's own time in seconds since 1970 */
    abstract long of(String[] cells, int line, long began);

    /** Warns once the end of the file is reached. */
    void report(String path, Problems problems) {
        unreadable.warnLines(code, path, column, problems);
        negative.warnLines(code + "-negative", path, code.equals("survey.service-duration") ? column : level, problems);
    }

    /** @param end seconds from 1970 to the end of the last wave */
    static LevelOutcome of(ServiceLevel level, ColumnFinder finder, Set<String> missing, long end) {
        if (level.rule() instanceof Marked marked) {
            return marked(level, marked, finder, missing);
        }
        if (level.rule() instanceof Within within) {
            return within.span() instanceof Taken taken
                    ? taken(level, taken, finder, missing)
                    : between(level, (Between) within.span(), within.limit(), new Reading(finder, missing, end));
        }
        return new LevelOutcome("", level, "") {
            @Override
            long of(String[] cells, int line, long began) {
                return ServiceRecord.MISSING;
            }
        };
    }

    private record Reading(ColumnFinder finder, Set<String> missing, long end) {}

    private static LevelOutcome marked(ServiceLevel level, Marked marked, ColumnFinder finder, Set<String> missing) {
        int column = finder.find(ColumnRef.named(marked.column()), "service-levels." + level.id() + ".column");
        Set<String> yes = plain(marked.yes());
        Set<String> no = plain(marked.no());
        return new LevelOutcome("survey.service-text", level, "column") {
            @Override
            long of(String[] cells, int line, long began) {
                String text = Cells.at(cells, column);
                if (text.isEmpty() || missing.contains(text)) {
                    return ServiceRecord.MISSING;
                }
                String word = plain(text);
                if (yes.contains(word)) {
                    return ServiceRecord.YES;
                }
                if (no.isEmpty() || no.contains(word)) {
                    return ServiceRecord.NO;
                }
                unreadable.add(line);
                return ServiceRecord.MISSING;
            }
        };
    }

    private static Set<String> plain(Set<String> texts) {
        return texts.stream().map(LevelOutcome::plain).collect(Collectors.toSet());
    }

    private static String plain(String text) {
        return Cells.narrow(Cells.trim(text)).toLowerCase(java.util.Locale.ROOT);
    }

    private static LevelOutcome taken(ServiceLevel level, Taken taken, ColumnFinder finder, Set<String> missing) {
        int column = finder.find(ColumnRef.named(taken.column()), "service-levels." + level.id() + ".duration");
        return new LevelOutcome("survey.service-duration", level, "duration") {
            @Override
            long of(String[] cells, int line, long began) {
                String text = Cells.at(cells, column);
                if (text.isEmpty() || missing.contains(text)) {
                    return ServiceRecord.MISSING;
                }
                boolean below = text.startsWith("-") || text.startsWith("－");
                long plain = Cells.decimal(text)
                        .map(number -> Math.round(Double.parseDouble(number) * taken.unit() * MILLIS))
                        .orElseGet(() -> DurationText.millis(text));
                if (plain < 0) {
                    (below ? negative : unreadable).add(line);
                    return ServiceRecord.MISSING;
                }
                return plain;
            }
        };
    }

    private static LevelOutcome between(ServiceLevel level, Between between, long limit, Reading reading) {
        String id = "service-levels." + level.id();
        int from = reading.finder().find(between.from().map(ColumnRef::named), id + ".from");
        int to = reading.finder().find(ColumnRef.named(between.to()), id + ".to");
        boolean openIsLate = between.open() == Open.LATE;
        return new LevelOutcome("survey.service-time", level, "to") {
            @Override
            long of(String[] cells, int line, long began) {
                long start = from == ColumnFinder.NONE ? began : time(cells, from, line, reading.missing());
                String ended = Cells.at(cells, to);
                if (start == DateText.UNREADABLE || reading.missing().contains(ended)) {
                    return ServiceRecord.MISSING;
                }
                if (ended.isEmpty()) {
                    boolean late = openIsLate && start + limit < reading.end();
                    return late ? ServiceRecord.OPEN : ServiceRecord.MISSING;
                }
                return taken(start, time(cells, to, line, reading.missing()), line);
            }

            private long taken(long start, long end, int line) {
                if (end == DateText.UNREADABLE) {
                    return ServiceRecord.MISSING;
                }
                if (end < start) {
                    negative.add(line);
                    return ServiceRecord.MISSING;
                }
                return (end - start) * MILLIS;
            }

            private long time(String[] cells, int column, int line, Set<String> missing) {
                String text = Cells.at(cells, column);
                long second = DateText.seconds(text);
                if (second == DateText.UNREADABLE && !text.isEmpty() && !missing.contains(text)) {
                    unreadable.add(line);
                }
                return second;
            }
        };
    }
}
