package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rankings as the tools write them, and what is wrong with some. */
class RankingReadingTest {
    private static final List<String> PARTS = List.of("速度", "态度", "价格");

    @Test
    void anOrderInOneCellIsReadFromTheFirstRankOn() {
        Reading reading =
                Reading.of(draft().ranked("q", "→", "速度", "态度", "价格"), "q\n价格→速度→态度\n态度→价格\n速度\n(跳过)\n\"\"\n");

        assertEquals("价格>速度>态度 | 态度>价格 | 速度 | -", orders(reading));
        assertEquals(List.of(), reading.messages());
    }

    @Test
    void aColumnForEachOptionHoldsItsRank() {
        Draft draft = draft().ranked("q", PARTS, false, "速度", "态度", "价格");
        Reading reading = Reading.of(draft, "id,速度,态度,价格\n1,2,3,1\n2,,1,\n3,-3,-3,-3\n4,3.0,１,2\n");

        assertEquals("价格>速度>态度 | 态度 | - | 态度>价格>速度", orders(reading));
        assertEquals(List.of(), reading.messages());
    }

    @Test
    void aColumnForEachRankHoldsAnOption() {
        Draft draft = draft().ranked("q", List.of("RANK[1]", "RANK[2]"), true, "a", "b", "c");
        Reading reading = Reading.of(draft, "id,RANK[1],RANK[2]\n1,c,a\n2,b,\n3,,\n");

        assertEquals("c>a | b | -", orders(reading));
        assertEquals(List.of(), reading.messages());
    }

    @Test
    void whatIsNoRankingIsToldWithLineAndColumnAndCountsAsNoAnswer() {
        Draft draft = draft().ranked("q", PARTS, false, "速度", "态度", "价格");
        Reading reading =
                Reading.of(draft, "id,速度,态度,价格\n1,1,2,3\n2,1,1,2\n3,1,3,\n4,1,4,2\n5,1,x,2\n6,0,1,2\n7,2,2,1\n");

        assertEquals("速度>态度>价格 | - | - | - | - | - | -", orders(reading));
        assertEquals(
                List.of(
                        "data/x.csv:3: 2 ranking(s) of questions.q give one rank to two choices or name a choice twice, here in"
                                + " column \"态度\" (line 3, 8); they count as no answer: mend the data, or ask for ranks without ties",
                        "data/x.csv:4: 1 ranking(s) of questions.q leave a rank out that comes before others, here in column"
                                + " \"速度\" (line 4); they count as no answer: check that every choice has its column in columns, and choices",
                        "data/x.csv:5: 3 ranking(s) of questions.q hold no rank from 1 to the number of choices, or no choice,"
                                + " here in column \"态度\" (line 5, 6, 7); they count as no answer: add what means not ranked to missing,"
                                + " other texts to choices"),
                reading.messages());
    }

    @Test
    void anOptionNamedTwiceOrUnknownOrLeftOutInOneCellIsNoRanking() {
        Reading reading = Reading.of(draft().ranked("q", "→", "速度", "态度", "价格"), "q\n速度→速度→态度\n速度→→态度\n速度→别的\n速度→态度\n");

        assertEquals("- | - | - | 速度>态度", orders(reading));
        assertEquals(
                List.of("survey.ranking-tied 2", "survey.ranking-gap 3", "survey.ranking-range 4"),
                reading.problems.sorted().stream()
                        .map(problem ->
                                problem.code() + " " + problem.location().line())
                        .toList());
    }

    @Test
    void ofOptionsTakenFromTheDataThoseOfFewAreToldBecauseEachRaisesThePointsOfAll() {
        String shared = "速度→态度→价格\n态度→速度→价格\n".repeat(5);

        assertEquals(List.of(), Reading.of(open(), "q\n" + shared).messages());
        assertEquals(
                List.of(
                        "data/x.csv: questions.q takes its options from the data (choices: auto); 1 text(s) given by fewer than 5"
                                + " respondents count as an option each: places count as those of 4 options, and a misspelt one raises the"
                                + " points of all. Write the options under choices, or mend the data"),
                Reading.of(open(), "q\n" + shared + "速渡→态度→价格\n").messages());
    }

    private static Draft open() {
        Draft draft = draft().ranked("q", "→");
        draft.minimumCell = 5;
        return draft;
    }

    @Test
    void whereTheRuleSaysSoSuchRowsAreSetAside() {
        Draft draft = draft().ranked("q", "→", "速度", "态度");
        draft.outOfRange = true;
        Reading reading = Reading.of(draft, "q\n速度→态度\n速度→速度\n");

        assertEquals(1, reading.counted.size());
        assertEquals(1, reading.exclusions().size());
    }

    /** Two rare options are told as one, which keeps the better of their ranks; those behind keep theirs. */
    @Test
    void rareOptionsAreRankedAsOne() {
        Draft draft = draft().ranked("q", "→");
        draft.minimumCell = 2;
        Reading reading = Reading.of(draft, "q\na→x→y→b\na→b\nb→a\n");

        assertEquals(List.of("a", "b", "other"), levels(reading));
        assertEquals("a>other>->b | a>b | b>a", orders(reading));
        assertEquals(4, reading.study().questions().get(0).ranks());
    }

    private static Draft draft() {
        Draft draft = Draft.ofOneFile();
        draft.missing = List.of("(跳过)", "-3");
        return draft;
    }

    private static List<String> levels(Reading reading) {
        return reading.study().questions().get(0).levels().stream()
                .map(level -> level.id())
                .toList();
    }

    private static String orders(Reading reading) {
        List<String> levels = levels(reading);
        return reading.counted.stream()
                .map(response -> Optional.of(response.choices(0))
                        .filter(order -> order.length > 0)
                        .map(order -> Arrays.stream(order)
                                .mapToObj(level -> level == Response.MISSING ? "-" : levels.get(level))
                                .collect(Collectors.joining(">")))
                        .orElse("-"))
                .collect(Collectors.joining(" | "));
    }
}
