package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.Arrays;
import java.util.Optional;

/** A response file as plain rows, to be set beside its other revision. */
final class RowFile {
    private final SourceFile file;
    private final FileFormat format;
    private final Optional<ColumnRef> customer;
    private final Header header;
    private final int respondent;

    private RowFile(SourceFile file, FileFormat format, Optional<ColumnRef> customer, Header header, int respondent) {
        this.file = file;
        this.format = format;
        this.customer = customer;
        this.header = header;
        this.respondent = respondent;
    }

    static RowFile of(Study study, SourceFile file) {
        try {
            FileFormat format = FileLook.of(file, study.csv());
            Optional<ColumnRef> customer = study.columns().customer();
            try (Table table = Table.open(file, format, customer)) {
                ColumnFinder finder = new ColumnFinder(table.header(), file.path(), new Problems());
                int respondent = finder.find(study.columns().respondent(), "columns.respondent");
                return new RowFile(file, format, customer, table.header(), respondent);
            }
        } catch (BrokenFileException e) {
            throw changed(e);
        }
    }

    String path() {
        return file.path();
    }

    Header header() {
        return header;
    }

    /** Whether a column tells respondents apart. */
    boolean hasRespondents() {
        return respondent != ColumnFinder.NONE;
    }

    /** Takes a row. */
    interface RowSink {
        /**
         * @param cells in the order of the columns asked for; one too many for a row that does not fit its header
         * @param line at which the row starts
         */
        void row(String respondent, String[] cells, int line);
    }

    /** Hands over every row that is not blank, in file order, its cells in the order of another file's columns. */
    void forEach(Header as, RowSink sink) {
        int[] order = order(as);
        try (Table table = Table.open(file, format, customer)) {
            while (table.next()) {
                String[] cells = table.cells();
                sink.row(
                        Cells.at(cells, respondent),
                        table.fits() ? ordered(cells, order) : ragged(cells, as),
                        table.line());
            }
        } catch (BrokenFileException e) {
            throw changed(e);
        }
    }

    /** Per column of the other file the position here; −1 where this one has none of that name. */
    private int[] order(Header as) {
        int[] order = new int[as.width()];
        Arrays.fill(order, ColumnFinder.NONE);
        if (as == header) {
            Arrays.setAll(order, i -> i);
            return order;
        }
        for (String name : as.names()) {
            var there = as.positions(name);
            var here = header.positions(name);
            for (int i = 0; i < Math.min(there.size(), here.size()); i++) {
                order[there.get(i)] = here.get(i);
            }
        }
        return order;
    }

    private static String[] ordered(String[] cells, int[] order) {
        String[] ordered = new String[order.length];
        Arrays.setAll(ordered, i -> Cells.at(cells, order[i]));
        return ordered;
    }

    /** A row that is unreadable here must not become readable: it gets a cell that no column has. */
    private static String[] ragged(String[] cells, Header as) {
        String[] wide = new String[as.width() + 1];
        Arrays.setAll(wide, i -> i < cells.length ? cells[i] : "");
        if (Cells.isBlank(wide[as.width()])) {
            wide[as.width()] = "#";
        }
        return wide;
    }

    private static IllegalStateException changed(BrokenFileException cause) {
        return new IllegalStateException("a file has changed between two readings", cause);
    }
}
