package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssueListTest {
    private static final String COMMENTS = "text: {questions: t1}\n";

    @Test
    void studyWithCommentsAndNoIssuesOfItsOwnHasThoseOfTheLexicon() {
        List<IssueCategory> issues = issues(COMMENTS, null);
        assertTrue(issues.size() >= 12, () -> "only " + issues.size());
        assertEquals("response-speed", issues.get(0).id());
        assertEquals("响应速度", issues.get(0).label());
        for (IssueCategory issue : issues) {
            assertEquals(2, issue.wording().labels().size(), issue.id());
            assertTrue(issue.kind().isPresent() && issue.content().isPresent(), issue.id());
            assertTrue(hasBothLanguages(issue.synonyms()), issue.id());
            assertTrue(hasBothLanguages(issue.wording().topics()), issue.id());
            assertTrue(hasBothLanguages(issue.wording().praise()), issue.id());
        }
    }

    @Test
    void studyWithoutCommentsHasNone() {
        assertEquals(List.of(), issues("", null));
    }

    /** What was written before there was a lexicon means what it meant. */
    @Test
    void studyThatHasWrittenItsIssuesKeepsTheseAlone() {
        String own = "issues:\n  - {id: waiting, synonyms: [排队], urgency: low}\n";
        List<IssueCategory> issues = issues(COMMENTS, own);
        assertEquals(List.of("waiting"), issues.stream().map(IssueCategory::id).toList());
        assertEquals(List.of("排队"), issues.get(0).synonyms());
        assertEquals(List.of(), issues.get(0).wording().topics());
        assertFalse(issues.get(0).wording().judging());
        assertEquals(List.of(), issues(COMMENTS, "issues: []\n"));
    }

    @Test
    void categoryIsChangedByItsIdAndOthersAreAddedBehind() {
        List<IssueCategory> issues = issues(COMMENTS, """
                lexicon: built-in
                without: [logistics, environment]
                issues:
                  - {id: parking, synonyms: [没车位], urgency: low}
                  - {id: waiting, urgency: low, add: [领号]}
                  - {id: price, label: 贵不贵, synonyms: [太贵]}
                """);
        List<String> ids = issues.stream().map(IssueCategory::id).toList();
        assertEquals("parking", ids.get(ids.size() - 1));
        assertFalse(ids.contains("logistics") || ids.contains("environment"));
        IssueCategory waiting = issues.get(ids.indexOf("waiting"));
        assertEquals(Grade.LOW, waiting.urgency());
        assertTrue(waiting.wording().urgencyGiven());
        assertTrue(issues.get(ids.indexOf("parking")).wording().urgencyGiven());
        assertFalse(issues.get(ids.indexOf("price")).wording().urgencyGiven(), "the lexicon's default");
        assertEquals("排队等待", waiting.label());
        assertTrue(waiting.synonyms().contains("排长队") && waiting.synonyms().contains("领号"));
        assertTrue(waiting.wording().judging());
        IssueCategory price = issues.get(ids.indexOf("price"));
        assertEquals(List.of("太贵"), price.synonyms());
        assertEquals("贵不贵", price.label());
        assertTrue(price.wording().topics().contains("费用"));
        assertFalse(price.wording().judging());
    }

    @Test
    void nameFollowsTheLanguageOfTheReport() {
        Study study = study(COMMENTS, null);
        assertEquals("Waiting", study.in(Language.EN).issues().get(1).label());
        assertEquals(
                "排队等待", study.in(Language.EN).in(Language.ZH_CN).issues().get(1).label());
    }

    @Test
    void lowScoresRaiseAnIssueWithoutPhrases() {
        List<IssueCategory> issues = issues("", """
                issues:
                  - {id: slow, urgency: high, scores: {question: q1, at-most: 2}}
                  - {id: rude, urgency: high, synonyms: [凶], scores: [{question: q1, at-most: 1}]}
                """);
        assertEquals(List.of(new LowScore("q1", 2)), issues.get(0).wording().scores());
        assertEquals(List.of(), issues.get(0).synonyms());
        assertEquals(List.of(new LowScore("q1", 1)), issues.get(1).wording().scores());
    }

    @Test
    void fullWidthCommaThatMakesOneItemOfSeveralIsWarnedOfUnlessQuoted() {
        assertEquals(List.of("issues.yml:2:38: “回复慢，响应慢”含全角逗号“，”，整段算作列表中的一项；如为几项，请改用半角“,”，如就是一项，请加上引号"), messages("""
                        issues:
                          - {id: a, urgency: low, synonyms: [回复慢，响应慢]}
                          - {id: b, urgency: low, synonyms: ["排队，等", 久等]}
                        """));
    }

    @Test
    void ownCategoryThatIsABuiltInOneUnderAnotherNameIsWarnedOf() {
        String own = """
                lexicon: built-in
                issues:
                  - {id: queue, label: 排队, urgency: low, synonyms: [排队, 等太久, 等很久了, 领号]}
                  - {id: parking, urgency: low, synonyms: [没车位, 排队, 车位少]}
                """;
        assertEquals(
                List.of(
                        "issues.yml:3:52: 问题“queue”的 4 个说法中有 3 个也属于内置类别“waiting”（排队, 等太久, 等很久了），同一条意见会计入两类；请把编号改为“waiting”以修改内置类别，或在 without 中写上“waiting”"),
                messages(own));
        assertEquals(List.of(), messages(own.replace("lexicon: built-in\n", "")));
        assertEquals(List.of(), messages(own.replace("issues:", "without: [waiting]\nissues:")));
    }

    @Test
    void lowScoresThatCannotBeMeantAreReported() {
        assertEquals(
                List.of(
                        "issues.yml:2:59: 低分规则，问题“a”的“at-most”为 5，是题目“q1”的最高分：所有答案都会算作低分；最大只能写 4",
                        "issues.yml:3:59: 低分规则，问题“b”的“at-most”为 9，超出题目“q1”的量表 [1, 5]",
                        "issues.yml:4:46: 低分规则，问题“c”中的题目“t1”类型为“text”；此处只能用 rating 或 nps 题目",
                        "issues.yml:5:46: 低分规则，问题“d”引用了未知的题目“q9”；可用：q1, q2, t1",
                        "issues.yml:6:75: 低分规则，问题“e”中题目“q1”重复出现；请删除其一",
                        "issues.yml:7:36: 低分规则，问题“f”缺少键“at-most”",
                        "issues.yml:8:35: 问题“g”的“scores”至少需要 1 项；现有 0 项",
                        "issues.yml:9:5: 问题“h”缺少键“synonyms”"),
                messages("""
                        issues:
                          - {id: a, urgency: low, scores: {question: q1, at-most: 5}}
                          - {id: b, urgency: low, scores: {question: q1, at-most: 9}}
                          - {id: c, urgency: low, scores: {question: t1, at-most: 2}}
                          - {id: d, urgency: low, scores: {question: q9, at-most: 2}}
                          - {id: e, urgency: low, scores: [{question: q1, at-most: 1}, {question: q1, at-most: 2}]}
                          - {id: f, urgency: low, scores: [{question: q1}]}
                          - {id: g, urgency: low, scores: []}
                          - {id: h, urgency: low}
                        """));
    }

    private static List<String> messages(String issues) {
        Map<String, String> files = new HashMap<>(Configurations.small(COMMENTS));
        files.put("issues.yml", issues);
        return Configurations.messages(files, Language.ZH_CN);
    }

    private static boolean hasBothLanguages(List<String> words) {
        return words.stream().anyMatch(word -> word.codePoints().anyMatch(c -> c >= 0x4e00))
                && words.stream().anyMatch(word -> word.codePoints().anyMatch(c -> c >= 'a' && c <= 'z'));
    }

    private static List<IssueCategory> issues(String more, String issues) {
        return study(more, issues).issues();
    }

    private static Study study(String more, String issues) {
        Map<String, String> files = new HashMap<>(Configurations.small(more));
        if (issues != null) {
            files.put("issues.yml", issues);
        }
        return Configurations.read(files, new Problems()).orElseThrow().study();
    }
}
