package io.github.surveyreport.proposal;

import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.ColumnRole;
import io.github.surveyreport.survey.ExportRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole file looked at once.
 *
 * @param tool that wrote it
 * @param written when the file was last written to
 * @param rows counted below the header
 * @param skipped rows as wide as no header
 */
record Export(List<Column> columns, SurveyTool tool, int headerRows, LocalDate written, long rows, long skipped) {
    /** So long a header is no name any more: its column is named by its place. */
    private static final int LONGEST_REFERENCE = 160;

    static Export read(SourceFile file, LocalDate written) {
        try (ExportRows rows = open(file)) {
            List<Column> columns = new ArrayList<>();
            for (int i = 0; i < rows.width(); i++) {
                Heading heading = heading(rows, i);
                columns.add(new Column(heading, role(rows, i, heading)));
            }
            long count = 0;
            while (rows.next()) {
                count++;
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(rows.cell(i));
                }
            }
            return new Export(columns, rows.tool(), rows.headerRows(), written, count, rows.skipped());
        }
    }

    /** As the tool writes it; a table of no known tool may have two header rows all the same. */
    private static ExportRows open(SourceFile file) {
        ExportRows rows = ExportRows.open(file, format(Optional.empty()));
        if (rows.tool() != SurveyTool.PLAIN) {
            return rows;
        }
        rows.close();
        CsvFormat one = format(Optional.of(1));
        return ExportRows.open(file, format(Optional.of(HeaderRows.of(ExportRows.first(file, one, HeaderRows.MOST)))));
    }

    private static CsvFormat format(Optional<Integer> headerRows) {
        return new CsvFormat(
                headerRows.map(rows -> SurveyTool.PLAIN),
                CsvFormat.Encoding.AUTO,
                CsvFormat.Delimiter.AUTO,
                headerRows,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Heading heading(ExportRows rows, int column) {
        String reference = rows.reference(column, LONGEST_REFERENCE);
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < rows.headerRows(); row++) {
            cells.add(HeaderRows.plain(rows.head(row, column)));
        }
        boolean codes =
                cells.size() > 1 && (rows.tool() == SurveyTool.QUALTRICS || rows.tool() == SurveyTool.LIMESURVEY_VV);
        boolean below = rows.tool() == SurveyTool.LIMESURVEY_VV;
        return codes
                ? HeaderRows.coded(column, reference, cells.get(below ? 1 : 0), cells.get(below ? 0 : 1))
                : Heading.of(column, reference, cells);
    }

    private static Role role(ExportRows rows, int column, Heading heading) {
        Role named = Role.named(heading);
        ColumnRole role = rows.role(column);
        if (rows.tool() == SurveyTool.PLAIN) {
            return named;
        }
        boolean beside = named == Role.PERSONAL || named == Role.WEIGHT;
        return role == ColumnRole.ANSWER && beside ? named : Role.of(role);
    }
}
