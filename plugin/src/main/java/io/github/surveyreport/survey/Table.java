package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.io.Closeable;

/** An open CSV file: its header, then its rows. Blank rows are no rows. */
final class Table implements Closeable {
    private final String path;
    private final CsvRecords records;
    private final Header header;
    private long read;
    private long ragged;
    private int firstRaggedLine;
    private int firstRaggedWidth;

    private Table(String path, CsvRecords records, Header header) {
        this.path = path;
        this.records = records;
        this.header = header;
    }

    static Table open(SourceFile file, FileFormat format, int headerRows) throws BrokenFileException {
        CsvRecords records = CsvRecords.open(file, format);
        try {
            return new Table(file.path(), records, Header.read(records, file.path(), headerRows));
        } catch (BrokenFileException e) {
            records.close();
            throw e;
        }
    }

    Header header() {
        return header;
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean next() throws BrokenFileException {
        while (records.next()) {
            if (!Cells.allBlank(records.cells())) {
                read++;
                return true;
            }
        }
        return false;
    }

    /** Whether the current row has as many cells as the header; when not, it is counted as ragged. */
    boolean fits() {
        int width = records.cells().length;
        boolean fits = header.fits(width);
        if (!fits && ragged++ == 0) {
            firstRaggedLine = records.line();
            firstRaggedWidth = width;
        }
        return fits;
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

    /** Rows among them that did not fit. */
    long ragged() {
        return ragged;
    }

    /** Warns once the end is reached: of a file without rows, of rows that did not fit. */
    void report(Problems problems) {
        if (read == 0) {
            problems.add(Problem.warning("survey.no-rows", Location.ofLine(path, 1)));
        }
        if (ragged > 0) {
            Location first = Location.ofLine(path, firstRaggedLine);
            problems.add(Problem.warning("survey.ragged-row", first, ragged, header.width(), firstRaggedWidth));
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
