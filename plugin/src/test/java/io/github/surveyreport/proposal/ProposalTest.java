package io.github.surveyreport.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {
    /** A table of sixty rows: header → cells that take turns. */
    private static Proposed of(Map<String, List<String>> columns) {
        return Proposed.of(csv(columns, 60));
    }

    private static String csv(Map<String, List<String>> columns, int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> row = new ArrayList<>();
            for (List<String> cells : columns.values()) {
                row.add(cells.get(i % cells.size()).replace("%", Integer.toString(i)));
            }
            rows.add(row);
        }
        return Proposed.table(List.copyOf(columns.keySet()), rows);
    }

    private static Map<String, List<String>> columns(Object... pairs) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put(pairs[i].toString(), List.of(pairs[i + 1].toString().split("\\|")));
        }
        return columns;
    }

    @Test
    void aChineseQuestionnaireIsRead() {
        Map<String, List<String>> columns = columns(
                "序号", "%",
                "提交答卷时间", "2026/09/03 12:00:00|2026/09/28 08:30:00",
                "所用时间", "123秒|2分3秒",
                "来自IP", "1.2.3.4(北京)",
                "1、您的性别", "男|女",
                "2、您对服务的整体满意度", "满意|一般|非常满意|不满意|非常不满意",
                "3、响应速度", "满意|一般|非常满意|不满意",
                "4、您使用的渠道", "电话┋微信|微信|门店┋微信|电话",
                "5、您愿意推荐我们吗（0-10）", "10|9|7|3|0",
                "6、问题是否解决", "是|否",
                "7、您的建议", "希望快一点%|没有",
                "8、您的手机号码", "1380000%");
        Proposed proposed = Proposed.of(csv(columns, 60), "data/a.csv", Language.ZH_CN);
        assertEquals(
                columns(
                        "2、您对服务的整体满意度", "rating 1-5",
                        "3、响应速度", "rating 1-5",
                        "4、您使用的渠道", "multiple",
                        "5、您愿意推荐我们吗（0-10）", "nps",
                        "6、问题是否解决", "single",
                        "7、您的建议", "text",
                        "1、您的性别", "group"),
                lists(proposed.types()));
        assertEquals(List.of(), proposed.doubts());
        assertEquals("序号", proposed.study().columns().respondent().orElseThrow().header());
        assertEquals(
                "提交答卷时间", proposed.study().columns().submitted().orElseThrow().header());
        assertEquals("所用时间", proposed.study().columns().duration().orElseThrow().header());
        assertEquals("2026-09", proposed.study().lastWave().id());
        assertTrue(proposed.guesses().containsAll(List.of("overall", "scale-unused", "left-out-personal")));
        assertFalse(proposed.proposal().survey().contains("1380000"));
    }

    private static Map<String, List<String>> lists(Map<String, String> types) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        types.forEach((key, value) -> lists.put(key, List.of(value)));
        return lists;
    }

    @Test
    void anAnswerThatNobodyGaveIsPartOfTheScaleAllTheSame() {
        Proposed alone = of(columns("Satisfaction with speed", "Satisfied|Very satisfied|Neutral|Dissatisfied"));
        assertEquals(
                List.of("Very dissatisfied", "Dissatisfied", "Neutral", "Satisfied", "Very satisfied"),
                labels(alone, 0));
        Proposed beside = of(columns(
                "How often late?", "Never|Sometimes", "How often early?", "Never|Rarely|Sometimes|Often|Always"));
        assertEquals(labels(beside, 1), labels(beside, 0));
        assertEquals(5, labels(beside, 0).size());
    }

    private static List<String> labels(Proposed proposed, int question) {
        return proposed.study().questions().get(question).levels().stream()
                .map(Question.Level::label)
                .toList();
    }

    @Test
    void numbersThatMeanNoAnswerAreNotScores() {
        Proposed proposed = of(columns(
                "Q7A", "0|4|5|6|6|6|3|4|5|6|0|2|0|1", "Q7B", "4|5|3|6|6|6|6|2|0|1|0|0|4", "NPS", "11|10|9|8|0|5|11"));
        assertEquals("rating 1-5", proposed.types().get("Q7A"));
        assertEquals(List.of("0", "6"), proposed.study().questions().get(0).missing());
        assertEquals(List.of("11"), proposed.study().questions().get(2).missing());
        assertEquals(List.of(), proposed.doubts());
    }

    @Test
    void aScaleThatReallyReachesSixOrSevenStays() {
        Proposed proposed = of(columns("Rating of A", "1|2|3|4|5|6|7", "Rating of B", "2|3|4|5|5|6|6|7"));
        assertEquals("rating 1-7", proposed.types().get("Rating of A"));
        assertEquals("rating 1-7", proposed.types().get("Rating of B"));
    }

    @Test
    void wordsBesideNumbersAreUnderstood() {
        Proposed proposed =
                of(columns("Agreement", "1 - Strongly disagree|2|3|4|5 - Strongly agree", "速度评分", "5分|4分|3分|2分|1分"));
        assertEquals("rating 1-5", proposed.types().get("Agreement"));
        assertEquals("rating 1-5", proposed.types().get("速度评分"));
        assertEquals(List.of(), proposed.doubts());
    }

    @Test
    void aWordingThatPutsTheBestFirstTurnsTheScoreRound() {
        Proposed proposed =
                of(columns("How satisfied are you? (1 = very satisfied, 5 = very dissatisfied)", "1|2|3|4|5"));
        Question question = proposed.study().questions().get(0);
        assertTrue(question.reverse());
        assertTrue(proposed.guesses().contains("reversed"));
        Proposed usual = of(columns("How satisfied are you? (1 = very dissatisfied, 5 = very satisfied)", "1|2|3|4|5"));
        assertFalse(usual.study().questions().get(0).reverse());
    }

    @Test
    void boxesInColumnsOfTheirOwnAreOneQuestion() {
        Proposed coded = of(columns("Q3(电话)", "1|0", "Q3(微信)", "0|1|1", "Q3(门店)", "1|1|0"));
        assertEquals(Map.of("Q3(电话)", "multiple"), coded.types());
        assertEquals(3, coded.study().questions().get(0).levels().size());
        assertEquals(List.of("0"), coded.study().questions().get(0).missing());
        Proposed nameless =
                of(columns("Tools", "Git|", "Column2", "|Python", "Column3", "R||", "Column4", "Fortran %||||||"));
        assertEquals(
                List.of("Git", "Python", "R", "Other"),
                nameless.study().questions().get(0).levels().stream()
                        .map(Question.Level::label)
                        .toList());
    }

    @Test
    void rowsOfAMatrixAreADimension() {
        Proposed proposed = of(columns(
                "Staff [Friendly]",
                "Agree|Disagree|Neutral",
                "Staff [Fast]",
                "Agree|Neutral",
                "Staff [Expert]",
                "Disagree|Strongly agree"));
        assertEquals(1, proposed.study().dimensions().size());
        assertEquals(
                List.of("Friendly", "Fast", "Expert"),
                proposed.study().questions().stream().map(Question::label).toList());
    }

    @Test
    void kanoQuestionsArePaired() {
        String answers = "我很喜欢|理应如此|无所谓|勉强接受|很不喜欢";
        Proposed proposed = of(columns("如果提供夜间客服，您觉得", answers, "如果没有夜间客服，您觉得", answers));
        assertEquals(1, proposed.study().methods().kano().size());
        assertTrue(proposed.proposal().survey().contains("functional: col1, dysfunctional: col2"));
    }

    @Test
    void whatFewGaveIsNotWrittenDown() {
        Proposed proposed = of(columns(
                "Contact person",
                        "Zacharias|Yolanda|Xaver|Wilma|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone|Phone",
                "Comment", "My name is Quentin %"));
        for (String text : List.of("Zacharias", "Yolanda", "Quentin")) {
            assertFalse(proposed.proposal().survey().contains(text), text);
            assertFalse(
                    String.join("\n", proposed.proposal().remarks(Language.EN)).contains(text), text);
        }
        assertTrue(proposed.proposal().survey().contains("choices: auto"));
    }

    @Test
    void aRespondentIsOnlyWhoDiffersInEveryRow() {
        Map<String, List<String>> columns = columns("ID", "a|b", "Satisfaction", "Good|Fair|Poor");
        assertTrue(of(columns).study().columns().respondent().isEmpty());
    }

    @Test
    void withoutDatesThePeriodIsThatOfTheNameOrOfTheFile() {
        String csv = csv(columns("Satisfaction", "Good|Fair|Poor"), 9);
        assertEquals(
                "2025Q3",
                Proposed.of(csv, "data/survey 2025Q3.csv", Language.EN)
                        .study()
                        .lastWave()
                        .id());
        assertEquals(
                "2025-11",
                Proposed.of(csv, "客户调查2025年11月.csv", Language.EN)
                        .study()
                        .lastWave()
                        .id());
        assertEquals(
                "2026Q3",
                Proposed.of(csv, "data/survey.csv", Language.EN)
                        .study()
                        .lastWave()
                        .id());
    }

    @Test
    void everyGuessStandsOnItsLine() {
        Proposed proposed =
                of(columns("Satisfaction", "Good|Fair|Poor", "Comment", "Why not %", "Region", "North|South"));
        List<String> lines = proposed.proposal().survey().lines().toList();
        assertTrue(proposed.proposal().guesses().size() >= 5);
        proposed.proposal()
                .guesses()
                .forEach(guess -> assertEquals(
                        "# Guess: " + guess.message(Language.EN),
                        lines.get(guess.location().line() - 1).strip()));
    }

    /** The samples of exports, each by its tool, go through as they are. */
    @ParameterizedTest
    @CsvSource({
        "formbricks, FORMBRICKS, 'rating 1-5'",
        "google-forms-en, GOOGLE_FORMS, 'rating 1-5'",
        "google-forms-zh, GOOGLE_FORMS, 'rating 1-5'",
        "limesurvey, LIMESURVEY, multiple",
        "limesurvey-vv, LIMESURVEY_VV, text",
        "qualtrics, QUALTRICS, nps",
        "qualtrics-legacy, QUALTRICS, text",
        "surveymonkey-condensed, SURVEYMONKEY, text",
        "surveymonkey-expanded, SURVEYMONKEY, multiple",
        "tencent, TENCENT, multiple",
        "wjx, WJX, nps"
    })
    void theExportOfEveryToolMakesAStudy(String name, SurveyTool tool, String type) throws IOException {
        byte[] data;
        try (InputStream in =
                SurveyTool.class.getResourceAsStream("/io/github/surveyreport/survey/exports/" + name + ".csv")) {
            data = in.readAllBytes();
        }
        Proposed proposed = Proposed.of(data, "data/" + name + ".csv", Language.EN);
        assertEquals(Optional.of(tool), proposed.study().csv().tool());
        assertTrue(proposed.types().containsValue(type), () -> proposed.types().toString());
        List<String> doubts = proposed.doubts().stream()
                .filter(doubt -> !doubt.contains("row(s) repeat the header") && !doubt.contains("row(s) hold averages"))
                .toList();
        assertEquals(List.of(), doubts, proposed.proposal()::survey);
        assertFalse(proposed.proposal().survey().contains("example.com"));
    }

    /** 问卷星 says where an answer came from, 腾讯问卷 in which province: never what was asked. */
    @Test
    void whereAnswersCameFromIsAGroupOrNothing() {
        Map<String, List<String>> columns = columns("序号", "%", "提交答卷时间", "2026/09/03 12:00:00", "所用时间", "60秒");
        columns.putAll(columns("来源", "微信|微信|链接|链接", "来自IP", "203.0.113.7", "1、总体满意度", "5|4|3|4|2"));

        assertEquals(
                Map.of("来源", "group", "1、总体满意度", "rating 1-5"),
                Proposed.of(csv(columns, 40)).types());

        columns.putAll(columns("来源", "微信"));
        Proposed one = Proposed.of(csv(columns, 40), "data/x.csv", Language.ZH_CN);
        assertEquals(Map.of("1、总体满意度", "rating 1-5"), one.types());
        assertTrue(one.proposal().survey().contains("# 猜测：未采用，按它分不出两个以上各有至少 5 人的组：来源（1 列）"), one.proposal()::survey);
    }

    @Test
    void rankingsAreReadFromOneCellFromRanksAndFromOptions() {
        Proposed proposed = of(columns(
                "4、请排列您看重的方面", "速度→态度→价格|态度→速度|价格→速度→态度|(跳过)",
                "Please rank: - Speed", "1|2|3|",
                "Please rank: - Courtesy", "2|1|1|",
                "Please rank: - Price", "3|3|2|",
                "TOP[1]", "phone|mail|phone|branch",
                "TOP[2]", "mail|phone|branch|mail",
                "How good was it - Speed", "1|2|3|1|1",
                "How good was it - Courtesy", "1|2|3|3|3",
                "How good was it - Price", "3|3|2|3|2"));

        Map<String, String> types = proposed.types();
        assertEquals("ranking", types.get("4、请排列您看重的方面"));
        assertEquals("ranking", types.get("Please rank: - Speed"));
        assertEquals("ranking", types.get("TOP[1]"));
        assertEquals("rating 1-5", types.get("How good was it - Speed"));
        assertEquals(List.of("Speed", "Courtesy", "Price"), labels(proposed, 1));
        assertEquals(List.of(), proposed.doubts(), proposed.proposal()::survey);
        assertTrue(proposed.guesses().containsAll(List.of("ranking", "ranking-columns", "ranking-places")));
    }

    @Test
    void shortNamesLeaveOutTheAskingAndTheTitleItsPeriod() {
        Proposed proposed = Proposed.of(
                csv(
                        columns(
                                "1、请选择您看重的方面", "速度|态度|价格",
                                "2、您向朋友推荐我们的可能性有多大？", "9|10|3",
                                "3、请假天数是多少？", "1|12|33|40"),
                        60),
                "data/客服满意度_2026Q3.csv",
                Language.ZH_CN);
        String survey = proposed.proposal().survey();
        for (String label : List.of("看重的方面", "向朋友推荐我们的可能性", "请假天数")) {
            assertTrue(survey.contains("label: " + label + "\n"), survey);
        }
        assertTrue(survey.contains("title: 客服满意度\n"), survey);
    }

    @Test
    void aTitleThatIsAPeriodStaysAsItIs() {
        assertEquals("2026年3月", Waves.without("2026年3月"));
        assertEquals("报告", Waves.without("2026年3月报告"));
        assertEquals("csat", Waves.without("csat-2026-09"));
        assertEquals("月度报告", Waves.without("2026年3月月度报告"));
        assertEquals("csat 2", Waves.without("csat 2"));
    }

    /** A place counts as many points as there are options, so a misspelt option must not become one. */
    @Test
    void theOptionsOfARankingAreWrittenDownAndRareTextsAreNot() {
        String good = "速度→态度→价格|态度→速度→价格|".repeat(6);
        Proposed sound = of(columns("4、请排列您看重的方面", good + "(跳过)"));
        assertEquals(Set.of("速度", "态度", "价格"), Set.copyOf(labels(sound, 0)));
        assertFalse(sound.guesses().contains("ranking-rare"));

        Proposed misspelt = of(columns("4、请排列您看重的方面", good + "速渡→态度→价格"));
        assertEquals(Set.of("速度", "态度", "价格"), Set.copyOf(labels(misspelt, 0)));
        assertTrue(misspelt.guesses().contains("ranking-rare"));
        assertFalse(misspelt.proposal().survey().contains("速渡"), misspelt.proposal()::survey);
    }

    /** Without the word for it, columns are a ranking when everybody gives each place once, as hardly any rating does. */
    @Test
    void ranksAreToldByThatEverybodyGivesEachOnce() {
        Proposed ranked = of(columns(
                "What matters - Speed", "1|2|3", "What matters - Courtesy", "2|3|1", "What matters - Price", "3|1|2"));
        assertEquals(Map.of("What matters - Speed", "ranking"), ranked.types());

        Proposed rated = of(columns(
                "What matters - Speed", "1|2|3", "What matters - Courtesy", "2|3|1", "What matters - Price", "3|1|1"));
        assertFalse(rated.types().containsValue("ranking"), rated.types()::toString);
    }

    @Test
    void aFileWithoutAnswersIsRefusedWithAReason() {
        SurveyReportException none = assertThrows(SurveyReportException.class, () -> Proposed.of("A,B\n"));
        assertEquals("init.no-rows", none.problems().get(0).code());
        SurveyReportException same = assertThrows(SurveyReportException.class, () -> Proposed.of("A,B\nx,\nx,\n"));
        assertEquals("init.no-questions", same.problems().get(0).code());
    }
}
