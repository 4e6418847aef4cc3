package io.github.surveyreport.site.chart;

import io.github.surveyreport.files.Trouble;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The two bundled fonts, usable on machines without any font installed.
 *
 * @param regular size 1
 * @param bold size 1; a font of its own, so its style is plain
 */
record ChartFonts(Font regular, Font bold) {
    /** Same measure for every output: no hinting, fractions of pixels. */
    static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private static final Object LOCK = new Object();
    private static ChartFonts loaded;

    /** @throws SurveyReportException when Java cannot use fonts here */
    static ChartFonts get() {
        synchronized (LOCK) {
            if (loaded == null) {
                prepareJava();
                loaded = probed();
            }
            return loaded;
        }
    }

    /** Without a fontconfig file of our own Java asks the system for fonts, and refuses to work when there are none. */
    private static void prepareJava() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") != null) {
            return;
        }
        try {
            Path file = Files.createTempFile("survey-report-", ".properties");
            file.toFile().deleteOnExit();
            Trouble.at(file, () -> Files.writeString(file, "version=1\nsequence.allfonts=default\n"));
            System.setProperty("sun.awt.fontconfig", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is missing on a machine shows as a linkage or internal error at the first glyph. */
    private static ChartFonts probed() {
        try {
            ChartFonts fonts = new ChartFonts(load("report-sans-regular.ttf"), load("report-sans-bold.ttf"));
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            graphics.drawGlyphVector(fonts.regular().deriveFont(8f).createGlyphVector(METRICS, "n"), 0, 8);
            graphics.dispose();
            return fonts;
        } catch (LinkageError | InternalError | RuntimeException | FontFormatException e) {
            throw new SurveyReportException(
                    Problem.error("site.fonts", Location.NONE, e.getClass().getSimpleName()));
        } catch (IOException e) {
            // Java copies a font to a temporary file.
            throw new UncheckedIOException(Trouble.named(Path.of(System.getProperty("java.io.tmpdir")), e));
        }
    }

    private static Font load(String name) throws IOException, FontFormatException {
        try (InputStream in = ChartFonts.class.getResourceAsStream("/io/github/surveyreport/site/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing font " + name);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }
}
