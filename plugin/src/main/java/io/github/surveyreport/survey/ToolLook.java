package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out which tool wrote a file, and how many header rows it has. */
final class ToolLook {
    /** As many rows are needed at most. */
    private static final int ROWS = 3;

    private ToolLook() {}

    /**
     * @param format how its first rows can be read
     * @throws BrokenFileException when it does not look like an export of the tool that is declared
     */
    static FileFormat of(SourceFile file, CsvFormat csv, FileFormat format) throws BrokenFileException {
        Optional<SurveyTool> declared = csv.tool();
        if (declared.equals(Optional.of(SurveyTool.PLAIN))) {
            return format.by(SurveyTool.PLAIN, csv.headerRows().orElse(1));
        }
        ExportHeads heads = new ExportHeads(firstRows(file, format));
        SurveyTool seen = ExportSignature.recognise(heads);
        SurveyTool tool = declared.orElse(seen);
        if (!ExportSignature.fits(tool, heads)) {
            String code = seen == SurveyTool.PLAIN ? "survey.tool-not-seen" : "survey.tool-other";
            Location first = Location.ofLine(file.path(), 1);
            throw new BrokenFileException(Problem.error(code, first, tool.word(), seen.word()));
        }
        return format.by(tool, csv.headerRows().orElse(ExportSignature.headerRows(tool, heads)));
    }

    /** What cannot be read is reported by who reads all of it. */
    private static List<List<String>> firstRows(SourceFile file, FileFormat format) throws BrokenFileException {
        List<List<String>> rows = new ArrayList<>();
        try (Records records = Records.open(file, format)) {
            while (rows.size() < ROWS && next(records)) {
                if (!rows.isEmpty() || !Cells.allBlank(records.cells())) {
                    rows.add(List.of(records.cells()));
                }
            }
        }
        return rows;
    }

    private static boolean next(Records records) {
        try {
            return records.next();
        } catch (BrokenFileException e) {
            return false;
        }
    }
}
