package io.github.surveyreport.site;

import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.site.chart.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Places a finished report: pages, charts, style sheet, downloads and one page for print. */
public final class SiteRenderer {
    private static final String STYLE = "style.css";
    private static final String ICON = "icon.svg";

    private SiteRenderer() {}

    /**
     * Writes every file of the site, in the order of their paths. Same report, same bytes.
     *
     * @param problems takes warnings, such as labels that the chart font cannot draw
     * @throws io.github.surveyreport.problem.SurveyReportException when charts cannot be drawn on this machine
     */
    public static void render(Report report, SiteOutput output, Problems problems) throws IOException {
        if (!charts(report).isEmpty()) {
            Pictures.probe();
        }
        ChromeTexts texts = ChromeTexts.of(report.language());
        Map<String, Pictures> pictures = ChartFiles.drawn(charts(report), texts.chartWords(), problems);
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(STYLE, utf8(RunningTitle.added(Theme.text(STYLE), report.title())));
        files.put(ICON, Theme.resource(ICON));
        report.downloads().forEach(download -> add(files, download.path(), utf8(download.content())));
        pictures.forEach((id, picture) -> ChartFiles.of(id, picture).forEach((path, bytes) -> add(files, path, bytes)));
        PageModels models = new PageModels(report, texts, pictures);
        for (Report.Page page : report.pages()) {
            add(files, page.file(), utf8(Theme.page("page.ftlh", models.page(page))));
        }
        add(files, "print.html", utf8(Theme.page("print.ftlh", models.print())));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            output.write(file.getKey(), file.getValue());
        }
    }

    /**
     * Starts to load fonts, drawing classes and templates in the background, so that rendering need not wait for them.
     * Whatever fails here fails again, and is reported, when it is needed.
     */
    public static void warmUp() {
        Thread loading = new Thread(
                () -> {
                    Pictures.warmUp();
                    Theme.warmUp();
                },
                "survey-report-theme");
        loading.setDaemon(true);
        loading.setUncaughtExceptionHandler((thread, failure) -> {});
        loading.start();
    }

    static List<Chart> charts(Report report) {
        return report.pages().stream()
                .flatMap(page -> page.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
    }

    private static void add(SortedMap<String, byte[]> files, String path, byte[] content) {
        if (files.putIfAbsent(path, content) != null) {
            throw new IllegalArgumentException("two files of the site have the path " + path);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
