package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Gate;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateReport;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.GateResult.Against;
import io.github.surveyreport.gate.Lack;
import io.github.surveyreport.gate.Verdict;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words of gates: the same on the page, in the log and in the files for machines. */
final class GateTexts {
    private static final List<String> DIFFERENCES = List.of("change", "gap");
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);
    private static final String BASE_GAP = "-gap";
    private static final Pattern SIGNS = Pattern.compile("[+±−-]");

    private final Draft draft;

    GateTexts(Draft draft) {
        this.draft = draft;
    }

    /** How many results there are of each kind. */
    String summary(GateReport report) {
        return draft.say(
                "gates.summary",
                report.results().size(),
                report.count(Verdict.PASS),
                report.count(Verdict.FAIL),
                report.count(Verdict.UNCERTAIN),
                report.count(Verdict.NOT_ENOUGH_DATA),
                report.count(Effect.WAIVED));
    }

    /** What came of a check that stops no build: the gates that warn, by verdict, then the counts. */
    String outcome(GateReport report) {
        long warned = report.count(Effect.WARNING);
        String headline = warned == 0
                ? draft.say("gates.outcome.kept")
                : draft.say(
                        "gates.outcome.warned", warned, String.join(draft.say("gates.outcome.and"), warnings(report)));
        return headline + draft.say("sentence.gap") + summary(report);
    }

    private List<String> warnings(GateReport report) {
        List<String> verdicts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            List<String> ids = report.results().stream()
                    .filter(result -> result.effect() == Effect.WARNING && result.verdict() == verdict)
                    .map(result -> result.gate().id())
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                String word = draft.say("gates.verdict." + verdict.name());
                verdicts.add(draft.say("gates.outcome.gate", word, Suggestions.list(ids)));
            }
        }
        return verdicts;
    }

    /** What was looked at: 响应速度·均值·服务渠道：电话. */
    String name(GateResult result) {
        return new MeasureName(draft).of(result.key());
    }

    /** One sentence without a full stop: what the number is and what it should be, or why that cannot be told. */
    String statement(GateResult result) {
        if (result.lack().isPresent()) {
            return draft.say(
                    "gates.statement.unknown", name(result), lack(result.lack().get()));
        }
        String actual = actual(result) + detail(result);
        String kind = result.gate().bound() instanceof Gate.Limits ? "limits" : "worse";
        return draft.say("gates.statement." + kind, name(result), actual, bound(result));
    }

    /** The number, with as many digits as tell it from the bound. */
    String actual(GateResult result) {
        if (result.measure().isEmpty()) {
            return draft.say("none");
        }
        Measure measure = result.measure().get();
        if (!measure.result().computable()) {
            return draft.shown().reason(measure);
        }
        double value = measure.estimate().value();
        String shown = number(measure, value);
        return readsLikeABound(result, measure, value) ? exact(value) : shown;
    }

    private boolean readsLikeABound(GateResult result, Measure measure, double value) {
        return result.gate().bound() instanceof Gate.Limits limits
                && limits(limits).stream().anyMatch(bound -> readAlike(measure, bound, value));
    }

    /** −0.04 with one decimal reads like 0 whatever its sign. */
    private boolean readAlike(Measure measure, double bound, double value) {
        return bound != value && unsigned(number(measure, bound)).equals(unsigned(number(measure, value)));
    }

    private static String unsigned(String number) {
        return SIGNS.matcher(number).replaceAll("");
    }

    /** Interval, base, and what the number was held against, in brackets; nothing where there is none of them. */
    private String detail(GateResult result) {
        List<String> parts = new ArrayList<>();
        if (result.against().isPresent()) {
            Measure measure = result.measure().orElseThrow();
            Against against = result.against().get();
            parts.add(draft.say(
                    than(result) + ".value",
                    number(against.reference(), against.reference().estimate().value())));
            parts.add(draft.say("gates.difference", difference(measure, against)));
        } else {
            interval(result)
                    .ifPresent(interval -> parts.add(draft.say("gates.interval", draft.confidence(), interval)));
        }
        base(result).ifPresent(parts::add);
        return parts.isEmpty() ? "" : draft.say("gates.detail", String.join(draft.say("gates.and"), parts));
    }

    /** {@code n=1,234}; a count is its own base. */
    Optional<String> base(GateResult result) {
        boolean count =
                result.measure().filter(measure -> measure.unit() == Unit.COUNT).isPresent();
        return Optional.of(draft.shown().base(result.measure())).filter(base -> !count && !base.isEmpty());
    }

    private String difference(Measure measure, Against against) {
        Estimate difference = against.difference();
        String shown = draft.shown().signed(measure, difference.value());
        return difference.low().isEmpty()
                ? shown
                : shown + " "
                        + UnitText.of(draft, measure)
                                .differences(
                                        difference.low().getAsDouble(),
                                        difference.high().getAsDouble());
    }

    Optional<String> interval(GateResult result) {
        return Optional.of(draft.shown().interval(result.measure())).filter(text -> !text.isEmpty());
    }

    /** {@code ≥ 85%}, or in words what it may not be worse than. */
    String bound(GateResult result) {
        Optional<Measure> measure = result.measure();
        if (result.gate().bound() instanceof Gate.Limits limits) {
            List<String> parts = new ArrayList<>();
            limits.atLeast().ifPresent(bound -> parts.add("≥ " + bound(measure, bound)));
            limits.atMost().ifPresent(bound -> parts.add("≤ " + bound(measure, bound)));
            return draft.words().join(parts);
        }
        Gate.NoWorse worse = (Gate.NoWorse) result.gate().bound();
        if (worse.tolerance() == 0) {
            return draft.say(than(result));
        }
        String tolerance = measure.map(known -> UnitText.of(draft, known).amount(worse.tolerance()))
                .orElseGet(() -> exact(worse.tolerance()));
        return draft.say(than(result) + ".tolerance", tolerance);
    }

    private String bound(Optional<Measure> measure, double bound) {
        return measure.map(known -> {
                    String shown = number(known, bound);
                    double value = known.result().valueIfComputable().orElse(bound);
                    return readAlike(known, bound, value) ? exact(bound) : shown;
                })
                .orElseGet(() -> exact(bound));
    }

    private static List<Double> limits(Gate.Limits limits) {
        List<Double> bounds = new ArrayList<>();
        limits.atLeast().ifPresent(bounds::add);
        limits.atMost().ifPresent(bounds::add);
        return bounds;
    }

    private static String than(GateResult result) {
        return "gates.than." + ((Gate.NoWorse) result.gate().bound()).than().name();
    }

    private String number(Measure measure, double value) {
        String statistic = measure.key().statistic();
        return DIFFERENCES.contains(statistic) || statistic.endsWith(BASE_GAP)
                ? draft.shown().signed(measure, value)
                : draft.shown().number(measure, value);
    }

    /** In the measure's own unit, as in the files for machines. */
    private static String exact(double value) {
        BigDecimal rounded = new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    String lack(Lack lack) {
        return lack.reason()
                .map(reason -> draft.say("reason." + reason.name()))
                .orElseGet(() -> draft.say("gates.lack." + lack.kind().name()));
    }
}
