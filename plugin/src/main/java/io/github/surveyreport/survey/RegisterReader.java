package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Register;
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

/** Reads the feedback register (B2), streamed. */
public final class RegisterReader {
    private final Study study;
    private final Register register;
    private final Set<String> missing;
    private final Problems problems;

    private RegisterReader(Study study, Register register, Problems problems) {
        this.study = study;
        this.register = register;
        this.missing = LevelDecoder.missing(study.csv().missing(), List.of());
        this.problems = problems;
    }

    /**
     * Hands every entry whose date falls into a wave's period to the sink, file by file in file order. Entries outside
     * all waves, or without a readable date, are counted and warned about.
     *
     * @return per file what became of its rows: counted within a wave, excluded outside, rejected when ragged; the wave
     *     of these counts is empty; without files that have an error
     */
    public static List<FileCount> read(Study study, Snapshot snapshot, Problems problems, RegisterSink sink) {
        List<FileCount> counts = new ArrayList<>();
        if (study.register().isEmpty()) {
            return counts;
        }
        RegisterReader reader = new RegisterReader(study, study.register().get(), problems);
        for (String path : study.register().get().files()) {
            Optional<SourceFile> file = snapshot.file(path);
            if (file.isPresent()) {
                reader.read(file.get(), sink).ifPresent(counts::add);
            } else {
                problems.add(Problem.error("survey.file-not-found", Location.ofFile(path), "register"));
            }
        }
        return counts;
    }

    private Optional<FileCount> read(SourceFile file, RegisterSink sink) {
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

    private Optional<FileCount> read(SourceFile file, FileFormat format, Table table, RegisterSink sink)
            throws BrokenFileException {
        String path = file.path();
        ColumnFinder finder = new ColumnFinder(table.header(), path, problems);
        int customer = finder.find(register.customer().map(ColumnRef::named), "register.customer");
        int date = finder.find(ColumnRef.named(register.date()), "register.date");
        int content = finder.find(ColumnRef.named(register.content()), "register.content");
        CellTally unreadable = new CellTally();
        CellTally outside = new CellTally();
        long counted = 0;
        while (table.next()) {
            if (!table.fits() || !finder.complete()) {
                continue;
            }
            long day = DateText.seconds(Cells.at(table.cells(), date));
            int wave = wave(day);
            if (wave >= 0) {
                counted++;
                sink.entry(entry(wave, table, customer, content));
            } else {
                (day == DateText.UNREADABLE ? unreadable : outside).add(table.line());
            }
        }
        if (!finder.complete()) {
            return Optional.empty();
        }
        table.report(problems);
        unreadable.warn("survey.register-date", path, "register.date", problems);
        outside.warn("survey.register-outside", path, "register.date", problems);
        long excluded = table.read() - counted - table.ragged();
        return Optional.of(new FileCount(
                path, "", file.blobId(), format.encoding(), table.read(), counted, excluded, table.ragged()));
    }

    private RegisterEntry entry(int wave, Table table, int customerColumn, int contentColumn) {
        String customer = Cells.at(table.cells(), customerColumn);
        boolean known = !customer.isEmpty() && !missing.contains(customer);
        String content = Cells.at(table.cells(), contentColumn);
        return new RegisterEntry(wave, table.line(), known ? Identities.hash(customer) : 0, content);
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
