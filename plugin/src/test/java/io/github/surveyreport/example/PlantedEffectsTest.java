package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.ActionFinding.Basis;
import io.github.surveyreport.analysis.ActionFinding.Effect;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.Statistic;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code example-project/generator} planted is found again by the analysis. */
class PlantedEffectsTest {
    private static final Path EXAMPLE = Path.of("..", "example-project");
    private static Findings findings;

    @BeforeAll
    static void analyse() {
        findings = Line.findings(EXAMPLE);
    }

    @TestFactory
    Stream<DynamicTest> plantedEffectIsFound() {
        List<Map<String, String>> effects = CsvRows.of(EXAMPLE.resolve("generator/planted-effects.csv"));
        assertTrue(effects.size() > 50, "too few effects: " + effects.size());
        return effects.stream().map(effect -> DynamicTest.dynamicTest(effect.get("id"), () -> check(effect)));
    }

    @Test
    void everyExcludedRowWasPlanted() {
        long planted = CsvRows.of(EXAMPLE.resolve("generator/planted-effects.csv")).stream()
                .filter(effect -> effect.get("kind").equals("exclusions"))
                .mapToLong(effect -> Long.parseLong(effect.get("planted")))
                .sum();
        assertEquals(planted, findings.exclusions().size());
    }

    /** As the notes of {@code actions.yml} tell the story; A02 and A07 are under way, so they have not failed yet. */
    @Test
    void everyActionIsJudgedAsPlanned() {
        Map<String, Effect> judged = new TreeMap<>();
        findings.actions().forEach(finding -> judged.put(finding.action().id(), finding.effect()));
        assertEquals(
                "{A01=TARGET_MISSED, A02=NOT_YET, A03=TARGET_MET, A04=TARGET_MET, A05=TARGET_MET, A06=TARGET_MISSED,"
                        + " A07=NOT_YET, A08=NO_TARGET, A09=NO_TARGET, A10=NO_TARGET, A11=NOT_YET, A12=NO_TARGET}",
                judged.toString());
    }

    /** Customers mostly keep their channel and kind of request, so that enough of a group answer before and after. */
    @Test
    void actionsOnGroupsAreJudgedBySameCustomers() {
        Map<String, String> judged = new TreeMap<>();
        findings.actions().stream()
                .filter(finding -> finding.basis() == Basis.MATCHED)
                .forEach(finding ->
                        judged.put(finding.action().id(), finding.verdict().name()));
        assertEquals("{A01=NOT_VERIFIED, A03=VERIFIED, A05=VERIFIED, A06=NOT_VERIFIED}", judged.toString());
    }

    /**
     * Response speed falls by 0.3: more respondents rate it low, and with those who only say so they make up its customers.
     * How many rate it low is told by the question too.
     */
    @Test
    void lowScoresRaiseSlowResponse() {
        double last = number("issue.response-speed", "low-scores", "2026Q3");
        double before = number("issue.response-speed", "low-scores", "2026Q2");
        double valid = number("question.q_speed", "n", "2026Q3");
        double share = number("question.q_speed", "bottom2", "2026Q3");

        assertEquals(share * valid, last, 1e-6);
        assertTrue(last / valid - before / number("question.q_speed", "n", "2026Q2") > 0.05);
        double customers = number("issue.response-speed", "customers", "2026Q3");
        double comments = number("issue.response-speed", "comments", "2026Q3");
        double register = number("issue.response-speed", "register", "2026Q3");
        assertTrue(customers > last && customers < last + comments + register);
    }

    /** Who asked for after-sales service speaks of it. */
    @Test
    void issueIsFoundWhereItWasPlanted() {
        Measure ratio = findings.measures()
                .find("issue.after-sales", "concentration", "2026Q3", "issue_type", "after_sales")
                .orElseThrow();
        assertTrue(ratio.estimate().low().getAsDouble() > 1, ratio::toString);
    }

    private static double number(String id, String statistic, String wave) {
        return findings.measures()
                .find(id, statistic, wave)
                .orElseThrow(() -> new AssertionError(id + " " + statistic))
                .estimate()
                .value();
    }

    /** More comments of the last wave are about the speed of response; its words rise. */
    @Test
    void wordsOfSlowResponseRise() {
        for (String term : List.of("排队", "响应慢")) {
            Measure change = findings.measures()
                    .find("term-change." + term, "change", "2026Q3")
                    .orElseThrow();
            assertTrue(change.estimate().low().getAsDouble() > 0, () -> term + ": " + change);
        }
    }

    /** Customers of after-sales write of returns and refunds far more often than others. */
    @Test
    void wordsOfAfterSalesBelongToItsCustomers() {
        for (String term : List.of("退货", "退款")) {
            Measure ratio = findings.measures()
                    .find("keyness." + term, "log-ratio", "2026Q3", "issue_type", "after_sales")
                    .orElseThrow();
            assertTrue(ratio.estimate().value() > 1, () -> term + ": " + ratio);
        }
    }

    private static void check(Map<String, String> effect) {
        switch (effect.get("kind")) {
            case "value" -> within(effect, value(effect, "wave", "group"));
            case "difference" ->
                within(effect, value(effect, "wave", "group") - value(effect, "against-wave", "against-group"));
            case "exclusions" -> within(effect, exclusions(effect.get("statistic"), effect.get("wave")));
            case "suppressed" -> suppressed(measure(effect, "wave", "group"));
            default -> throw new IllegalStateException("unknown kind " + effect.get("kind"));
        }
    }

    private static void within(Map<String, String> effect, double found) {
        double low = Double.parseDouble(effect.get("low"));
        double high = Double.parseDouble(effect.get("high"));
        assertTrue(low <= found && found <= high, () -> found + " is not within " + low + " … " + high);
    }

    private static void suppressed(Optional<Measure> measure) {
        Statistic result =
                measure.map(Measure::result).orElseGet(() -> new NotComputable(NotComputable.Reason.SUPPRESSED, 0));
        assertFalse(result.computable(), "shows a group of three");
        assertEquals(new NotComputable(NotComputable.Reason.SUPPRESSED, 0), result);
    }

    private static double value(Map<String, String> effect, String wave, String group) {
        return measure(effect, wave, group).orElseThrow().estimate().value();
    }

    private static Optional<Measure> measure(Map<String, String> effect, String wave, String group) {
        TreeMap<String, String> groups = new TreeMap<>();
        if (!effect.get(group).isEmpty()) {
            String[] pair = effect.get(group).split("=", 2);
            groups.put(pair[0], pair[1]);
        }
        return findings.measures()
                .find(new MeasureKey(effect.get("measure"), effect.get("statistic"), effect.get(wave), groups));
    }

    private static long exclusions(String rule, String wave) {
        return findings.exclusions().stream()
                .filter(exclusion ->
                        exclusion.wave().equals(wave) && exclusion.reason().id().equals(rule))
                .count();
    }
}
