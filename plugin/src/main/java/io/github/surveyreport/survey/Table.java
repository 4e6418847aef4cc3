package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** An open table: its header, then its rows. Blank rows are no rows; cells of personal columns come empty. */
final class Table implements Closeable {
    private final String path;
    private final Records records;
    private final Header header;
    private final RowWatch watch;
    private final int[] dropped;
    private final FaultTally faults = new FaultTally();
    private long read;
    private RowFault fault = RowFault.NONE;

    private Table(String path, Records records, Header header, int[] dropped) {
        this.path = path;
        this.records = records;
        this.header = header;
        this.watch = new RowWatch(header);
        this.dropped = dropped;
    }

    /** @param customer the column that is not emptied even where it is personal */
    static Table open(SourceFile file, FileFormat format, Optional<ColumnRef> customer) throws BrokenFileException {
        Records records = Records.open(file, format);
        try {
            Header header = Header.read(records, file.path(), format);
            return new Table(file.path(), records, header, header.dropped(customer));
        } catch (BrokenFileException e) {
            records.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** The columns that come empty. */
    List<DroppedColumn> dropped() {
        return java.util.Arrays.stream(dropped)
                .mapToObj(column -> new DroppedColumn(header.name(column), header.role(column)))
                .toList();
    }

    /** Has rows that sum up others told from answers. */
    void know(Columns columns) {
        watch.know(columns);
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean next() throws BrokenFileException {
        while (records.next()) {
            String[] cells = records.cells();
            if (!Cells.allBlank(cells)) {
                read++;
                fault = watch.fault(cells);
                if (fault != RowFault.NONE) {
                    faults.add(fault, records.line(), cells.length);
                }
                empty(cells);
                return true;
            }
        }
        return false;
    }

    private void empty(String[] cells) {
        for (int column : dropped) {
            if (column < cells.length) {
                cells[column] = "";
            }
        }
    }

    /** Whether the current row is a record. */
    boolean fits() {
        return fault == RowFault.NONE;
    }

    RowFault fault() {
        return fault;
    }

    String[] cells() {
        return records.cells();
    }

    int line() {
        return records.line();
    }

    /** Rows seen so far. */
    long read() {
        return read;
    }

    /** Rows among them that are no records. */
    long rejected() {
        return faults.count();
    }

    /** Warns once the end is reached: of a file without rows, of rows that are no records. */
    void report(Problems problems) {
        if (read == 0) {
            problems.add(Problem.warning("survey.no-rows", Location.ofLine(path, 1)));
        }
        faults.report(path, header.width(), problems);
        header.sideBySide()
                .ifPresent(column -> problems.add(
                        Problem.warning("survey.side-by-side", Location.ofLine(path, 1), "#" + (column + 1))));
        records.report(problems);
    }

    @Override
    public void close() {
        records.close();
    }
}
