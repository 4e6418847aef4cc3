package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import java.util.List;

/** The numbers of the full fixture. */
final class FixtureMeasures {
    private final FindingsFixture fixture;

    FixtureMeasures(FindingsFixture fixture) {
        this.fixture = fixture;
    }

    void putAll() {
        for (String wave : List.of("w1", "w2")) {
            double shift = wave.equals("w1") ? 0 : 0.1;
            sample(wave);
            question("q_overall", wave, 3.8 + shift);
            question("q_speed", wave, 3.6 - shift);
            nps(wave, 22 + 10 * shift);
            scorecard(wave, shift);
        }
        fixture.put("question.q_speed", "change", "w2", Unit.SCALE, -0.1, -0.19, -0.01, 2400);
        fixture.put("composite", "change", "w2", Unit.SCORE, 1.2, -0.4, 2.8, 1200);
        groups();
        issue();
        action();
    }

    private void sample(String wave) {
        fixture.put("sample", "invited", wave, Unit.COUNT, 2000, 2000);
        fixture.put("sample", "returned", wave, Unit.COUNT, 1260, 1260);
        fixture.put("sample", "valid", wave, Unit.COUNT, 1200, 1200);
        fixture.put("sample", "excluded", wave, Unit.COUNT, 60, 60);
        fixture.put("sample", "response-rate", wave, Unit.SHARE, 0.6, 2000);
        fixture.put("sample", "valid-rate", wave, Unit.SHARE, 0.952381, 1260);
        fixture.put("sample", "margin-of-error", wave, Unit.SHARE, 0.0283, 1200);
    }

    private void question(String id, String wave, double mean) {
        String name = "question." + id;
        fixture.put(name, "n", wave, Unit.COUNT, 1190, 1190);
        fixture.put(name, "mean", wave, Unit.SCALE, mean, mean - 0.06, mean + 0.06, 1190);
        fixture.put(name, "top2", wave, Unit.SHARE, 0.7, 0.674, 0.725, 1190);
        double[] shares = {0.05, 0.05, 0.2, 0.4, 0.3};
        for (int level = 1; level <= shares.length; level++) {
            fixture.put(name, "share:" + level, wave, Unit.SHARE, shares[level - 1], 1190);
        }
    }

    private void nps(String wave, double value) {
        fixture.put("question.q_recommend", "nps", wave, Unit.NPS, value, value - 4, value + 4, 1180);
        fixture.put("question.q_recommend", "promoters", wave, Unit.SHARE, 0.45, 0.422, 0.478, 1180);
        fixture.put("question.q_recommend", "detractors", wave, Unit.SHARE, 0.22, 0.197, 0.245, 1180);
    }

    private void scorecard(String wave, double shift) {
        fixture.put("indicator.csat", "value", wave, Unit.OWN, 78.1, 75.7, 80.4, 1190);
        fixture.put("indicator.csat", "target", wave, Unit.OWN, 85, 0);
        fixture.put("indicator.csat", "gap", wave, Unit.OWN, -6.9, -9.3, -4.6, 1190);
        fixture.put("indicator.csat", "score", wave, Unit.SCORE, 78.1, 1190);
        fixture.put("indicator.frt", "value", wave, Unit.OWN, 12.34, 5000);
        fixture.put("indicator.frt", "gap", wave, Unit.OWN, 2.66, 5000);
        fixture.put("dimension.service", "score", wave, Unit.SCORE, 82.3, 1190);
        fixture.put("composite", "score", wave, Unit.SCORE, 78.09 + shift, 77.2 + shift, 79 + shift, 1190);
        fixture.put("composite", "target", wave, Unit.SCORE, 80, 0);
    }

    private void groups() {
        MeasureKey phone = MeasureKey.of("question.q_overall", "mean", "w2", "channel", "phone");
        MeasureKey web = MeasureKey.of("question.q_overall", "mean", "w2", "channel", "web");
        MeasureKey rest = MeasureKey.of("question.q_overall", "rest-mean", "w2", "channel", "phone");
        fixture.put(
                phone,
                Unit.SCALE,
                Estimate.withInterval(3.61, 3.31, 3.91, 25, "t").warn("small-base"));
        fixture.put(web, Unit.SCALE, new NotComputable(NotComputable.Reason.SUPPRESSED, 0));
        fixture.put(rest, Unit.SCALE, Estimate.withInterval(3.92, 3.86, 3.98, 1165, "t"));
    }

    private void issue() {
        fixture.put("issue.response-speed", "comments", "w2", Unit.COUNT, 112, 112);
        fixture.put("issue.response-speed", "customers", "w2", Unit.COUNT, 98, 98);
        fixture.put("issue.response-speed", "share", "w2", Unit.SHARE, 0.123, 0.103, 0.146, 910);
        fixture.put("issue.response-speed", "trend", "w2", Unit.SHARE_DIFFERENCE, 0.023, 910);
        fixture.put("cause.c1", "comments", "w2", Unit.COUNT, 31, 31);
        fixture.put("cause.c1", "customers", "w2", Unit.COUNT, 30, 30);
        fixture.put("bone.response-speed.people", "comments", "w2", Unit.COUNT, 31, 31);
        fixture.put("bone.response-speed.people", "customers", "w2", Unit.COUNT, 30, 30);
        fixture.put("stage.reach", "score", "w2", Unit.SCORE, 61.2, 58.9, 63.5, 1500);
        fixture.put("stage.reach", "low", "w2", Unit.SHARE, 0.191, 0.172, 0.212, 1500);
        fixture.put("stage.reach", "rated", "w2", Unit.SHARE, 0.982, 0.974, 0.988, 1528);
        fixture.put("stage.reach", "comments", "w2", Unit.COUNT, 112, 112);
        fixture.put("stage.reach", "customers", "w2", Unit.COUNT, 98, 98);
        fixture.put("stage.overall", "score", "w2", Unit.SCORE, 74.4, 72.1, 76.7, 1500);
        fixture.put("stage.overall", "low", "w2", Unit.SHARE, 0.081, 0.068, 0.096, 1500);
        fixture.put("stage.overall", "rated", "w2", Unit.SHARE, 0.982, 0.974, 0.988, 1528);
        fixture.put("issue.response-speed", "score", "w2", Unit.NUMBER, 0.64, 910);
    }

    private void action() {
        fixture.put("action.A01", "before", "w2", Unit.OWN, 2.8, 2.7, 2.9, 300);
        fixture.put("action.A01", "after", "w2", Unit.OWN, 3.52, 3.42, 3.62, 320);
        fixture.put("action.A01", "target", "w2", Unit.OWN, 3.5, 0);
        fixture.put("actions", "late", "w2", Unit.COUNT, 1, 1);
    }
}
