package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Whether the sample of the last wave carries the report, and how clean its data are. */
final class SampleConclusions {
    private static final double CLEAN_FROM = 0.95;
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

    /** BAD: too few answers in all, or a response rate below its target; NEUTRAL: too few in some declared group. */
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
        return small.isEmpty() ? Tone.GOOD : Tone.NEUTRAL;
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
     * GOOD when at least 95 % of the rows returned are valid, BAD when fewer than 80 % are. Where nothing is looked for,
     * nothing found is no praise.
     */
    private Conclusion quality() {
        double valid = said.value("sample", "valid-rate", last).orElse(0);
        boolean looked =
                Stream.of(Cleaning.Rule.values()).anyMatch(scope.study().cleaning()::has);
        Tone clean = looked ? Tone.GOOD : Tone.NEUTRAL;
        Tone tone = valid >= CLEAN_FROM ? clean : valid < DOUBTFUL_BELOW ? Tone.BAD : Tone.NEUTRAL;
        return said.about(Kind.DATA_QUALITY, tone)
                .rest("sample", "excluded", last)
                .rest("sample", "returned", last)
                .rest("sample", "valid-rate", last)
                .say();
    }
}
