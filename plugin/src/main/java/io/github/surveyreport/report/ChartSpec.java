package io.github.surveyreport.report;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a picture shows, free of any drawing library. All texts are finished; values are finite; empty means "no value
 * here", never zero.
 */
public sealed interface ChartSpec {

    /** How numbers on axes and labels are written. */
    enum Format {
        INTEGER,
        ONE_DECIMAL,
        TWO_DECIMALS,
        /** Of a share of 1. */
        PERCENT,
        /** Of a number that is per cent already. */
        PER_HUNDRED
    }

    /** A value with its interval. */
    record Point(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        public static final Point NONE =
                new Point(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

        public static Point of(double value) {
            return new Point(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
        }

        public static Point of(double value, double low, double high) {
            return new Point(OptionalDouble.of(value), OptionalDouble.of(low), OptionalDouble.of(high));
        }
    }

    /**
     * Horizontal bars, one per label, with intervals and value labels; for rankings, keywords and groups.
     *
     * @param tones per bar: emphasis of single bars
     * @param reference a vertical line (mean of all, target) with its label
     */
    record Bars(
            List<String> labels,
            List<Point> points,
            List<Tone> tones,
            Format format,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble reference,
            String referenceLabel)
            implements ChartSpec {}

    /**
     * A dot with its interval per label, on a part of a scale that need not begin at 0; for comparing groups.
     *
     * @param tones per dot: emphasis of single groups
     * @param notes per row small text behind the value, such as column letters; may be empty
     * @param reference a vertical line (mean of all) with its label
     */
    record Dots(
            List<String> labels,
            List<Point> points,
            List<Tone> tones,
            List<String> notes,
            Format format,
            double minimum,
            double maximum,
            OptionalDouble reference,
            String referenceLabel)
            implements ChartSpec {}

    /** Vertical columns of one distribution (levels of one question); {@code points} are shares 0..1. */
    record Distribution(List<String> labels, List<Point> points, Format format) implements ChartSpec {}

    /**
     * Diverging stacked bars: negative levels to the left of the middle, positive to the right, the neutral level split.
     *
     * @param rows question labels
     * @param levels labels from lowest to highest
     * @param shares per row the shares of the levels, summing to 1; an empty list for a row without answers
     */
    record Likert(List<String> rows, List<String> levels, List<List<Double>> shares) implements ChartSpec {}

    /** Lines over waves with interval bands or whiskers. {@code target} is a horizontal line. */
    record Trend(
            List<String> waves,
            List<Series> series,
            Format format,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble target,
            String targetLabel)
            implements ChartSpec {}

    /**
     * One line over periods, with the range that is usual for it, the periods that stand out, and what may come next.
     *
     * @param periods labels of the past periods, then of those that are forecast
     * @param points of the past periods
     * @param forecast of the next ones, with their intervals; may be empty
     * @param centre the usual level; empty where no range is shown
     * @param lower lower end of the usual range for each past period, or an empty list
     * @param upper upper end, likewise
     * @param signals positions of the past periods that stand out
     */
    record Control(
            List<String> periods,
            List<Point> points,
            List<Point> forecast,
            OptionalDouble centre,
            List<OptionalDouble> lower,
            List<OptionalDouble> upper,
            List<Integer> signals,
            Format format,
            String centreLabel,
            String limitLabel,
            String forecastLabel)
            implements ChartSpec {}

    record Series(String name, List<Point> points) {}

    /**
     * Two upright axes, before and after, with a line for each thing that was measured twice; all on one scale.
     *
     * @param before what stands over the left axis
     * @param after what stands over the right axis
     */
    record Slope(
            String before,
            String after,
            List<SlopeLine> lines,
            Format format,
            OptionalDouble minimum,
            OptionalDouble maximum)
            implements ChartSpec {}

    /**
     * @param target a mark on the right axis
     * @param tone emphasis: GOOD for a clear improvement, BAD for a clear decline, MUTED for neither
     */
    record SlopeLine(String name, Point before, Point after, OptionalDouble target, Tone tone) {}

    /**
     * Rows × columns of numbers, coloured by how far they are from {@code middle}.
     *
     * @param texts what is written in each cell; row by row
     * @param values what colours it; empty for a suppressed cell
     * @param judged whether colours say worse and better instead of lower and higher
     */
    record HeatMap(
            List<String> rows,
            List<String> columns,
            List<List<String>> texts,
            List<List<OptionalDouble>> values,
            double low,
            double middle,
            double high,
            boolean judged)
            implements ChartSpec {}

    /**
     * Things below each other, with an arc between two that go together.
     *
     * @param sizes per thing 0..1, how large its dot is
     */
    record Arcs(List<String> labels, List<Double> sizes, List<Link> links) implements ChartSpec {}

    /**
     * @param first position of a thing
     * @param second position of another
     * @param size how thick the arc is, relative to others; above 0
     * @param strength 0..1, how dark
     */
    record Link(int first, int second, double size, double strength) {}

    /** Dimensions as a radar (3 to 8 axes); values on {@code minimum..maximum}. */
    record Radar(List<String> axes, List<Series> series, double minimum, double maximum) implements ChartSpec {}

    /**
     * Issues on the plane of urgency (x: 1 low, 2 medium, 3 high) and importance (y: score 0..1).
     *
     * @param urgencies three labels, from low to high
     * @param grades labels of the importance grades, from lowest to highest
     * @param bands y values that separate the importance grades, ascending; one less than grades
     * @param priorities priority 1..5 of each field: per grade (from lowest) the three urgencies
     */
    record PriorityMatrix(
            List<Issue> issues,
            List<String> urgencies,
            List<String> grades,
            List<Double> bands,
            List<List<Integer>> priorities)
            implements ChartSpec {}

    /**
     * @param importance with an interval where it is measured
     * @param size 0..1, share of affected customers relative to the largest
     */
    record Issue(String label, int urgency, Point importance, double size, int priority) {}

    /**
     * Horizontal bars made of parts that lie end to end.
     *
     * @param parts names of the parts, in the order in which they lie
     * @param lengths per row the lengths of the parts, not negative
     * @param sums per row their sum, with its interval
     */
    record Stacked(List<String> rows, List<String> parts, List<List<Double>> lengths, List<Point> sums, Format format)
            implements ChartSpec {}

    /**
     * Items on a plane cut into four fields by one line each way.
     *
     * @param xLine where the vertical line stands
     * @param yLine where the horizontal line stands
     * @param shares whether both axes show shares and so all of 0..1; otherwise the part where the points are
     * @param fields names of the fields: upper left, upper right, lower left, lower right
     */
    record Plane(
            List<PlanePoint> points,
            String xTitle,
            String yTitle,
            Format xFormat,
            Format yFormat,
            double xLine,
            double yLine,
            boolean shares,
            List<String> fields)
            implements ChartSpec {}

    /** @param unsure whether an interval crosses a line, so that the field is not sure */
    record PlanePoint(String label, Point x, Point y, boolean unsure) {}

    /** Actual value against target, one row per indicator, as share of the target's scale 0..100. */
    record ActualTarget(
            List<String> labels, List<Point> actual, List<OptionalDouble> previous, List<OptionalDouble> target)
            implements ChartSpec {}

    /**
     * Bars over calendar time for actions. Days are days since the first one shown.
     *
     * @param ticks labels at day offsets
     * @param today the report date as offset
     */
    record Timeline(List<Span> spans, List<Tick> ticks, int days, int today, String todayLabel) implements ChartSpec {}

    record Span(String label, int from, int to, Tone tone, int progress) {}

    record Tick(int day, String label) {}

    /** A problem, the bones of its causes, and the causes on them. */
    record Fishbone(String problem, String note, List<Bone> bones) implements ChartSpec {}

    /** @param note evidence in words; may be empty */
    record Bone(String label, String note, List<Twig> causes) {}

    /**
     * A cause with its parts.
     *
     * @param note what is known of it, in lines; may be empty
     * @param direct whether its line is whole; the note says so too
     */
    record Twig(String text, String note, boolean direct, List<Twig> parts) {}

    /** Chains of answers to "why?" below one problem. */
    record Whys(String problem, List<Why> chains) implements ChartSpec {}

    /**
     * @param label what stands over the text, such as: why 2
     * @param note stage and department; may be empty
     * @param next none for a root cause
     */
    record Why(String label, String text, String note, List<Why> next) {}

    /**
     * Stages that customers pass one after the other. A lane that no stage has anything for is left out.
     *
     * @param scores name of the lane of scores 0..100
     * @param lows name of the lane of shares of low ratings
     * @param rated name of the lane of shares of customers who rated
     */
    record Journey(List<JourneyStage> stages, String scores, String lows, String rated, String issues, String records)
            implements ChartSpec {}

    /**
     * @param reason why there is no score; empty when there is one
     * @param mark what makes the stage stand out, in words; may be empty
     * @param issues finished lines
     * @param records finished lines
     */
    record JourneyStage(
            String label,
            String touchpoints,
            Point score,
            Point low,
            Point rated,
            String reason,
            String mark,
            List<String> issues,
            List<String> records) {}
}
