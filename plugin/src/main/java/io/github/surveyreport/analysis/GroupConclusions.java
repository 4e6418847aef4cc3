package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The largest difference between groups that the tests of the last wave find. It is the largest of many, so its p has to
 * stand after Bonferroni's correction for all tests of means that were made, and its size must not be negligible. Sizes of
 * two groups (Hedges' g) and of several (ω²) are compared as shares of variance, g as {@code g²/(g² + 4)} (Cohen 1988, of
 * groups of equal size).
 */
final class GroupConclusions {
    private final Scope scope;
    private final Conclusions said;
    private final Wave last;

    GroupConclusions(Scope scope, Conclusions said) {
        this.scope = scope;
        this.said = said;
        this.last = said.last();
    }

    /** @param told conclusions about groups that are drawn already; the same question and grouping is not said twice */
    List<Conclusion> largest(List<Conclusion> told) {
        List<Tested> tested = tested();
        double weak = scope.study().methods().comparisons().weak();
        return tested.stream()
                .filter(test -> test.p() * tested.size() <= weak)
                .filter(test -> !test.effect().warnings().contains("effect-negligible"))
                .filter(test -> scope.study().edition() != Edition.PUBLIC
                        || !test.grouping().internal())
                .max(Comparator.comparingDouble(Tested::varianceShare))
                .filter(test -> told.stream().noneMatch(conclusion -> same(conclusion, test)))
                .flatMap(this::say)
                .stream()
                .toList();
    }

    private static boolean same(Conclusion conclusion, Tested test) {
        return conclusion.subjects().size() > 1
                && conclusion.subjects().get(0).equals(test.question().id())
                && conclusion.subjects().get(1).equals(test.grouping().id());
    }

    private List<Tested> tested() {
        List<Tested> tested = new ArrayList<>();
        for (Question question : scope.study().questions()) {
            if (question.isScale()) {
                scope.study()
                        .groups()
                        .forEach(grouping -> test(question, grouping).ifPresent(tested::add));
            }
        }
        return tested;
    }

    private Optional<Tested> test(Question question, Grouping grouping) {
        String id = id(question, grouping);
        Optional<Estimate> p = said.estimate(id, "means:p", last);
        Optional<Estimate> effect = said.estimate(id, "means:effect", last);
        return p.isEmpty() || effect.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tested(question, grouping, p.get().value(), effect.get()));
    }

    private Optional<Conclusion> say(Tested test) {
        List<MeasureKey> means = means(test);
        if (means.size() < 2) {
            return Optional.empty();
        }
        String id = id(test.question(), test.grouping());
        MeasureKey lowest = means.get(0);
        MeasureKey highest = means.get(means.size() - 1);
        return Optional.of(said.about(Kind.GROUPS_DIFFER_MOST, Tone.NEUTRAL)
                .rest(lowest)
                .rest(highest)
                .rest(id, "means:effect", last)
                .rest(id, "means:p", last)
                .subject(test.question().id())
                .subject(test.grouping().id())
                .subject(lowest.group().get(test.grouping().id()))
                .subject(highest.group().get(test.grouping().id()))
                .say());
    }

    /** Means of the groups that were tested, lowest first. */
    private List<MeasureKey> means(Tested test) {
        Map<MeasureKey, Double> means = new LinkedHashMap<>();
        for (Grouping.Value value : test.grouping().values()) {
            String group = test.grouping().id();
            MeasureKey rest =
                    MeasureKey.of(id(test.question(), test.grouping()), "rest:p", last.id(), group, value.id());
            MeasureKey mean = MeasureKey.of("question." + test.question().id(), "mean", last.id(), group, value.id());
            if (said.estimate(rest).isPresent()) {
                said.estimate(mean).ifPresent(estimate -> means.put(mean, estimate.value()));
            }
        }
        return means.keySet().stream()
                .sorted(Comparator.comparingDouble(means::get))
                .toList();
    }

    private static String id(Question question, Grouping grouping) {
        return "test." + question.id() + "." + grouping.id();
    }

    private record Tested(Question question, Grouping grouping, double p, Estimate effect) {
        double varianceShare() {
            double squared = effect.value() * effect.value();
            return effect.method().startsWith("hedges-g") ? squared / (squared + 4) : effect.value();
        }
    }
}
