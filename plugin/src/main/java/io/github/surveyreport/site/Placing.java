package io.github.surveyreport.site;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.SafeHtml;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.site.chart.Pictures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The functions that templates call. */
final class Placing {
    private static final int BAR_STEPS = 40;
    private static final int SHADE_STEPS = 10;
    private static final Pattern PHRASES = Pattern.compile("(?<=季度|年度|半年|月份|[：、—])(?=.{3})|(?<=.{3})(?=客户服务|满意度|调查报告)");

    private final Map<String, Pictures> pictures;
    private final Links links;
    private final Set<String> anchors = new TreeSet<>();

    Placing(Map<String, Pictures> pictures, Links links) {
        this.pictures = pictures;
        this.links = links;
    }

    /** Files and sizes of a chart. */
    public record Picture(
            String wide, int width, int height, String narrow, int narrowWidth, int narrowHeight, String png) {}

    /**
     * {@code anchor(page, id)}: an id that no other element has. {@code link(page, href)}: a safe address or nothing.
     * {@code markup(page, html)}: cleaned HTML. {@code cellClasses(cell)}: classes for shade and tone. {@code
     * columns(table)}: classes of each column's cells. {@code fit(table)}: how tightly it is set on paper. {@code track(cell)}: classes of the bar below a figure. {@code phrases(title)}: parts that stay whole. {@code
     * picture(chart id)}: its files.
     */
    Map<String, Object> functions() {
        Map<String, Object> functions = new LinkedHashMap<>();
        functions.put("anchor", (TemplateMethodModelEx) in -> unique(links.anchor(text(in, 0), text(in, 1))));
        functions.put("link", (TemplateMethodModelEx) in -> links.href(text(in, 0), text(in, 1)));
        functions.put("markup", (TemplateMethodModelEx) in -> HTMLOutputFormat.INSTANCE.fromMarkup(
                links.markup(text(in, 0), object(in, 1, SafeHtml.class).html())));
        functions.put("cellClasses", (TemplateMethodModelEx) in -> classes(object(in, 0, Cell.class)));
        functions.put("columns", (TemplateMethodModelEx) in -> ColumnWidths.classes(object(in, 0, Table.class)));
        functions.put("fit", (TemplateMethodModelEx)
                in -> PaperFit.of(object(in, 0, Table.class)).id());
        functions.put("track", (TemplateMethodModelEx) in -> track(object(in, 0, Cell.class)));
        functions.put("phrases", (TemplateMethodModelEx) in -> phrases(text(in, 0)));
        functions.put("picture", (TemplateMethodModelEx) in -> picture(text(in, 0)));
        return functions;
    }

    /** Shades in steps of a tenth: the style sheet has a class for each, as for bars in steps of 2.5 %. */
    static String classes(Cell cell) {
        StringBuilder classes = new StringBuilder("tone-").append(cell.tone().id());
        cell.shade().ifPresent(place -> {
            long step = Math.round(place * SHADE_STEPS);
            classes.append(" shade shade-").append(step < 0 ? "m" : "p").append(Math.abs(step));
        });
        if (ColumnWidths.inWords(cell)) {
            classes.append(" words");
        }
        return classes.toString();
    }

    /** Nothing for a cell without a bar. */
    static String track(Cell cell) {
        return cell.bar().isPresent() ? "track bar-" + Math.round(cell.bar().getAsDouble() * BAR_STEPS) : "";
    }

    /** Parts of a title that are not torn apart: 2026年第三季度 客户服务 满意度报告. */
    static List<String> phrases(String title) {
        return List.of(PHRASES.split(title));
    }

    private String unique(String id) {
        String candidate = id;
        for (int number = 2; !anchors.add(candidate); number++) {
            candidate = id + "-" + number;
        }
        return candidate;
    }

    private Picture picture(String id) {
        Pictures.Svg wide = pictures.get(id).wide();
        Pictures.Svg narrow = pictures.get(id).narrow();
        return new Picture(
                ChartFiles.svg(id),
                wide.width(),
                wide.height(),
                ChartFiles.narrow(id),
                narrow.width(),
                narrow.height(),
                ChartFiles.png(id));
    }

    private static String text(List<?> arguments, int index) throws TemplateModelException {
        return ((TemplateScalarModel) arguments.get(index)).getAsString();
    }

    private static <T> T object(List<?> arguments, int index, Class<T> type) {
        return type.cast(((AdapterTemplateModel) arguments.get(index)).getAdaptedObject(type));
    }
}
