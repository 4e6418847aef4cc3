package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which entry of the {@link Glossary} explains a column or a statistic. */
final class TermLinks {
    /** Columns and statistics that go by another name than their entry. */
    private static final Map<String, String> OTHER_NAMES = otherNames("""
            n: ranked valid responses questionnaires n-before n-after
            missing: without-value
            quartile: lower-quartile upper-quartile
            share: unclassified-share first top3
            nps: promoters passives detractors
            change: action-change rank-score-change first-change
            difference-rest: versus-rest nps-versus-rest p-rest
            matched-change: change-between moved repeated rose fell same
            p: trend-p step-p
            statistic: t z df1 df2
            ranks-test: p-ranks
            shares-test: p-shares
            return-rate: invited returned
            margin: margin-of-error
            rows: read counted excluded rejected
            uncleaned: cleaned
            careless: sign looked-for flagged combination suspect
            careless-effect: with-suspect without-suspect
            weighted-share: target-share sample-share
            weight-cv: weight-min weight-max min max cv
            sampling-effect: strata clusters
            actual: value before after
            target: target-score
            score: weighted previous-score
            standard-error: se
            johnson: johnson-share
            shapley: shapley-share
            ipa: quadrant performance importance-line performance-line
            alpha: alpha-standardised alpha-pairwise alpha-pairwise-standardised
            omega: omega-minres
            eigenvalue: chance count
            period: periods
            mase: forecast-error error
            control: centre usual moving-range range-limit lower upper
            laney: over-dispersion
            signals: signal
            effect: effect-corrected
            service-share: service-level service-records month
            missing: service-missing
            duration: service-median p90
            beyond: over over-1 over-2 over-5 over-10 open
            comments: register manifestations empty classified unclassified
            sentiment: positive-share negative-share mixed-share determined
            undetermined: undetermined-share
            copies: compared identical-share similar-share
            customers: core-customers respondents both-customers
            customer-share: rest-share
            npmi: lift
            issue-trend: trend
            satisfaction-gap: mean-with mean-without
            priority: urgency importance p1 p1-without-action part rank
            rank-stability: same-rank same-priority resamples
            timing: late done actions due-soon total
            bartlett: bartlett-df1 bartlett-p bartlett-statistic
            weight-swap: border swap
            kano-kind: category
            matched-n: set-aside
            concentration: groups-tested
            b: intercept sigma
            odds-ratio: log-likelihood threshold
            verdict: judged unmeasurable verified
            r2: r2-adjusted
            loading: varimax oblimin
            stage-low: low
            stage-rated: rated
            net-benefit: budget benefit
            """);

    /** A gap of issues is one of satisfaction, and their score ranks them. */
    private static final Map<String, String> OF_ISSUES = Map.of("gap", "satisfaction-gap", "score", "priority");

    /** A total or a lower end is one of many things where it heads a column. */
    private static final Set<String> STATISTICS_ONLY = Set.of("total", "low");

    private static final Set<String> TERMS = Glossary.CHAPTERS.stream()
            .flatMap(chapter -> chapter.terms().stream())
            .collect(Collectors.toUnmodifiableSet());

    private TermLinks() {}

    private static Map<String, String> otherNames(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .flatMap(line -> Stream.of(line[1].split(" ")).map(name -> Map.entry(name, line[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The address of the entry that explains a column; empty when none does, or a statistic alone bears the name. */
    static String ofColumn(String key) {
        return STATISTICS_ONLY.contains(key) ? "" : href(key);
    }

    /** The address of the entry that explains a column or statistic; empty when none does. */
    static String href(String name) {
        return term(name).map(Glossary::href).orElse("");
    }

    /** The entry that explains a column or statistic. */
    static Optional<String> term(String name) {
        return Optional.of(OTHER_NAMES.getOrDefault(name, name)).filter(TERMS::contains);
    }

    /** The address of the entry that explains all these numbers; empty when they are of several kinds. */
    static String href(Collection<Optional<Measure>> measures) {
        Set<String> found = new HashSet<>();
        measures.forEach(measure -> measure.ifPresent(m -> found.add(href(name(m.key())))));
        if (found.size() > 1) {
            found.remove(Glossary.href("actual")); // the same number, before and after an action
        }
        return found.size() == 1 ? found.iterator().next() : "";
    }

    /**
     * Without the level or period that it is about: {@code mean:2026-03} is a mean; of a test what it tells: {@code means:p} is a
     * probability. Where several things have a number of that name, the one it is.
     */
    static String name(MeasureKey key) {
        String statistic = key.statistic();
        int colon = statistic.indexOf(':');
        String first = colon < 0 ? statistic : statistic.substring(0, colon);
        return switch (ReceiptKind.kind(key.id())) {
            case "test" -> colon < 0 ? statistic : ofTest(first, statistic.substring(statistic.lastIndexOf(':') + 1));
            case "issue" -> OF_ISSUES.getOrDefault(first, first);
            case "careless" -> first.equals("rows") ? "careless" : first;
            case "careless-effect" -> "careless-effect";
            case "outcome" -> "outcome-rate";
            case "weights" -> first.equals("target") ? "weighted-share" : first;
            default -> first;
        };
    }

    private static String ofTest(String test, String last) {
        return test.endsWith("pair") ? "p" : test.equals("residual") ? "statistic" : last;
    }
}
