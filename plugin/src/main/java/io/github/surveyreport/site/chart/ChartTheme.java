package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.Tone;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/** Colours, strokes and sizes of every picture; the same palette as the style sheet, told apart without red and green. */
final class ChartTheme {
    static final Color PAPER = Color.WHITE;
    static final Color INK = new Color(0x16303D);
    static final Color MUTED = new Color(0x5A6B74);
    static final Color GRID = new Color(0xE4E9EC);
    static final Color AXIS = new Color(0xA9B6BD);
    static final Color TRACK = new Color(0xEEF2F4);
    static final Color PRIMARY = new Color(0x1F5F7A);
    static final Color PRIMARY_SOFT = new Color(0x9DBFCC);
    static final Color ACCENT = new Color(0xC8651B);

    static final double LABEL = 13;
    static final double SMALL = 11.5;
    static final double LINE = 17;

    private static final List<Color> SERIES = List.of(
            PRIMARY,
            new Color(0xD07A1F),
            new Color(0x7A8A93),
            new Color(0x4FA3B5),
            new Color(0x84577F),
            new Color(0xA98E2B));

    /** From far below to far above; the middle is nearly paper. */
    private static final List<Color> DIVERGING = List.of(
            new Color(0xB5541A),
            new Color(0xDD9052),
            new Color(0xF3CFA9),
            new Color(0xEFF1F2),
            new Color(0xB9D3DD),
            new Color(0x6FA3B8),
            new Color(0x1F5F7A));

    /** As {@link #DIVERGING}, light enough for ink on every step. */
    private static final List<Color> HEAT = List.of(
            new Color(0xD98A45), new Color(0xF0C497), new Color(0xEFF1F2), new Color(0xB4D0DB), new Color(0x6BA5BB));

    private static final List<Color> PRIORITIES = List.of(
            new Color(0xB5541A), new Color(0xD98A3D), new Color(0xC2A85C), new Color(0x6FA3B8), new Color(0x8C9AA2));

    private ChartTheme() {}

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static Color tone(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> PRIMARY;
            case GOOD -> new Color(0x2F8CA3);
            case BAD -> ACCENT;
            case WARNING -> new Color(0xE0A13C);
            case MUTED -> new Color(0xB4C1C8);
        };
    }

    /** @param place -1 far below, 0 in the middle, 1 far above */
    static Color diverging(double place) {
        return on(DIVERGING, place);
    }

    /** The scale of heat maps; {@code place} as for {@link #diverging}. */
    static Color heat(double place) {
        return on(HEAT, place);
    }

    static Color[] heatRange() {
        return HEAT.toArray(Color[]::new);
    }

    private static Color on(List<Color> scale, double place) {
        double at = (Math.max(-1, Math.min(1, place)) + 1) / 2 * (scale.size() - 1);
        int below = Math.min(scale.size() - 2, (int) at);
        return mix(scale.get(below), scale.get(below + 1), at - below);
    }

    /** @param priority 1 is first */
    static Color priority(int priority) {
        return PRIORITIES.get(Math.max(0, Math.min(PRIORITIES.size(), priority) - 1));
    }

    /** Ink or paper, whichever reads better on the colour. */
    static Color textOn(Color background) {
        return contrast(background, INK) >= contrast(background, PAPER) ? INK : PAPER;
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                channel(from.getRed(), to.getRed(), share),
                channel(from.getGreen(), to.getGreen(), share),
                channel(from.getBlue(), to.getBlue(), share));
    }

    static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    private static int channel(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /** Contrast ratio of WCAG 2.2. */
    private static double contrast(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
