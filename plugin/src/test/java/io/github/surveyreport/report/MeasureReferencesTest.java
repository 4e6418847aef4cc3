package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureReferencesTest {
    private final Problems problems = new Problems();

    @Test
    void everyKindHasItsUsualStatistic() {
        assertEquals("78.1%", fill("{{measure:indicator.csat}}"));
        assertEquals("12.3 秒", fill("{{measure:indicator.frt}}"));
        assertEquals("78.19", fill("{{measure:composite}}"));
        assertEquals("82.30", fill("{{measure:dimension.service}}"));
        assertEquals("23.0", fill("{{measure:question.q_recommend}}"));
        assertEquals("3.90", fill("{{measure:question.q_overall}}"));
        assertEquals("98", fill("{{measure:issue.response-speed}}"));
        assertEquals("1,200", fill("{{measure:sample}}"));
        assertEquals(List.of(), messages());
    }

    @Test
    void statisticWaveAndGroupCanBeNamed() {
        assertEquals("70.0%", fill("{{measure:question.q_overall/top2}}"));
        assertEquals("3.80", fill("{{measure:question.q_overall@w1}}"));
        assertEquals("3.61", fill("{{measure:question.q_overall/mean@w2{channel=phone}}}"));
        assertEquals("未公布", fill("{{measure:question.q_overall{channel=web}}}"));
        assertEquals("\u22126.9 个百分点", fill("{{measure:indicator.csat/gap}}"));
        assertEquals("+2.3 个百分点", fill("{{measure:issue.response-speed/trend}}"));
        assertEquals(List.of(), messages());
    }

    @Test
    void unknownMeasureIsReportedWithItsPlaceAndTheNearestName() {
        fill("a\n".repeat(11) + "满意率是 **{{measure:indicator.csta}}**");
        assertEquals(
                List.of(
                        "narrative/index.md:12:8: unknown measure \"indicator.csta\"; did you mean \"indicator.csat\"?"),
                messages());
    }

    @Test
    void everyMistakeIsNamed() {
        fill("{{measure:nothing.like.it}}");
        fill("\n{{measure:indicator.csat/mean}}");
        fill("\n\n{{measure:composite@2031}}");
        fill("\n\n\n{{measure:question.q_overall/mean{channel=fax}}}");
        fill("\n\n\n\n{{measure:question.q_speed/change@w1}}");
        fill("\n\n\n\n\n{{measure:indicator csat}}");
        assertEquals(
                List.of(
                        "narrative/index.md:1:1: unknown measure \"nothing.like.it\"; report.json lists the ids under"
                                + " measures",
                        "narrative/index.md:2:1: measure \"indicator.csat\" has no statistic \"mean\"; it has gap,"
                                + " score, target, value",
                        "narrative/index.md:3:1: unknown wave \"2031\"; the study has w1, w2",
                        "narrative/index.md:4:1: measure \"question.q_overall/mean\" has no result in wave \"w2\" for"
                                + " group \"channel=fax\"; check the ids of the grouping and its value",
                        "narrative/index.md:5:1: measure \"question.q_speed/change\" has no result in wave \"w1\";"
                                + " choose another wave",
                        "narrative/index.md:6:1: this reference to a measure cannot be read; write it like"
                                + " {{measure:indicator.csat}} or"
                                + " {{measure:question.q_speed/mean@2026Q1{channel=phone}}}"),
                messages());
    }

    @Test
    void otherBracesAreText() {
        assertEquals("${x} {{y}} {z}", fill("${x} {{y}} {z}"));
        assertEquals(List.of(), messages());
    }

    @Test
    void aUnitCannotBecomeMarkup() {
        FindingsFixture hostile = FindingsFixture.full().with("survey.yml", "unit: 秒", "unit: '<b>[x](javascript:1)'");
        String filled = new MeasureReferences(new Draft(hostile.findings(), problems))
                .fill("{{measure:indicator.frt}}", Location.ofFile("narrative/index.md"));
        String html = MarkdownHtml.render(filled, "index").html();
        assertTrue(html.contains("12.3 &lt;b&gt;[x](javascript:1)"), html);
    }

    private String fill(String markdown) {
        return new MeasureReferences(new Draft(FindingsFixture.full().findings(), problems))
                .fill(markdown, Location.ofFile("narrative/index.md"));
    }

    private List<String> messages() {
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }
}
