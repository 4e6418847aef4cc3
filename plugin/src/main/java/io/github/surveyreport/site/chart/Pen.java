package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Texts, lines and shapes in fractions of a pixel. */
record Pen(Graphics2D graphics) {

    /** @param y the base line */
    void text(String text, TextStyle style, double x, double y, Anchor anchor) {
        if (text.isEmpty()) {
            return;
        }
        var glyphs = style.font().createGlyphVector(ChartFonts.METRICS, text);
        double left = x - anchor.before(glyphs.getLogicalBounds().getWidth());
        graphics.setColor(style.color());
        graphics.drawGlyphVector(glyphs, (float) left, (float) y);
    }

    /** Lines of text whose block is centred on {@code middle}. */
    void lines(List<String> lines, TextStyle style, double x, double middle, Anchor anchor) {
        double step = style.size() * 1.3;
        double y = middle - (lines.size() - 1) * step / 2 + style.size() * 0.36;
        for (String line : lines) {
            text(line, style, x, y, anchor);
            y += step;
        }
    }

    void line(Color color, double thickness, double fromX, double fromY, double toX, double toY) {
        graphics.setColor(color);
        graphics.setStroke(ChartTheme.stroke(thickness));
        graphics.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    void fill(Color color, Shape shape) {
        graphics.setColor(color);
        graphics.fill(shape);
    }

    void outline(Color color, double thickness, Shape shape) {
        graphics.setColor(color);
        graphics.setStroke(ChartTheme.stroke(thickness));
        graphics.draw(shape);
    }

    void box(Color color, double x, double y, double width, double height) {
        fill(color, new Rectangle2D.Double(x, y, width, height));
    }

    void dot(Color color, double x, double y, double radius) {
        fill(color, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void ring(Color color, double thickness, double x, double y, double radius) {
        outline(color, thickness, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** A horizontal interval with end caps, light where it lies on a dark bar that ends at {@code barX}. */
    void whisker(double fromX, double toX, double barX, double y) {
        double edge = Math.max(fromX, Math.min(toX, barX));
        line(ChartTheme.PAPER, 1.5, fromX, y, edge, y);
        line(ChartTheme.INK, 1.25, edge, y, toX, y);
        line(fromX < barX ? ChartTheme.PAPER : ChartTheme.INK, 1.5, fromX, y - 4, fromX, y + 4);
        line(toX < barX ? ChartTheme.PAPER : ChartTheme.INK, 1.5, toX, y - 4, toX, y + 4);
    }

    /** A vertical interval with end caps, light where it lies on a dark column whose top is {@code barY}. */
    void post(double x, double highY, double lowY, double barY) {
        double edge = Math.max(highY, Math.min(lowY, barY));
        line(ChartTheme.INK, 1.25, x, highY, x, edge);
        line(ChartTheme.PAPER, 1.5, x, edge, x, lowY);
        line(highY > barY ? ChartTheme.PAPER : ChartTheme.INK, 1.5, x - 4, highY, x + 4, highY);
        line(lowY > barY ? ChartTheme.PAPER : ChartTheme.INK, 1.5, x - 4, lowY, x + 4, lowY);
    }
}
