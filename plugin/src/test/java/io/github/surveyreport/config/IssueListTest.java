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
