package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Register;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import java.util.List;
import java.util.Optional;

/** Reads the feedback register (B2), streamed. */
public final class RegisterReader extends DatedRows {
    private final Register register;
    private final RegisterSink sink;

    private RegisterReader(Study study, Register register, Problems problems, RegisterSink sink) {
        super(study, "register", "register", register.date(), problems);
        this.register = register;
        this.sink = sink;
    }

    /**
     * Hands every entry whose date falls into a wave's period to the sink, file by file in file order. Entries outside
     * all waves, or without a readable date, are counted and warned about.
     *
     * @return per file what became of its rows: counted within a wave, excluded outside, rejected when ragged; the wave
     *     of these counts is empty; without files that have an error
     */
    public static List<FileCount> read(Study study, Snapshot snapshot, Problems problems, RegisterSink sink) {
        Optional<Register> register = study.register();
        return register.isEmpty()
                ? List.of()
                : new RegisterReader(study, register.get(), problems, sink)
                        .read(register.get().files(), snapshot);
    }

    @Override
    Taker taker(ColumnFinder finder, String path) {
        int customer = finder.find(register.customer().map(ColumnRef::named), "register.customer");
        int content = finder.find(ColumnRef.named(register.content()), "register.content");
        return (wave, second, row) -> sink.entry(
                new RegisterEntry(wave, row.line(), customer(row, customer), Cells.at(row.cells(), content)));
    }
}
