package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.SourceFile;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An export read row by row while there is no study yet that says what its columns are. */
public final class ExportRows implements Closeable {
    private final Table table;
    private final SurveyTool tool;
    private long skipped;

    private ExportRows(Table table, SurveyTool tool) {
        this.table = table;
        this.tool = tool;
    }

    /** @throws SurveyReportException when the file is no table, or its header cannot be read as {@code csv} says */
    public static ExportRows open(SourceFile file, CsvFormat csv) {
        try {
            FileFormat format = FileLook.of(file, csv);
            return new ExportRows(Table.open(file, format, Optional.empty()), format.tool());
        } catch (BrokenFileException e) {
            throw new SurveyReportException(e.problem());
        }
    }

    /** The first rows that are not blank, the header among them; cells trimmed, as many as each row has. */
    public static List<List<String>> first(SourceFile file, CsvFormat csv, int most) {
        List<List<String>> rows = new ArrayList<>();
        try (Records records = Records.open(file, FileLook.of(file, csv))) {
            while (rows.size() < most && records.next()) {
                if (!Cells.allBlank(records.cells())) {
                    rows.add(java.util.Arrays.stream(records.cells())
                            .map(Cells::trim)
                            .toList());
                }
            }
            return rows;
        } catch (BrokenFileException e) {
            throw new SurveyReportException(e.problem());
        }
    }

    /** Who wrote the file, as far as its header tells. */
    public SurveyTool tool() {
        return tool;
    }

    public int headerRows() {
        return table.header().rows().size();
    }

    /** What a column holds, as far as the tool's own names tell; cells of personal columns come empty. */
    public ColumnRole role(int column) {
        return table.header().role(column);
    }

    /** Number of columns, nameless ones included. */
    public int width() {
        return table.header().width();
    }

    /** The header's cell of a column, white space squeezed; in the first row a blank one continues that to its left. */
    public String head(int row, int column) {
        List<String[]> rows = table.header().rows();
        int at = column;
        while (row == 0 && rows.size() > 1 && at > 0 && Cells.isBlank(rows.get(0)[at])) {
            at--;
        }
        return Cells.squeeze(rows.get(row)[at]);
    }

    /**
     * How a study names the column: by its header, or by its position ({@code #12}) where the header is blank or longer than
     * {@code longest}.
     */
    public String reference(int column, int longest) {
        String name = table.header().name(column);
        boolean plain = name.length() <= longest && name.charAt(0) != '#';
        return plain ? name : "#" + (column + 1);
    }

    /** Goes to the next row that is a record and begins with no word for averages; false at the end. */
    public boolean next() {
        try {
            while (table.next()) {
                if (table.fits() && !RowWatch.isTotal(cell(0))) {
                    return true;
                }
                skipped++;
            }
            return false;
        } catch (BrokenFileException e) {
            throw new SurveyReportException(e.problem());
        }
    }

    /** A cell of the current row, trimmed. */
    public String cell(int column) {
        return Cells.at(table.cells(), column);
    }

    /** Rows passed over as no records. */
    public long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        table.close();
    }
}
