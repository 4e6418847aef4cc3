package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.stats.Estimate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nine months of 60 calls and 20 chats, of which those who chat rate lower. */
class WeightedTimeTest {
    private static final String LAST = "w9";

    /** 60 on the phone rate 4 and 20 online 2: unweighted 3.5, with halves 3. */
    @Test
    void periodsAreWeightedAsTheirWave() {
        Measures found = months(halves(true));
        Estimate mean = estimate(found, "period.speed", "mean:2026-01", "w1");

        assertEquals(3, mean.value(), 1e-9);
        assertEquals("linearised-t", mean.method());
        assertEquals(80, mean.n());
        assertEquals(0.5, estimate(found, "period.speed", "top2:2026-01", "w1").value(), 1e-9);
        assertEquals(3.5, value(months(halves(false)), "period.speed", "mean:2026-01", "w1"), 1e-9);
    }

    /** Of the months 2 to 9 m of the 20 online rate 4: Python: numpy, the mean of 3 and 3 + m / 20. */
    @Test
    void chartsTestsAndForecastsAreOfWeightedValues() {
        Measures found = months(halves(true));

        assertEquals(3.2444444444, value(found, "control.speed", "centre", LAST), 1e-9);
        assertEquals(0.6222222222, value(found, "control-top2.speed", "centre", LAST), 1e-9);
        assertEquals(
                "p-chart-effective",
                estimate(found, "control-top2.speed", "centre", LAST).method());
        assertEquals(0.05, value(found, "step.speed", "change", LAST), 1e-9);
        assertEquals(
                "linearised-welch-t", estimate(found, "step.speed", "p", LAST).method());
        assertEquals(3.5, value(found, "forecast.speed", "mean:2026-10", LAST), 0.02);
    }

    /** The sample is as the population: all weights are 1. */
    @Test
    void equalWeightsChangeNothing() {
        assertEquals(
                overTime(months(null)),
                overTime(months(new Weighting(true, List.of(margin(0.75, 0.25)), List.of(), 0.3, 3))));
        assertFalse(overTime(months(null)).isEmpty());
    }

    private static List<Measure> overTime(Measures found) {
        return found.all().stream()
                .filter(measure -> measure.key().id().matches("(period|control|control-top2|trend|step|forecast)\\..*"))
                .toList();
    }

    private static Measures months(Weighting weighting) {
        Study study = study(weighting);
        Data data = new Data(study);
        for (int month = 1; month <= 9; month++) {
            int more = month == 1 ? 0 : month;
            data.add(60, row(data, month, "phone", 4));
            data.add(more, row(data, month, "online", 4)).add(20 - more, row(data, month, "online", 2));
        }
        return data.findings().measures();
    }

    private static Data.Row row(Data data, int month, String channel, int score) {
        return data.row("w" + month)
                .rates("speed", score)
                .in("channel", channel)
                .submitted(LocalDate.of(2026, month, 10).toEpochDay() * 86_400);
    }

    private static Weighting halves(boolean apply) {
        return new Weighting(apply, List.of(margin(0.5, 0.5)), List.of(), 0.3, 3);
    }

    private static Margin margin(double phone, double online) {
        return new Margin("channel", List.of(new ValueShare("phone", phone), new ValueShare("online", online)));
    }

    private static Study study(Weighting weighting) {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8", LAST)
                .rating("speed")
                .group("channel", "phone", "online");
        draft.minimumBase = 30;
        Methods months = StudyDraft.months(Careless.DEFAULT);
        draft.methods = new Methods(
                Optional.ofNullable(weighting),
                months.comparisons(),
                months.drivers(),
                months.scales(),
                months.kano(),
                months.time(),
                months.careless());
        return draft.study();
    }

    private static Estimate estimate(Measures found, String id, String statistic, String wave) {
        return found.find(id, statistic, wave).orElseThrow().estimate();
    }

    private static double value(Measures found, String id, String statistic, String wave) {
        return estimate(found, id, statistic, wave).value();
    }
}
