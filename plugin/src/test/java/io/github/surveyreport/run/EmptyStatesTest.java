package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where there is next to nothing to report, pages say so in words; no trace of a program shows. */
class EmptyStatesTest {
    private static final Path BARE = Projects.GOLDEN.resolve("bare").resolve("input");
    private static final Pattern TRACE = Pattern.compile(
            "\\bNaN\\b|\\bInfinity\\b|∞|\\bnull\\b|Optional\\[|Optional\\.empty|@[0-9a-f]{6,8}\\b|[a-z]\\{[0-9]\\}");
    private static final Pattern READ = Pattern.compile("\\.(?:html|csv|svg|json)$");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+");

    @TempDir
    Path temp;

    /** What is left of each file of responses, without its header. */
    enum Left {
        EVERYTHING(wave -> wave),
        ONE_ANSWER(wave -> wave.subList(0, 1)),
        NO_ROWS_AT_ALL(wave -> List.of()),
        ALL_EQUAL(wave -> wave.stream()
                .map(row -> wave.get(0).replaceFirst("^[0-9]+", row.substring(0, 2)))
                .toList()),
        NO_ANSWERS(wave -> wave.stream()
                .map(row -> row.substring(0, 2) + ",60,,,,,,,,,,,,phone,north")
                .toList()),
        NO_COMMENTS(wave -> wave.stream()
                .map(row -> row.replace("slow and rude service", ""))
                .toList()),
        NO_GROUPS(wave ->
                wave.stream().map(row -> row.replaceFirst("[^,]*,[^,]*$", ",")).toList()),
        ALL_EXCLUDED(
                wave -> wave.stream().map(row -> row.replace(",60,", ",1,")).toList()),
        ALL_REJECTED(wave -> wave.stream().map(row -> row + ",more").toList());

        private final UnaryOperator<List<String>> rows;

        Left(UnaryOperator<List<String>> rows) {
            this.rows = rows;
        }
    }

    @ParameterizedTest
    @EnumSource(Left.class)
    void lastWave(Left left) throws IOException {
        check(left, List.of("data/w3.csv"), Language.EN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_ANSWER", "ALL_EXCLUDED"})
    void earlierWaves(Left left) throws IOException {
        check(left, List.of("data/w1.csv", "data/w2.csv"), Language.ZH_CN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_ANSWER", "NO_ROWS_AT_ALL", "ALL_EQUAL", "ALL_EXCLUDED"})
    void everyWave(Left left) throws IOException {
        check(left, List.of("data/w1.csv", "data/w2.csv", "data/w3.csv"), Language.EN);
    }

    private void check(Left left, List<String> files, Language language) throws IOException {
        Projects.copy(BARE, temp);
        for (String path : files) {
            List<String> lines = Files.readAllLines(temp.resolve(path));
            List<String> rest = left.rows.apply(lines.subList(1, lines.size()));
            Files.writeString(
                    temp.resolve(path), lines.get(0) + "\n" + String.join("\n", rest) + (rest.isEmpty() ? "" : "\n"));
        }
        bearsNoTrace(Projects.generated(temp, temp.resolve("out"), language), language);
    }

    private static void bearsNoTrace(Map<String, byte[]> files, Language language) throws IOException {
        Properties words = Projects.words(language);
        assertFalse(words.isEmpty());
        assertTrue(files.containsKey("site/index.html"));
        files.forEach((path, content) -> {
            if (!READ.matcher(path).find()) {
                return;
            }
            String text = Projects.text(content);
            String read = path.endsWith(".json") ? text.replaceAll(": null\\b", ": 0") : text;
            assertEquals(List.of(), found(TRACE, read), path);
            List<String> keys =
                    found(WORD, text).stream().filter(words::containsKey).toList();
            assertEquals(List.of(), keys, path + " shows keys of messages");
            assertFalse(text.isBlank(), path);
        });
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
