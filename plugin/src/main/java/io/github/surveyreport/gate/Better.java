package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Wanted;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.Study;
import java.util.Optional;
import java.util.Set;

/** Which way a number gets better, where its name says so. */
final class Better {
    private static final Set<String> MORE = Set.of(
            "alpha",
            "done",
            "gap",
            "mean",
            "median",
            "n",
            "net",
            "nps",
            "n-effective",
            "omega",
            "population-share",
            "positive-share",
            "promoters",
            "response-rate",
            "response-rate-gap",
            "return-rate",
            "returned",
            "sample-share-gap",
            "score",
            "top2",
            "valid",
            "valid-rate",
            "verified",
            "verified-share");
    private static final Set<String> LESS = Set.of(
            "bottom2",
            "design-effect",
            "detractors",
            "due-soon",
            "excluded",
            "late",
            "low",
            "margin-of-error",
            "missing",
            "negative-share",
            "open",
            "p1",
            "p1-without-action",
            "rejected",
            "unclassified",
            "unclassified-share",
            "unmeasurable");
    /** Of these less is better whatever is counted. */
    private static final Set<String> UNWANTED =
            Set.of("careless", "cause", "cleaning", "groups", "privacy", "problems", "settings");

    /** What the scorecard may want low, as the mean of an effort. */
    private static final Set<String> RATED = Set.of("bottom2", "mean", "median", "net", "nps", "top2");

    private static final Set<String> SAID = Set.of("comments", "customers", "core-customers", "register", "share");

    private Better() {}

    static Optional<Scorecard.Better> of(Study study, MeasureKey key) {
        int dot = key.id().indexOf('.');
        String kind = dot < 0 ? key.id() : key.id().substring(0, dot);
        String name = key.id().substring(dot + 1);
        String statistic = key.statistic();
        if (UNWANTED.contains(kind) || kind.equals("issue") && SAID.contains(statistic)) {
            return Optional.of(Scorecard.Better.LOWER);
        }
        return switch (kind) {
            case "indicator" -> statistic.equals("value") ? wanted(study, key) : byName(statistic);
            case "question" -> RATED.contains(statistic) ? wanted(study, key) : byName(statistic);
            case "service" -> service(study, name, statistic);
            case "metric" -> wanted(study, key);
            case "issue", "term" -> Optional.empty();
            default -> byName(statistic);
        };
    }

    /** As a difference between revisions is judged. */
    private static Optional<Scorecard.Better> wanted(Study study, MeasureKey key) {
        return new Wanted(study).better(key);
    }

    private static Optional<Scorecard.Better> service(Study study, String id, String statistic) {
        if (statistic.equals("share") || statistic.startsWith("month:")) {
            return study.service().stream()
                    .flatMap(service -> service.levels().stream())
                    .filter(level -> level.id().equals(id))
                    .map(ServiceLevel::better)
                    .findFirst();
        }
        boolean time = statistic.equals("median") || statistic.equals("p90") || statistic.startsWith("over:");
        return time ? Optional.of(Scorecard.Better.LOWER) : byName(statistic);
    }

    private static Optional<Scorecard.Better> byName(String statistic) {
        return MORE.contains(statistic)
                ? Optional.of(Scorecard.Better.HIGHER)
                : LESS.contains(statistic) ? Optional.of(Scorecard.Better.LOWER) : Optional.empty();
    }
}
