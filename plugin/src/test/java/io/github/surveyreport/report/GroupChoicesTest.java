package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.stats.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupChoicesTest {
    private static final String LAST = FindingsFixture.LAST;

    @Test
    void aGroupIsMarkedWhereTheTestOfTheTableFindsADifference() {
        assertEquals(List.of("▲ 2.5", ""), notes("single", "choices:p", 0.04));
        assertEquals(List.of("", ""), notes("single", "choices:p", 0.06));
    }

    @Test
    void aChoiceOfSeveralIsMarkedByItsOwnAdjustedTest() {
        assertEquals(List.of("▲ 2.5", ""), notes("multiple", "choice:refund:p-adjusted", 0.04));
        assertEquals(List.of("", ""), notes("multiple", "choice:refund:p-adjusted", 0.06));
        assertEquals(List.of("", ""), notes("multiple", "choice:repair:p-adjusted", 0.001));
    }

    /** What is noted at the first choice in both groups; the first group's residual is 2.5, the other's 1.9. */
    private static List<String> notes(String type, String test, double p) {
        String separator = type.equals("multiple") ? ", separator: \";\"" : "";
        FindingsFixture fixture = FindingsFixture.full()
                .with(
                        "survey.yml",
                        "groups:\n",
                        "  - {id: q_why, text: 为何联系？, type: " + type + separator
                                + ", choices: [{id: refund, label: 退款}, {id: repair, label: 维修}]}\ngroups:\n")
                .put("question.q_why", "n", LAST, Unit.COUNT, 200, 200)
                .put("test.q_why.channel", test, LAST, Unit.P_VALUE, p, 200);
        for (String group : List.of("phone", "web")) {
            double residual = group.equals("phone") ? 2.5 : 1.9;
            put(fixture, "question.q_why", "share:refund", group, Unit.SHARE, 0.4);
            put(fixture, "test.q_why.channel", "residual:refund", group, Unit.NUMBER, residual);
        }
        Report report = ReportBuilder.build(fixture.findings(), new Problems());
        Table table = Pages.table(report, "groups-channel", "groupchoices-channel-q_why");
        return table.rows().get(0).cells().subList(1, 3).stream()
                .map(Cell::note)
                .toList();
    }

    private static void put(
            FindingsFixture fixture, String id, String statistic, String group, Unit unit, double value) {
        fixture.put(MeasureKey.of(id, statistic, LAST, "channel", group), unit, Estimate.plain(value, 100, "count"));
    }
}
