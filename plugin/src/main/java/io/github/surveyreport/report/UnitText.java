package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Metrics.Metric;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Scorecard.Indicator;
import io.github.surveyreport.config.Study;
import java.util.Optional;

/**
 * How values of one unit are written.
 *
 * @param decimals digits after the point
 * @param symbol what follows the number: {@code %}, {@code 秒}; empty for none
 * @param factor what a value is multiplied with first: 100 for shares
 */
record UnitText(Figures figures, Words words, int decimals, String symbol, double factor, boolean difference) {

    static UnitText of(Draft draft, Measure measure) {
        if (measure.unit() == Unit.OWN) {
            return own(draft, MeasureName.plain(measure.key().id()));
        }
        return switch (measure.unit()) {
            case COUNT -> text(draft, 0, "");
            case NPS -> text(draft, 1, "");
            case SHARE -> new UnitText(draft.figures(), draft.words(), 1, "%", 100, false);
            case SHARE_DIFFERENCE -> new UnitText(draft.figures(), draft.words(), 1, "%", 100, true);
            case P_VALUE -> text(draft, 3, "");
            case SECONDS ->
                seconds(draft, measure, measure.result().valueIfComputable().orElse(0));
            case SCALE, SCORE, NUMBER, OWN -> text(draft, 2, "");
        };
    }

    /** In the unit that suits the limit of the service level, the same for all its times; one digit where it says more. */
    static UnitText seconds(Draft draft, Measure measure, double value) {
        double limit = draft.study().service().stream()
                .flatMap(records -> records.levels().stream())
                .filter(level -> measure.key().id().equals("service." + level.id()))
                .flatMap(level -> level.limit().stream())
                .mapToDouble(Long::doubleValue)
                .findFirst()
                .orElse(value);
        String name = limit < 120 ? "seconds" : limit < 7_200 ? "minutes" : limit < 172_800 ? "hours" : "days";
        double factor = limit < 120 ? 1 : limit < 7_200 ? 1 / 60d : limit < 172_800 ? 1 / 3_600d : 1 / 86_400d;
        long tenths = Math.round(value * factor * 10);
        int decimals = limit < 120 || tenths % 10 == 0 || tenths >= 1_000 ? 0 : 1;
        return new UnitText(draft.figures(), draft.words(), decimals, draft.say("unit." + name), factor, false);
    }

    /** A configured length of time, in the largest unit of which it is a whole number: {@code 24 小时}. */
    static String whole(Draft draft, double seconds) {
        double size = seconds % 3_600 == 0 ? 3_600 : seconds % 60 == 0 ? 60 : 1;
        String name = size == 3_600 ? "hours" : size == 60 ? "minutes" : "seconds";
        return draft.figures().count(seconds / size) + " " + draft.say("unit." + name);
    }

    String level(double value) {
        return difference ? difference(value) : withSymbol(figures.decimal(value * factor, decimals), symbol);
    }

    String difference(double value) {
        String unit = symbol.equals("%") ? words.get("unit.percentage-points").strip() : symbol;
        return withSymbol(figures.signed(value * factor, decimals), unit);
    }

    /** {@code [70.1%, 74.2%]}; units other than per cent stand after the value only. */
    String interval(double low, double high) {
        String end = symbol.equals("%") && !difference ? "%" : "";
        return "[" + figures.decimal(low * factor, decimals) + end + ", " + figures.decimal(high * factor, decimals)
                + end + "]";
    }

    /** {@code [−14.4, −10.3]} behind a difference, which names the unit. */
    String differences(double low, double high) {
        return "[" + figures.decimal(low * factor, decimals) + ", " + figures.decimal(high * factor, decimals) + "]";
    }

    /** A size without a sign: {@code 6.9 个百分点}. */
    String amount(double value) {
        String unit = symbol.equals("%") ? words.get("unit.percentage-points").strip() : symbol;
        return withSymbol(figures.decimal(value * factor, decimals), unit);
    }

    private static UnitText text(Draft draft, int decimals, String symbol) {
        return new UnitText(draft.figures(), draft.words(), decimals, symbol, 1, false);
    }

    private static String withSymbol(String number, String symbol) {
        return symbol.isEmpty() || symbol.equals("%") ? number + symbol : number + " " + symbol;
    }

    /** The unit and decimals that the configuration gives an indicator, a metric, or the target of an action. */
    private static UnitText own(Draft draft, String id) {
        Study study = draft.study();
        String name = id.substring(id.indexOf('.') + 1);
        if (id.startsWith("metric.")) {
            return study.metrics().stream()
                    .flatMap(metrics -> metrics.definitions().stream())
                    .filter(metric -> metric.id().equals(name))
                    .findFirst()
                    .map(metric -> ofMetric(draft, metric))
                    .orElse(text(draft, 2, ""));
        }
        if (id.startsWith("action.")) {
            return study.actions().stream()
                    .filter(action -> action.id().equals(name))
                    .flatMap(action -> action.target().stream())
                    .findFirst()
                    .map(target -> ofTarget(draft, target))
                    .orElse(text(draft, 2, ""));
        }
        return ofIndicator(draft, name);
    }

    private static UnitText ofMetric(Draft draft, Metric metric) {
        return text(draft, metric.decimals(), metric.unit());
    }

    /** A target is set on an indicator or on a question, whose shares are written in per cent. */
    static UnitText ofTarget(Draft draft, Action.Target target) {
        if (target.measure() instanceof Action.OnIndicator on) {
            return ofIndicator(draft, on.indicator());
        }
        if (target.measure() instanceof Action.OnService) {
            return text(draft, 1, "%");
        }
        Scorecard.Of statistic = ((Action.OnQuestion) target.measure()).statistic();
        return switch (statistic) {
            case MEAN -> text(draft, 2, "");
            case NPS -> text(draft, 1, "");
            case TOP2, BOTTOM2, NET -> text(draft, 1, "%");
        };
    }

    static UnitText ofIndicator(Draft draft, String id) {
        Optional<Indicator> indicator = draft.study().scorecard().dimensions().stream()
                .flatMap(part -> part.indicators().stream())
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        return indicator.map(i -> text(draft, i.decimals(), i.unit())).orElse(text(draft, 2, ""));
    }
}
