package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How measures read on a page: number, interval, base, or the reason why there is none. */
final class Shown {
    private static final List<String> DIFFERENCES = List.of("change", "gap", "trend", "versus-rest", "nps-versus-rest");

    private final Draft draft;

    Shown(Draft draft) {
        this.draft = draft;
    }

    /** The finished number or the reason; a dash when the wave did not ask. */
    String value(Optional<Measure> measure) {
        return measure.map(m -> m.result().computable() ? number(m, m.estimate().value()) : reason(m))
                .orElse(draft.say("none"));
    }

    /** Like {@link #value}, with a sign: a change or a gap. */
    String signed(Optional<Measure> measure) {
        return measure.map(m -> m.result().computable() ? signed(m, m.estimate().value()) : reason(m))
                .orElse(draft.say("none"));
    }

    /** {@code [3.81, 3.95]}, or nothing. */
    String interval(Optional<Measure> measure) {
        return estimate(measure)
                .filter(estimate -> estimate.low().isPresent())
                .map(estimate -> interval(measure.orElseThrow(), estimate))
                .orElse("");
    }

    private String interval(Measure measure, Estimate estimate) {
        UnitText unit = UnitText.of(draft, measure);
        double low = estimate.low().getAsDouble();
        double high = estimate.high().getAsDouble();
        if (measure.key().statistic().equals("net")) {
            // Written like a share, not like a change of one.
            return "[" + draft.figures().share(low) + ", " + draft.figures().share(high) + "]";
        }
        return isDifference(measure) ? unit.differences(low, high) : unit.interval(low, high);
    }

    private static boolean isDifference(Measure measure) {
        return DIFFERENCES.contains(measure.key().statistic());
    }

    /** {@code n=1,234}, the number of cases for a service metric, or nothing when the base may not be told. */
    String base(Optional<Measure> measure) {
        return measure.filter(m -> m.result().n() > 0 && !isComposed(m))
                .map(m -> draft.say(
                        isMetric(m) ? "base.cases" : "base.n",
                        draft.figures().count(m.result().n())))
                .orElse("");
    }

    /** Service records count cases, not respondents. */
    private boolean isMetric(Measure measure) {
        String id = measure.key().id();
        return id.startsWith("metric.")
                || id.startsWith("service.")
                || id.startsWith("indicator.")
                        && !(new Labels(draft.study())
                                        .indicator(id.substring("indicator.".length()))
                                        .source()
                                instanceof Scorecard.FromQuestion);
    }

    /** The bases and methods of several measures, as the line below a chart. */
    String base(Collection<Optional<Measure>> measures) {
        List<Estimate> estimates =
                measures.stream().flatMap(m -> estimate(m).stream()).toList();
        if (estimates.isEmpty()) {
            return draft.say("base.none");
        }
        long least = estimates.stream().mapToLong(Estimate::n).min().orElse(0);
        long most = estimates.stream().mapToLong(Estimate::n).max().orElse(0);
        String range = draft.figures().count(least);
        if (least != most) {
            range = range + "–" + draft.figures().count(most);
        }
        TreeSet<String> methods = new TreeSet<>();
        estimates.stream()
                .filter(estimate -> estimate.low().isPresent())
                .forEach(estimate -> methods.add(method(estimate.method())));
        if (measures.stream().flatMap(Optional::stream).anyMatch(Shown::isComposed)) {
            return draft.say("base.parts", draft.confidence(), draft.words().join(methods));
        }
        return methods.isEmpty()
                ? draft.say("base.n", range)
                : draft.say(
                        "base.interval",
                        range,
                        draft.confidence(),
                        draft.words().join(methods));
    }

    /** Scores composed of questions and service records rest on different things: their n would count apples and pears. */
    private static boolean isComposed(Measure measure) {
        return measure.key().id().equals("composite") || measure.key().id().startsWith("dimension.");
    }

    /** The value, with its sign where it is a difference. */
    String text(Measure measure) {
        return isDifference(measure) ? signed(Optional.of(measure)) : value(Optional.of(measure));
    }

    String method(String code) {
        return draft.words().find("procedure." + code).orElse(code);
    }

    Entry entry(Optional<Measure> measure) {
        return estimate(measure)
                .map(estimate -> Entry.number(value(measure), estimate.value())
                        .note(flag(measure))
                        .link(receipt(measure)))
                .orElseGet(() -> Entry.none(value(measure)));
    }

    Entry signedEntry(Optional<Measure> measure) {
        return estimate(measure)
                .map(estimate -> Entry.number(signed(measure), estimate.value())
                        .note(differentParts(estimate) ? draft.say("flag.different-parts") : "")
                        .link(receipt(measure)))
                .orElseGet(() -> Entry.none(signed(measure)));
    }

    /** Where the number is accounted for; empty where it is not. */
    String receipt(Optional<Measure> measure) {
        return draft.receipts().href(measure);
    }

    Entry intervalEntry(Optional<Measure> measure) {
        return estimate(measure)
                .filter(estimate -> estimate.low().isPresent())
                .map(estimate -> Entry.interval(
                                interval(measure),
                                estimate.low().getAsDouble(),
                                estimate.high().getAsDouble())
                        .link(receipt(measure)))
                .orElseGet(() -> Entry.noInterval(draft.say("none")));
    }

    /** The number of valid answers behind a measure. */
    Entry baseEntry(Optional<Measure> measure) {
        if (measure.isPresent() && isComposed(measure.get())) {
            return Entry.none(draft.say("none"));
        }
        return estimate(measure)
                .map(e -> Entry.number(draft.figures().count(e.n()), e.n()).link(receipt(measure)))
                .orElseGet(() -> Entry.none(value(measure)));
    }

    ChartSpec.Point point(Optional<Measure> measure) {
        return estimate(measure)
                .map(e -> new ChartSpec.Point(java.util.OptionalDouble.of(e.value()), e.low(), e.high()))
                .orElse(ChartSpec.Point.NONE);
    }

    boolean smallBase(Optional<Measure> measure) {
        return estimate(measure).map(e -> e.warnings().contains("small-base")).orElse(false);
    }

    /** Whether answers are too few for how skewed they are for an interval without a correction. */
    private boolean skewed(Optional<Measure> measure) {
        return estimate(measure).map(e -> e.warnings().contains("skewed")).orElse(false);
    }

    /** Whether a change compares scores that rest on different indicators. */
    static boolean differentParts(Estimate change) {
        return change.warnings().contains("different-parts");
    }

    /** Whether an interval holds 0. */
    static boolean holdsZero(Estimate difference) {
        return difference.low().isPresent()
                && difference.low().getAsDouble() <= 0
                && difference.high().getAsDouble() >= 0;
    }

    /** 样本较小, in words and not by colour alone. */
    String flag(Optional<Measure> measure) {
        if (smallBase(measure) || !skewed(measure)) {
            return smallBase(measure) ? draft.say("flag.small-base") : "";
        }
        boolean corrected =
                estimate(measure).filter(e -> e.method().equals("skewed-t")).isPresent();
        return draft.say(corrected ? "flag.skewed.corrected" : "flag.skewed");
    }

    Optional<Estimate> estimate(Optional<Measure> measure) {
        return measure.filter(m -> m.result().computable()).map(Measure::estimate);
    }

    String reason(Measure measure) {
        NotComputable.Reason reason = ((NotComputable) measure.result()).reason();
        return draft.say("reason." + reason.name());
    }

    /** Any value in the unit of that measure. */
    String number(Measure measure, double value) {
        if (measure.unit() == Unit.SECONDS) {
            return UnitText.seconds(draft, measure, value).level(value);
        }
        if (measure.unit() == Unit.P_VALUE) {
            return draft.figures().probability(value);
        }
        return switch (measure.key().statistic()) {
            case "median", "lower-quartile", "upper-quartile" -> draft.figures().plain(value);
            case "margin-of-error" -> "±" + UnitText.of(draft, measure).amount(value);
            default -> UnitText.of(draft, measure).level(value);
        };
    }

    /** Any difference in the unit of that measure. */
    String signed(Measure measure, double difference) {
        return UnitText.of(draft, measure).difference(difference);
    }
}
