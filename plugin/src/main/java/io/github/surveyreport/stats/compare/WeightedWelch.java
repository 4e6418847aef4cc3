package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.TestOutcome;
import io.github.surveyreport.stats.weight.WeightedSample;
import java.util.List;

/**
 * The tests of {@link Welch} on weighted means: each with its variance by linearisation ({@link
 * WeightedSample#varianceOfMean()}) in place of s²/n and with that variance's degrees of freedom; groups that share
 * clusters are taken as independent, those of one calibration with their covariances. Where all of a group weigh the same that is s²/n, whatever the other groups weigh;
 * where that holds of every group, the results are those of {@link Welch} to the last bit.
 */
public final class WeightedWelch {
    private WeightedWelch() {}

    /** @return method {@code linearised-welch-t}; otherwise as {@link Welch#t} */
    public static TestOutcome t(WeightedSample first, WeightedSample second) {
        return first.equalWeights() && second.equalWeights()
                ? Welch.t(first.pooled(), second.pooled())
                : Welch.t("linearised-welch-t", Welch.Group.of(first), Welch.Group.of(second), first.widening(second));
    }

    /** @return method {@code linearised-welch-anova}; otherwise as {@link Welch#anova} */
    public static TestOutcome anova(List<WeightedSample> groups) {
        if (groups.stream().allMatch(WeightedSample::equalWeights)) {
            return Welch.anova(groups.stream().map(WeightedSample::pooled).toList());
        }
        List<Welch.Group> single = groups.stream().map(Welch.Group::of).toList();
        return Welch.anova(
                "linearised-welch-anova", single, () -> JointMeans.of(groups).orElseGet(() -> Welch.between(single)));
    }

    /** @return method {@code linearised-games-howell}; otherwise as {@link Welch#gamesHowell} */
    public static TestOutcome gamesHowell(WeightedSample first, WeightedSample second, int k) {
        return first.equalWeights() && second.equalWeights()
                ? Welch.gamesHowell(first.pooled(), second.pooled(), k)
                : Welch.gamesHowell("linearised-games-howell", t(first, second), k);
    }
}
