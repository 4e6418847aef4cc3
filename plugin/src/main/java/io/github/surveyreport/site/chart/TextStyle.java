package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.awt.Font;

/** Size, weight and colour of a text. */
record TextStyle(double size, boolean bold, Color color) {
    static final TextStyle LABEL = new TextStyle(ChartTheme.LABEL, false, ChartTheme.INK);
    static final TextStyle VALUE = new TextStyle(ChartTheme.LABEL, true, ChartTheme.INK);
    static final TextStyle MUTED_LABEL = new TextStyle(ChartTheme.LABEL, false, ChartTheme.MUTED);
    static final TextStyle SMALL = new TextStyle(ChartTheme.SMALL, false, ChartTheme.MUTED);
    static final TextStyle SMALL_BOLD = new TextStyle(ChartTheme.SMALL, true, ChartTheme.INK);

    TextStyle in(Color other) {
        return new TextStyle(size, bold, other);
    }

    Font font() {
        ChartFonts fonts = ChartFonts.get();
        return (bold ? fonts.bold() : fonts.regular()).deriveFont((float) size);
    }
}
