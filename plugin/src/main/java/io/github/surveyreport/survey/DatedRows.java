package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * CSV files whose rows have a date rather than a wave, streamed. Rows within the days of a wave are taken; those outside of
 * all waves, or without a readable date, are counted and warned about.
 */
abstract class DatedRows {
    final Study study;
    final Problems problems;
    private final String section;
    private final String codes;
    private final ColumnRef date;
    private final Set<String> missing;

    /**
     * @param section key in {@code survey.yml} that names the files and columns
     * @param codes how the names of its messages begin
     * @param date header of the column with the date
     */
    DatedRows(Study study, String section, String codes, String date, Problems problems) {
        this.study = study;
        this.section = section;
        this.codes = codes;
        this.date = ColumnRef.named(date);
        this.missing = LevelDecoder.missing(study.csv().missing(), List.of());
        this.problems = problems;
    }

    /** What is done with the rows of one file. */
    interface Taker {
        /** @param second seconds since 1970 */
        void take(int wave, long second, Table row);

        /** Warns of what the file held, once all of it is read. */
        default void end() {}
    }

    /** Looks for the columns besides the date in a file. */
    abstract Taker taker(ColumnFinder finder, String path);

    /** File by file in the given order; files that have an error are left out. */
    final List<FileCount> read(List<String> paths, Snapshot snapshot) {
        List<FileCount> counts = new ArrayList<>();
        for (String path : paths) {
            Optional<SourceFile> file = snapshot.file(path);
            if (file.isPresent()) {
                read(file.get()).ifPresent(counts::add);
            } else {
                problems.add(Problem.error("survey.file-not-found", Location.ofFile(path), section));
            }
        }
        return counts;
    }

    private Optional<FileCount> read(SourceFile file) {
        try {
            FileFormat format = FileLook.of(file, MetricsReader.FORMAT);
            try (Table table = Table.open(file, format, Optional.empty())) {
                return read(file, format, table);
            }
        } catch (BrokenFileException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Optional<FileCount> read(SourceFile file, FileFormat format, Table table) throws BrokenFileException {
        String path = file.path();
        ColumnFinder finder = new ColumnFinder(table.header(), path, problems);
        int dateColumn = finder.find(date, section + ".date");
        Taker taker = taker(finder, path);
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
            long second = DateText.seconds(Cells.at(table.cells(), dateColumn));
            int wave = wave(second);
            if (wave >= 0) {
                counted++;
                taker.take(wave, second, table);
            } else {
                (second == DateText.UNREADABLE ? unreadable : outside).add(table.line());
            }
        }
        table.report(problems);
        unreadable.warn("survey." + codes + "-date", path, section + ".date", problems);
        outside.warn("survey." + codes + "-outside", path, section + ".date", problems);
        taker.end();
        long excluded = table.read() - counted - table.rejected();
        return Optional.of(new FileCount(
                path, "", file.blobId(), format.encoding(), table.read(), counted, excluded, table.rejected()));
    }

    final Set<String> missing() {
        return missing;
    }

    /** The cell's text; empty where it says that there is none. */
    final String known(String text) {
        return missing.contains(text) ? "" : text;
    }

    /** The same number for the same customer everywhere, 0 when the cell names none. */
    final long customer(Table row, int column) {
        String customer = known(Cells.at(row.cells(), column));
        return customer.isEmpty() ? 0 : Identities.hash(customer);
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
