package io.github.surveyreport.site;

import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.Report.Page;
import io.github.surveyreport.site.chart.Pictures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates get: finished texts, the navigation, and a few functions that place things. */
final class PageModels {
    private final Report report;
    private final ChromeTexts texts;
    private final Map<String, Pictures> pictures;

    PageModels(Report report, ChromeTexts texts, Map<String, Pictures> pictures) {
        this.report = report;
        this.texts = texts;
        this.pictures = pictures;
    }

    /** What is the same on every page; texts are empty where there is nothing to say. */
    public record Site(
            String title,
            String lang,
            String organisation,
            String notice,
            String period,
            String reportDate,
            String revision,
            String toolVersion,
            String edition) {}

    public record Section(String title, List<Item> items) {}

    public record Item(String title, String href, boolean current, List<Item> children) {}

    Map<String, Object> page(Page page) {
        Map<String, Object> model = common(new Placing(pictures, Links.onPages()));
        int index = report.pages().indexOf(page);
        model.put("page", page);
        model.put("first", index == 0);
        model.put("navigation", navigation(page));
        model.put("previous", neighbour(index - 1));
        model.put("next", neighbour(index + 1));
        return model;
    }

    /** All pages in one; anchors get their page's id in front. */
    Map<String, Object> print() {
        List<Page> chapters = report.pages().stream().filter(Page::onPaper).toList();
        Map<String, Object> model = common(new Placing(pictures, Links.onOnePage(chapters, report.pages())));
        model.put("pages", chapters);
        return model;
    }

    private Map<String, Object> common(Placing placing) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("t", texts.texts());
        model.put(
                "site",
                new Site(
                        report.title(),
                        report.language().tag(),
                        report.organisation().orElse(""),
                        report.notice().orElse(""),
                        report.period(),
                        report.reportDate(),
                        report.revision(),
                        report.toolVersion(),
                        report.edition()));
        model.putAll(placing.functions());
        return model;
    }

    private List<Section> navigation(Page current) {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        for (Page page : report.pages()) {
            if (page.parent().isEmpty()) {
                sections.computeIfAbsent(page.section(), unused -> new ArrayList<>())
                        .add(item(page, current));
            }
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** A page with the pages below it; the current one also with its headings. */
    private Item item(Page page, Page current) {
        List<Item> children = new ArrayList<>();
        if (page.equals(current) && below(page).isEmpty()) {
            children.addAll(headings(page));
        }
        below(page).forEach(child -> children.add(item(child, current)));
        return new Item(page.menu(), page.file(), page.equals(current), children);
    }

    private List<Page> below(Page page) {
        return report.pages().stream()
                .filter(child ->
                        child.parent().equals(page.id()) && !child.menu().isEmpty())
                .toList();
    }

    private static List<Item> headings(Page page) {
        return page.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Item(heading.text(), "#" + heading.id(), false, List.of()))
                .toList();
    }

    /** An empty list where there is none, since a template cannot hold null. */
    private List<Item> neighbour(int index) {
        if (index < 0 || index >= report.pages().size()) {
            return List.of();
        }
        Page page = report.pages().get(index);
        return List.of(new Item(page.title(), page.file(), false, List.of()));
    }
}
