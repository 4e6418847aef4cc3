package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads service records (B3), streamed. */
public final class ServiceRecordReader {
    /** More channels or teams than any report can show: a bound for memory. */
    static final int MOST_VALUES = 500;

    private static final int MONTHS = 12;

    private final Study study;
    private final ServiceRecords records;
    private final Set<String> missing;
    private final Problems problems;
    private final Map<String, String> channels = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();

    private ServiceRecordReader(Study study, ServiceRecords records, Problems problems) {
        this.study = study;
        this.records = records;
        this.missing = LevelDecoder.missing(study.csv().missing(), List.of());
        this.problems = problems;
    }

    /**
     * Hands every record whose date falls into a wave's period to the sink, file by file in file order. Records outside all
     * waves, or without a readable date, are counted and warned about; so are times and texts that cannot be used.
     *
     * @return per file what became of its rows: counted within a wave, excluded outside, rejected when ragged; the wave
     *     of these counts is empty; without files that have an error
     */
    public static List<FileCount> read(Study study, Snapshot snapshot, Problems problems, ServiceSink sink) {
        List<FileCount> counts = new ArrayList<>();
        if (study.service().isEmpty()) {
            return counts;
        }
        ServiceRecordReader reader =
                new ServiceRecordReader(study, study.service().get(), problems);
        for (String path : study.service().get().files()) {
            Optional<SourceFile> file = snapshot.file(path);
            if (file.isPresent()) {
                reader.read(file.get(), sink).ifPresent(counts::add);
            } else {
                problems.add(Problem.error("survey.file-not-found", Location.ofFile(path), "service-records"));
            }
        }
        return counts;
    }

    static ColumnRef named(String header) {
        return ColumnRef.named(header);
    }

    private Optional<FileCount> read(SourceFile file, ServiceSink sink) {
        try {
            FileFormat format = FileLook.of(file, MetricsReader.FORMAT);
            try (Table table = Table.open(file, format, 1)) {
                return read(file, format, table, sink);
            }
        } catch (BrokenFileException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Optional<FileCount> read(SourceFile file, FileFormat format, Table table, ServiceSink sink)
            throws BrokenFileException {
        String path = file.path();
        ColumnFinder finder = new ColumnFinder(table.header(), path, problems);
        int date = finder.find(named(records.date()), "service-records.date");
        Cut cut = cut(finder);
        if (!finder.complete()) {
            return Optional.empty();
        }
        CellTally unreadable = new CellTally();
        CellTally outside = new CellTally();
        long counted = 0;
        while (table.next()) {
            if (!table.fits()) {
                continue;
            }
            long second = DateText.seconds(Cells.at(table.cells(), date));
            int wave = wave(second);
            if (wave >= 0) {
                counted++;
                sink.record(record(wave, second, table, cut));
            } else {
                (second == DateText.UNREADABLE ? unreadable : outside).add(table.line());
            }
        }
        table.report(problems);
        unreadable.warn("survey.service-date", path, "service-records.date", problems);
        outside.warn("survey.service-outside", path, "service-records.date", problems);
        cut.levels().forEach(level -> level.report(path, problems));
        checkValues(path, "service-records.channel", channels);
        checkValues(path, "service-records.team", teams);
        long excluded = table.read() - counted - table.ragged();
        return Optional.of(new FileCount(
                path, "", file.blobId(), format.encoding(), table.read(), counted, excluded, table.ragged()));
    }

    /** Where in one file everything stands besides the date. */
    private record Cut(int customer, int channel, int team, List<LevelOutcome> levels) {}

    private Cut cut(ColumnFinder finder) {
        long end = (study.lastWave().end().toEpochDay() + 1) * DateText.DAY;
        return new Cut(
                finder.find(records.customer().map(ColumnRef::named), "service-records.customer"),
                finder.find(records.channel().map(ColumnRef::named), "service-records.channel"),
                finder.find(records.shownTeam().map(ColumnRef::named), "service-records.team"),
                records.levels().stream()
                        .map(level -> LevelOutcome.of(level, finder, missing, end))
                        .toList());
    }

    private ServiceRecord record(int wave, long second, Table table, Cut cut) {
        String[] cells = table.cells();
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, DateText.DAY));
        String customer = known(Cells.at(cells, cut.customer()));
        long[] outcomes = new long[cut.levels().size()];
        for (int level = 0; level < outcomes.length; level++) {
            outcomes[level] = cut.levels().get(level).of(cells, table.line(), second);
        }
        return new ServiceRecord(
                wave,
                day.getYear() * MONTHS + day.getMonthValue() - 1,
                second,
                customer.isEmpty() ? 0 : Identities.hash(customer),
                shared(channels, known(Cells.at(cells, cut.channel()))),
                shared(teams, known(Cells.at(cells, cut.team()))),
                outcomes);
    }

    private String known(String text) {
        return missing.contains(text) ? "" : text;
    }

    /** The same object for equal texts; beyond the bound everything is one, and reported in the end. */
    private static String shared(Map<String, String> seen, String text) {
        if (seen.size() > MOST_VALUES) {
            return seen.getOrDefault(text, "");
        }
        return seen.computeIfAbsent(text, same -> same);
    }

    private void checkValues(String path, String subject, Map<String, String> seen) {
        if (seen.size() > MOST_VALUES) {
            problems.add(Problem.error("survey.service-values", Location.ofFile(path), subject, MOST_VALUES));
        }
    }

    /** The wave within whose days the time falls, -1 when none. */
    private int wave(long second) {
        if (second != DateText.UNREADABLE) {
            long day = Math.floorDiv(second, DateText.DAY);
            for (int i = 0; i < study.waves().size(); i++) {
                Wave wave = study.waves().get(i);
                if (day >= wave.start().toEpochDay() && day <= wave.end().toEpochDay()) {
                    return i;
                }
            }
        }
        return -1;
    }
}
