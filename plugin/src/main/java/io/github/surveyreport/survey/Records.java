package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Problems;
import java.io.Closeable;

/** The records of one table with the places at which they start. Blank ones come too. For one thread. */
interface Records extends Closeable {
    static Records open(io.github.surveyreport.source.SourceFile file, FileFormat format) throws BrokenFileException {
        return format.workbook() ? SheetRecords.open(file, format) : CsvRecords.open(file, format);
    }

    /**
     * Goes to the next record.
     *
     * @return false at the end of the file
     * @throws BrokenFileException when the rest cannot be told into records
     */
    boolean next() throws BrokenFileException;

    /** The cells of the current record, not trimmed; the caller may empty some. */
    String[] cells();

    /** The 1-based line or row at which the current record starts. */
    int line();

    /** Once the end is reached: of what else the file holds. */
    default void report(Problems problems) {}

    @Override
    void close();
}
