package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Whether the sample of the last wave carries the report, and how clean its data are. */
final class SampleConclusions {
    /** Rules that look at how somebody answered; the others only at whether rows can be read and belong here. */
    private static final List<Cleaning.Rule> OF_ANSWERING = List.of(
            Cleaning.Rule.MINIMUM_TIME,
            Cleaning.Rule.TOO_MANY_BLANKS,
            Cleaning.Rule.CONTRADICTION,
            Cleaning.Rule.STRAIGHT_LINING,
            Cleaning.Rule.CARELESS);

    private static final double DOUBTFUL_BELOW = 0.8;

    private final Scope scope;
    private final Conclusions said;
    private final Wave last;

    SampleConclusions(Scope scope, Conclusions said) {
        this.scope = scope;
        this.said = said;
        this.last = said.last();
    }

    List<Conclusion> all() {
        return List.of(adequacy(), quality());
    }

    /**
     * BAD: too few answers in all, or a response rate below its target. NEUTRAL: too few in some declared group, or a
     * response rate for which the plan sets no target, since how many did not answer is then told without a measure.
     */
    private Conclusion adequacy() {
        List<String> small = smallGroups();
        Conclusions.Builder statement = said.about(Kind.SAMPLE_ADEQUACY, adequacyTone(small))
                .rest("sample", "valid", last)
                .rest("sample", "response-rate", last)
                .rest("sample", "margin-of-error", last);
        small.forEach(statement::subject);
        return statement.say();
    }

    private Tone adequacyTone(List<String> small) {
        long valid = scope.wave(scope.lastIndex()).counted(Slots.ALL);
        OptionalDouble rate = said.value("sample", "response-rate", last);
        double wanted = scope.study().plan().targetResponseRate().orElse(0d);
        if (valid < scope.study().plan().minimumBase() || rate.orElse(1) < wanted) {
            return Tone.BAD;
        }
        boolean unmeasured =
                rate.isPresent() && scope.study().plan().targetResponseRate().isEmpty();
        return small.isEmpty() && !unmeasured ? Tone.GOOD : Tone.NEUTRAL;
    }

    private List<String> smallGroups() {
        List<String> small = new ArrayList<>();
        WaveTally tally = scope.wave(scope.lastIndex());
        for (int g = 0; g < scope.study().groups().size(); g++) {
            Grouping grouping = scope.study().groups().get(g);
            for (int v = 0; v < grouping.values().size(); v++) {
                long n = tally.counted(scope.tallies().slots().of(g, v));
                if (n < scope.study().plan().minimumBase()) {
                    small.add(grouping.id() + "=" + grouping.values().get(v).id());
                }
            }
        }
        return small;
    }

    /**
     * BAD when fewer than 80 % of the rows returned are valid. GOOD only when none was set aside though a rule looks at how
     * people answered: rows set aside are a matter of fact, and what nobody looked for is no praise.
     */
    private Conclusion quality() {
        double valid = said.value("sample", "valid-rate", last).orElse(0);
        boolean clean = OF_ANSWERING.stream().anyMatch(scope.study().cleaning()::has)
                && said.value("sample", "excluded", last).orElse(1) == 0;
        Tone tone = valid < DOUBTFUL_BELOW ? Tone.BAD : clean ? Tone.GOOD : Tone.NEUTRAL;
        return said.about(Kind.DATA_QUALITY, tone)
                .rest("sample", "excluded", last)
                .rest("sample", "returned", last)
                .rest("sample", "valid-rate", last)
                .say();
    }
}
