package io.github.surveyreport.survey;

import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.source.MemorySnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One invented export of each tool, as the tool writes it. */
final class SampleExports {
    private SampleExports() {}

    static byte[] bytes(String name) {
        try (InputStream in = SampleExports.class.getResourceAsStream("exports/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A draft that leaves the tool to be recognised. */
    static Draft draft() {
        Draft draft = Draft.ofOneFile();
        draft.tool = Optional.empty();
        return draft;
    }

    static Reading read(Draft draft, String name) {
        return Reading.of(draft, bytes(name));
    }

    /** What is recognised in the first rows of a file. */
    static Export recognise(String name) {
        return recognise(name, bytes(name));
    }

    static Export recognise(String name, byte[] content) {
        var file = MemorySnapshot.ofBytes(Map.of(name, content)).file(name).orElseThrow();
        CsvFormat plain = new CsvFormat(CsvFormat.Encoding.AUTO, CsvFormat.Delimiter.AUTO, 1, List.of());
        try (Records records = Records.open(file, FileLook.of(file, plain).by(tool(name), 1))) {
            List<List<String>> rows = new ArrayList<>();
            while (rows.size() < Export.ROWS && records.next()) {
                rows.add(Arrays.asList(records.cells()));
            }
            return Export.recognise(rows);
        } catch (BrokenFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of which only the escapes matter. */
    private static SurveyTool tool(String name) {
        return name.contains("-vv") ? SurveyTool.LIMESURVEY_VV : SurveyTool.PLAIN;
    }
}
