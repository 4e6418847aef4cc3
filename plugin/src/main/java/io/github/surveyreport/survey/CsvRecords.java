package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.SourceFile;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The records of one file with the lines at which they start. Blank lines come as records too. */
final class CsvRecords implements Records {
    /** A quote never closed would otherwise draw the rest of the file into memory. */
    private static final int LONGEST_RECORD = 1 << 22;

    private final String path;
    private final Metered text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean escaped;
    private String[] cells = {};
    private int line;

    private CsvRecords(String path, Metered text, CSVParser parser, boolean escaped) {
        this.path = path;
        this.text = text;
        this.parser = parser;
        this.records = parser.iterator();
        this.escaped = escaped;
    }

    static CsvRecords open(SourceFile file, FileFormat format) throws BrokenFileException {
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(format.delimiter())
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try {
            Metered text = new Metered(FileLook.reader(file, format.charset(), format.skip()));
            return new CsvRecords(
                    file.path(),
                    text,
                    CSVParser.builder().setReader(text).setFormat(csv).get(),
                    format.tool() == SurveyTool.LIMESURVEY_VV && !file.rewritten());
        } catch (IOException e) {
            throw FileLook.unreadable(file.path());
        }
    }

    @Override
    public boolean next() throws BrokenFileException {
        line = (int) parser.getCurrentLineNumber() + 1;
        text.begin();
        try {
            if (!records.hasNext()) {
                return false;
            }
            cells = records.next().values();
            if (escaped) {
                VvText.decode(cells);
            }
        } catch (UncheckedIOException e) {
            throw broken(e.getCause());
        }
        if (cells.length == 1 && cells[0].equals("=======")) {
            throw new BrokenFileException(Problem.error("survey.conflict-marker", Location.ofLine(path, line)));
        }
        return true;
    }

    @Override
    public String[] cells() {
        return cells;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BrokenFileException broken(IOException cause) {
        Location place = Location.ofLine(path, line);
        if (cause instanceof RecordTooLongException) {
            return new BrokenFileException(Problem.error("survey.unclosed-quote", place));
        }
        if (!(cause instanceof CSVException)) {
            return FileLook.unreadable(path);
        }
        boolean atEnd = String.valueOf(cause.getMessage()).contains("EOF reached");
        return new BrokenFileException(Problem.error(atEnd ? "survey.unclosed-quote" : "survey.stray-quote", place));
    }

    /** Counts what is read for the current record. */
    private static final class Metered extends FilterReader {
        private long taken;

        Metered(Reader in) {
            super(in);
        }

        void begin() {
            taken = 0;
        }

        @Override
        public int read(char[] block, int from, int length) throws IOException {
            int n = super.read(block, from, length);
            taken += Math.max(0, n);
            if (taken > LONGEST_RECORD) {
                throw new RecordTooLongException();
            }
            return n;
        }
    }

    private static final class RecordTooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
