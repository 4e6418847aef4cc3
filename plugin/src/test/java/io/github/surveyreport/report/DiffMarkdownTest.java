package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.compare.Cause;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Crossing;
import io.github.surveyreport.compare.GateChange;
import io.github.surveyreport.compare.LedgerRow;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Turn;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.compare.Waves;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.survey.RowCounts;
import io.github.surveyreport.survey.RowPair;
import io.github.surveyreport.survey.RowPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiffMarkdownTest {
    private static final DiffReport.Sides SIDES = new DiffReport.Sides(
            Optional.of(new Baseline("0123456789".repeat(4), Baseline.How.MERGE_PARENT, "")), Optional.empty());
    private static final Findings FINDINGS =
            FindingsFixture.full().in(Language.EN).findings();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 40})
    void atMostTwelveLinesAreSeenWithoutOpeningAnything(int many) {
        for (int gates : new int[] {0, 1, many}) {
            List<String> seen = visible(write(diff(many, gates, many, many, name -> "channel")));
            assertTrue(seen.size() <= 12, () -> seen.size() + ": " + String.join("\n", seen));
        }
    }

    @Test
    void twelveLinesAreUsed() {
        assertEquals(12, visible(write(diff(40, 40, 40, 40, name -> "channel"))).size());
    }

    @Test
    void longDifferenceStaysBelowTheLimitAndSaysWhatItLeftOut() {
        String comment = write(diff(5, 5, 5, 3_000, name -> "channel"));
        assertTrue(comment.length() <= DiffMarkdown.MOST_CHARACTERS, () -> comment.length() + " characters");
        assertTrue(comment.length() > DiffMarkdown.MOST_CHARACTERS - 1_000, () -> comment.length() + " characters");
        assertTrue(comment.endsWith("\n</details>\n"), comment.substring(comment.length() - 200));
        long told = comment.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Number |"))
                .count();
        assertTrue(comment.contains(
                "\n" + String.format(java.util.Locale.ROOT, "%,d", 3_000 - told) + " more did not fit"));
    }

    @Test
    void judgementsAreCutToo() {
        String comment = write(diff(5, 5, 3_000, 10, name -> "channel"));
        assertTrue(comment.length() <= DiffMarkdown.MOST_CHARACTERS, () -> comment.length() + " characters");
        assertTrue(comment.endsWith("\n</details>\n"));
        assertTrue(comment.contains(" more did not fit"));
    }

    /** As long as a label may get, and as much of it markup as may be. */
    @Test
    void longLabelsDoNotBreakTheLimit() {
        String comment = write(diff(40, 40, 40, 40, name -> "&|$@#".repeat(4_000)));
        assertTrue(comment.length() <= DiffMarkdown.MOST_CHARACTERS, () -> comment.length() + " characters");
        assertTrue(visible(comment).size() <= 12);
    }

    @Test
    void beginsWithTheMarkByWhichItIsReplaced() {
        assertTrue(write(diff(1, 1, 1, 1, name -> "channel")).startsWith("<!-- survey-report:diff:fixture -->\n**"));
    }

    @Test
    void onlyNoiseIsOneSentenceAndTheResponses() {
        CellDiff quiet = cell("channel", 1, Verdict.NOISE);
        ReportDiff diff = new ReportDiff(
                List.of(),
                Waves.SAME,
                Map.of("w2", new RowCounts(9, 0, 0, 3)),
                List.of(),
                List.of(),
                List.of(quiet),
                List.of());
        assertEquals(2, visible(write(diff)).size(), write(diff));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "@all ~ @\u200Ball",
                "#1 ~ #\u200B1",
                "!12 ~ !\u200B12",
                "%3 ~ %\u200B3",
                "30.0 % ~ 30.0 %",
                "GH-12 ~ GH-\u200B12",
                "&5 ~ &amp;\u200B5",
                "<img src=x> ~ &lt;img src=x>",
                "<!-- x ~ &lt;!-- x",
                "a|b ~ a\\|b",
                "`x` ~ \\`x\\`",
                "[a](b) ~ \\[a\\](b)",
                "*a* _b_ ~ \\*a\\* \\_b\\_",
                "$x$ ~ \\$\u200Bx\\$",
                "https://e.example ~ https:\u200B//e.example",
                "WWW.e.example ~ www\u200B.e.example",
                "a\\b ~ a\\\\b",
            })
    void labelsStayText(String label, String shown) {
        assertEquals(shown, PlainMarkdown.of(label));
    }

    @Test
    void nothingHidesOrTurnsRoundWhatFollows() {
        assertEquals("a b", PlainMarkdown.of("a\r\n\u2028b\u202E\u0007"));
        assertEquals("~\u200Bbug".replace("~", "\\~"), PlainMarkdown.of("~bug"));
    }

    @Test
    void longLabelsAreCutBetweenCharacters() {
        String shown = PlainMarkdown.of("😀".repeat(300));
        assertEquals("😀".repeat(199) + "…", shown);
    }

    @Test
    void everythingADifferenceCanHoldFitsTheSchema() throws IOException {
        String schema = Files.readString(Path.of("..", "docs", "schema", "diff.schema.json"));
        String json = DiffJson.write(FINDINGS, SIDES, Optional.of(diff(3, 3, 3, 3, name -> "channel")));
        assertEquals(List.of(), SchemaCheck.check(schema, json));
        assertFalse(SchemaCheck.check(schema, json.replace("\"turn\": \"worse\"", "\"turn\": \"sideways\""))
                .isEmpty());
    }

    private static String write(ReportDiff diff) {
        return DiffMarkdown.write(FINDINGS, SIDES, Optional.of(diff));
    }

    /** Lines with something to read that are not folded: not the mark, blanks, and the rule below a table's head. */
    private static List<String> visible(String comment) {
        String seen = comment.replaceAll("(?s)</summary>.*?</details>", "</summary>");
        return seen.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("<!--") && !line.startsWith("|---"))
                .toList();
    }

    private static ReportDiff diff(int settings, int gates, int crossings, int cells, IntFunction<String> group) {
        return new ReportDiff(
                each(
                        settings,
                        i -> new ConfigurationChanges.Change(
                                "survey.yml", "scorecard.target" + i, Optional.of("70"), Optional.of("60"))),
                Waves.SAME,
                Map.of("w2", new RowCounts(9, 1, 2, 3)),
                each(
                        cells % 50,
                        i -> new LedgerRow(
                                "w2",
                                new RowPair(Optional.of(new RowPlace("w2.csv", i)), Optional.empty()),
                                "counted",
                                "absent")),
                each(
                        gates,
                        i -> new GateChange(
                                "g" + i, "indicator.csat/value", Optional.of("pass"), Optional.of("fail"), true)),
                each(cells, i -> cell(group.apply(i), i, Verdict.MOVED)),
                each(
                        crossings,
                        i -> new Crossing(
                                Crossing.Kind.VERDICT,
                                "action.A" + group.apply(i) + i,
                                "w2",
                                "VERIFIED",
                                "NOT_VERIFIED",
                                i % 2 == 0)));
    }

    private static CellDiff cell(String group, int i, Verdict verdict) {
        MeasureKey key = new MeasureKey("question.q_overall", "mean", "w2", new TreeMap<>(Map.of(group, "g" + i)));
        return new CellDiff(
                key,
                verdict,
                Optional.of(new Measure(key, Unit.SCALE, Estimate.plain(3.5, 100, "t"))),
                Optional.of(new Measure(key, Unit.SCALE, Estimate.plain(3.2, 120, "t"))),
                Map.of(Cause.ADDED, -0.3),
                Optional.empty(),
                verdict == Verdict.MOVED,
                Turn.WORSE);
    }

    private static <T> List<T> each(int many, IntFunction<T> make) {
        return IntStream.range(0, many).mapToObj(make).toList();
    }
}
