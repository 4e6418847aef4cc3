package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Colour keys with their names, in as many lines as the width needs. */
record Legend(List<Key> keys, int height) {
    private static final double LINE = 22;
    private static final double SWATCH = 12;

    private record Key(String name, Color color, double x, double y) {}

    static Legend of(List<String> names, IntFunction<Color> colors, double width) {
        List<Key> keys = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = TextFit.line(names.get(i), TextStyle.SMALL, width - SWATCH - 8);
            double room = SWATCH + 6 + TextFit.width(name, TextStyle.SMALL);
            if (x > 0 && x + room > width) {
                x = 0;
                y += LINE;
            }
            keys.add(new Key(name, colors.apply(i), x, y));
            x += room + 18;
        }
        return new Legend(keys, keys.isEmpty() ? 0 : (int) (y + LINE));
    }

    void paint(Pen pen, double left, double top) {
        for (Key key : keys) {
            pen.box(key.color(), left + key.x(), top + key.y() + 4, SWATCH, SWATCH);
            pen.text(key.name(), TextStyle.SMALL, left + key.x() + SWATCH + 6, top + key.y() + 14, Anchor.START);
        }
    }
}
