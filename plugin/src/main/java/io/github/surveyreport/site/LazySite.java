package io.github.surveyreport.site;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.site.chart.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The same files as {@link SiteRenderer} writes, each made when it is first asked for. Charts that were drawn for an earlier
 * report and have not changed are not drawn again. Safe for several threads.
 */
public final class LazySite {
    private final Report report;
    private final ChromeTexts texts;
    private final Map<String, Chart> charts = new HashMap<>();
    private final Map<Chart, Pictures> drawn;
    private final Map<Chart, byte[]> posters;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();
    private final PageModels models;

    private LazySite(Report report, Map<Chart, Pictures> drawn, Map<Chart, byte[]> posters) {
        this.report = report;
        this.texts = ChromeTexts.of(report.language());
        SiteRenderer.charts(report).forEach(chart -> charts.put(chart.id(), chart));
        this.drawn = new ConcurrentHashMap<>(drawn);
        this.posters = new ConcurrentHashMap<>(posters);
        this.drawn.keySet().retainAll(charts.values());
        this.posters.keySet().retainAll(charts.values());
        this.models = new PageModels(report, texts, new OnDemand());
    }

    public static LazySite of(Report report) {
        return new LazySite(report, Map.of(), Map.of());
    }

    /** The site of a later report. */
    public LazySite next(Report later) {
        boolean sameWords = later.language() == report.language();
        return new LazySite(later, sameWords ? drawn : Map.of(), sameWords ? posters : Map.of());
    }

    /** The file at a path of the site; empty when it has none. */
    public Optional<byte[]> find(String path) throws IOException {
        byte[] known = made.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> fresh = make(path);
        fresh.ifPresent(content -> made.put(path, content));
        return fresh;
    }

    private Optional<byte[]> make(String path) throws IOException {
        if (path.startsWith("charts/")) {
            return picture(path);
        }
        for (Report.Page page : report.pages()) {
            if (page.file().equals(path)) {
                return utf8(Theme.page("page.ftlh", models.page(page)));
            }
        }
        return switch (path) {
            case "style.css" -> utf8(RunningTitle.added(Theme.text(path), report.title()));
            case "icon.svg" -> Optional.of(Theme.resource(path));
            case "print.html" -> utf8(Theme.page("print.ftlh", models.print()));
            default ->
                report.downloads().stream()
                        .filter(download -> download.path().equals(path))
                        .findFirst()
                        .flatMap(download -> utf8(download.content()));
        };
    }

    private Optional<byte[]> picture(String path) {
        for (Chart chart : charts.values()) {
            if (path.equals(ChartFiles.png(chart.id()))) {
                return Optional.of(posters.computeIfAbsent(chart, any -> Pictures.poster(chart, texts.chartWords())));
            } else if (path.equals(ChartFiles.svg(chart.id()))) {
                return Optional.of(drawn(chart).wide().content());
            } else if (path.equals(ChartFiles.narrow(chart.id()))) {
                return Optional.of(drawn(chart).narrow().content());
            }
        }
        return Optional.empty();
    }

    private Pictures drawn(Chart chart) {
        return drawn.computeIfAbsent(chart, any -> Pictures.onScreen(chart, texts.chartWords()));
    }

    private static Optional<byte[]> utf8(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Draws what a page has when the page is made. */
    private final class OnDemand extends AbstractMap<String, Pictures> {
        @Override
        public Pictures get(Object id) {
            return drawn(charts.get((String) id));
        }

        @Override
        public Set<Entry<String, Pictures>> entrySet() {
            return charts.keySet().stream()
                    .map(id -> Map.entry(id, drawn(charts.get(id))))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
