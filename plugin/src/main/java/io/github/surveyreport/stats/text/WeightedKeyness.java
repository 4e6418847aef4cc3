package io.github.surveyreport.stats.text;

import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.TestResult;
import io.github.surveyreport.stats.compare.WeightedTable;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;

/**
 * {@link Keyness} of comments that do not all weigh the same. Where they do, every number is that of {@link Keyness}, to the
 * last bit.
 *
 * @param counts the same with each comment counted once
 * @param here comments with the term as ones, those without as zeros
 * @param elsewhere the same of the rest
 * @param table rows: here and the rest; columns: with the term and without
 */
public record WeightedKeyness(Keyness counts, WeightedSample here, WeightedSample elsewhere, WeightedTable table) {

    /** @return as {@link WeightedTable#likelihoodRatio}, not computable as {@link Keyness#test} */
    public TestOutcome test() {
        TestOutcome plain = counts.test();
        return table.equalWeights() || !(plain instanceof TestResult) ? plain : table.likelihoodRatio();
    }

    /** @return {@link Keyness#usual} of the weighted shares, method {@code log-ratio-weighted} */
    public Statistic usual() {
        Statistic plain = counts.usual();
        if (table.equalWeights() || !plain.computable()) {
            return plain;
        }
        double ratio = WeightedShare.share(here) / WeightedShare.share(elsewhere);
        return Estimate.plain(StrictMath.log(ratio) / StrictMath.log(2), plain.n(), "log-ratio-weighted");
    }

    /** Weighted share here less that of the rest, −1..1; both have comments. */
    public double difference() {
        return WeightedShare.share(here) - WeightedShare.share(elsewhere);
    }
}
