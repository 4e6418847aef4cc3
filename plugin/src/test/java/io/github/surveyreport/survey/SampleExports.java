package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    /** Who wrote a file, and its header. */
    record Recognised(SurveyTool tool, Header header) {
        String name(int column) {
            return header.name(column);
        }

        List<ColumnRole> roles() {
            return IntStream.range(0, header.width()).mapToObj(header::role).toList();
        }

        String words() {
            return roles().stream().map(Enum::name).collect(Collectors.joining(" "));
        }
    }

    /** What is recognised in the first rows of a file. */
    static Recognised recognise(String name) {
        return recognise(name, bytes(name));
    }

    static Recognised recognise(String name, byte[] content) {
        SourceFile file =
                MemorySnapshot.ofBytes(Map.of(name, content)).file(name).orElseThrow();
        try (Table table = Table.open(
                file, FileLook.of(file, draft().rating("q", 1, 5).study().csv()), Optional.empty())) {
            return new Recognised(table.header().tool(), table.header());
        } catch (BrokenFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
