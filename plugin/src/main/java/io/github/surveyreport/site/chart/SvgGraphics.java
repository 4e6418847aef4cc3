package io.github.surveyreport.site.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Draws into SVG text. Shapes are written in the coordinates of the picture with two decimals; a glyph is written once
 * and used wherever it occurs, so pictures with much text stay small. Ids count up from 1: same drawing, same bytes.
 */
final class SvgGraphics extends ShapeGraphics {
    private final Canvas canvas;

    SvgGraphics() {
        this(new Canvas());
    }

    private SvgGraphics(Canvas canvas) {
        this.canvas = canvas;
    }

    @Override
    SvgGraphics copy() {
        return new SvgGraphics(canvas);
    }

    /** The finished document; title and description are for those who do not see it. */
    String document(int width, int height, String title, String description) {
        StringBuilder svg = new StringBuilder(canvas.body.length() + 4096);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(width)
                .append("\" height=\"");
        svg.append(height).append("\" viewBox=\"0 0 ").append(width).append(' ').append(height);
        svg.append("\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">")
                .append(Xml.text(title));
        svg.append("</title>\n<desc id=\"desc\">").append(Xml.text(description)).append("</desc>\n");
        if (!canvas.definitions.isEmpty()) {
            svg.append("<defs>\n").append(canvas.definitions).append("</defs>\n");
        }
        return svg.append(canvas.body).append("</svg>\n").toString();
    }

    @Override
    public void fill(Shape shape) {
        Color color = getColor();
        if (color.getAlpha() > 0) {
            paint(getTransform().createTransformedShape(shape), color);
        }
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        AffineTransform place = getTransform();
        if ((place.getType() & ~AffineTransform.TYPE_TRANSLATION) != 0) {
            fill(glyphs.getOutline(x, y));
            return;
        }
        StringBuilder body = canvas.body.append("<g").append(fillOf(getColor())).append('>');
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            String id = canvas.glyph(glyphs, i);
            if (!id.isEmpty()) {
                var at = glyphs.getGlyphPosition(i);
                body.append("<use href=\"#").append(id).append("\" x=\"");
                number(body, x + at.getX() + place.getTranslateX()).append("\" y=\"");
                number(body, y + at.getY() + place.getTranslateY()).append("\"/>");
            }
        }
        body.append("</g>\n");
    }

    private void paint(Shape shape, Color color) {
        Rectangle2D bounds = shape.getBounds2D();
        Rectangle2D clip = deviceClip();
        String path = path(shape);
        if (path.isEmpty() || (clip != null && !clip.intersects(grown(bounds)))) {
            return;
        }
        canvas.body.append("<path").append(fillOf(color));
        if (clip != null && !clip.contains(bounds)) {
            canvas.body.append(" clip-path=\"url(#").append(canvas.clip(clip)).append(")\"");
        }
        canvas.body.append(" d=\"").append(path).append("\"/>\n");
    }

    /** A line without thickness intersects nothing. */
    private static Rectangle2D grown(Rectangle2D bounds) {
        return new Rectangle2D.Double(
                bounds.getX() - 0.01, bounds.getY() - 0.01, bounds.getWidth() + 0.02, bounds.getHeight() + 0.02);
    }

    private static String fillOf(Color color) {
        StringBuilder fill = new StringBuilder(" fill=\"#");
        String hex = Integer.toHexString(color.getRGB() & 0xFFFFFF);
        fill.append("0".repeat(6 - hex.length())).append(hex).append('"');
        if (color.getAlpha() < 255) {
            number(fill.append(" fill-opacity=\""), color.getAlpha() / 255.0).append('"');
        }
        return fill.toString();
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator segments = shape.getPathIterator(null); !segments.isDone(); segments.next()) {
            int kind = segments.currentSegment(at);
            path.append("MLQCZ".charAt(kind));
            for (int i = 0; i < "\2\2\4\6\0".charAt(kind); i++) {
                number(i == 0 ? path : path.append(' '), at[i]);
            }
        }
        return path.toString();
    }

    /** At most two decimals, no exponent, no trailing zeros. */
    static StringBuilder number(StringBuilder to, double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths < 0) {
            to.append('-');
        }
        long size = Math.abs(hundredths);
        to.append(size / 100);
        long rest = size % 100;
        if (rest != 0) {
            to.append('.').append(rest / 10);
            if (rest % 10 != 0) {
                to.append(rest % 10);
            }
        }
        return to;
    }

    /** What copies of one graphics share. */
    private static final class Canvas {
        private final StringBuilder body = new StringBuilder();
        private final StringBuilder definitions = new StringBuilder();
        private final Map<String, String> glyphIds = new LinkedHashMap<>();
        private final Map<String, String> clipIds = new LinkedHashMap<>();

        /** The id of a glyph's outline; empty for a blank. */
        private String glyph(GlyphVector glyphs, int index) {
            Font font = glyphs.getFont();
            int code = glyphs.getGlyphCode(index);
            String key = font.getFontName(Locale.ROOT) + ' ' + font.getSize2D() + ' ' + code;
            return glyphIds.computeIfAbsent(key, unused -> {
                String outline = path(font.createGlyphVector(ChartFonts.METRICS, new int[] {code})
                        .getOutline());
                return outline.isEmpty() ? "" : defineGlyph(outline);
            });
        }

        private String defineGlyph(String outline) {
            String id = "g" + (glyphIds.size() + 1);
            definitions
                    .append("<path id=\"")
                    .append(id)
                    .append("\" d=\"")
                    .append(outline)
                    .append("\"/>\n");
            return id;
        }

        private String clip(Rectangle2D area) {
            return clipIds.computeIfAbsent(path(area), outline -> {
                String id = "c" + (clipIds.size() + 1);
                definitions.append("<clipPath id=\"").append(id).append("\"><path d=\"");
                definitions.append(outline).append("\"/></clipPath>\n");
                return id;
            });
        }
    }
}
