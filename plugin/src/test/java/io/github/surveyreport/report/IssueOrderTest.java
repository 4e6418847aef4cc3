package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueOrderTest {
    @Test
    void aTieIsSaidBesideTheFirstIssue() {
        Findings findings = FindingsFixture.full()
                .conclude(
                        Kind.TOP_ISSUE,
                        Tone.BAD,
                        List.of(
                                FindingsFixture.key("issue.response-speed", "comments"),
                                FindingsFixture.key("issue.response-speed", "customers"),
                                FindingsFixture.key("issue.response-speed", "share")),
                        "response-speed",
                        "waiting")
                .findings();

        String text = new ConclusionText(new Draft(findings, new Problems()))
                .text(findings.conclusions().get(findings.conclusions().size() - 1));

        assertTrue(text.endsWith("“waiting”与它并列：优先级、得分、人数与条数都相同。"), text);
    }

    @Test
    void mostlyCopiedCommentsAreWarnedOf() {
        assertTrue(SentimentBlocks.repeated(copied(0.973)).isPresent());
        assertTrue(SentimentBlocks.repeated(copied(0.2)).isEmpty());
    }

    private static Draft copied(double identical) {
        Findings findings = FindingsFixture.full()
                .put("text", "identical-share", "w2", Unit.SHARE, identical, 300)
                .findings();
        return new Draft(findings, new Problems());
    }

    @Test
    void thePublicEditionIsMadeAgainAsThePublicEdition() {
        Findings findings = FindingsFixture.full().findings();
        Findings told = findings.of(findings.study().in(Edition.PUBLIC), findings.origin(), findings.configHash());

        assertEquals(false, command(findings).contains("edition"));
        assertTrue(command(told).contains(" -Dsurvey-report.edition=public"), command(told));
    }

    private static String command(Findings findings) {
        return new ProvenancePage()
                .blocks(new Draft(findings, new Problems())).stream()
                        .filter(Block.Code.class::isInstance)
                        .map(Object::toString)
                        .findFirst()
                        .orElseThrow();
    }
}
