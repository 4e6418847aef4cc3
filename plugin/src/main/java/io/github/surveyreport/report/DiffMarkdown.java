package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Crossing;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A difference as the comment of a pull request: a few lines to read, the rest folded. Begins with a hidden mark by which a
 * later comment replaces this one. Labels come from the study, so whatever would be markup in them is not.
 */
public final class DiffMarkdown {
    /** Hosting services cut, or silently drop, comments above 65,536 characters. */
    static final int MOST_CHARACTERS = 60_000;

    private static final int SHOWN_CROSSINGS = 3;
    private static final int SHOWN_ROWS = 4;
    private static final int SHOWN_SETTINGS = 5;
    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]|~])");
    private static final char NOTHING = '\u200B';

    private final Draft draft;
    private final DiffTexts texts;
    private final StringBuilder text = new StringBuilder();

    private DiffMarkdown(Draft draft) {
        this.draft = draft;
        this.texts = new DiffTexts(draft);
    }

    /** @return at most 60,000 characters; what was left out is announced */
    public static String write(Findings after, DiffReport.Sides sides, Optional<ReportDiff> diff) {
        DiffMarkdown markdown = new DiffMarkdown(new Draft(after, new Problems()));
        markdown.line("<!-- survey-report:diff:" + after.study().id() + " -->");
        diff.ifPresentOrElse(
                found -> markdown.difference(sides, found), () -> markdown.line("⚠ " + plain(sides.why(after))));
        return markdown.text.toString();
    }

    private void difference(DiffReport.Sides sides, ReportDiff diff) {
        String base = sides.baseline().map(texts::baseline).orElse("");
        line("**" + plain(texts.summary(diff)) + "** " + plain(base));
        settings(diff);
        if (diff.outcome() != ReportDiff.Outcome.CHANGED) {
            texts.rows(diff).ifPresent(rows -> line("\n" + plain(rows)));
            return;
        }
        List<Crossing> crossings = diff.crossings();
        if (!crossings.isEmpty()) {
            line("");
            crossings.stream().limit(SHOWN_CROSSINGS).forEach(crossing -> line("- " + plain(texts.crossing(crossing))));
        }
        List<CellDiff> news = DiffTexts.news(diff);
        int shown = Math.min(SHOWN_ROWS, news.size());
        table(news.subList(0, shown));
        texts.rows(diff).ifPresent(rows -> line("\n" + plain(rows)));
        folded(crossings.stream().skip(SHOWN_CROSSINGS).toList(), news.subList(shown, news.size()));
    }

    private void settings(ReportDiff diff) {
        if (!diff.settings().isEmpty()) {
            List<String> shown = diff.settings().stream()
                    .limit(SHOWN_SETTINGS)
                    .map(texts::setting)
                    .toList();
            int left = diff.settings().size() - shown.size();
            String more = left > 0 ? draft.say("diff.settings.more", texts.count(left)) : "";
            line("\n" + plain(draft.say("diff.settings.line", draft.words().join(shown)) + more));
        }
    }

    private void table(List<CellDiff> cells) {
        if (cells.isEmpty()) {
            return;
        }
        line("");
        line(head());
        line("|---|--:|--:|--:|---|");
        cells.forEach(cell -> line(row(cell)));
    }

    private String head() {
        List<String> columns = new ArrayList<>(List.of("diff.column.number", "diff.before", "diff.after"));
        columns.addAll(List.of("diff.column.difference", "column.diff-why"));
        return "| " + String.join(" | ", columns.stream().map(draft::say).toList()) + " |";
    }

    private String row(CellDiff cell) {
        String why = texts.verdict(cell.verdict()) + draft.say("verdict.colon") + texts.why(cell);
        List<String> cells =
                List.of(texts.name(cell), texts.before(cell), texts.after(cell), texts.difference(cell), why);
        return "| " + String.join(" | ", cells.stream().map(DiffMarkdown::plain).toList()) + " |";
    }

    private void folded(List<Crossing> crossings, List<CellDiff> cells) {
        if (crossings.isEmpty() && cells.isEmpty()) {
            return;
        }
        line("");
        line("<details><summary>" + plain(draft.say("diff.rest", texts.count(crossings.size() + cells.size())))
                + "</summary>");
        line("");
        crossings.forEach(crossing -> line("- " + plain(texts.crossing(crossing))));
        if (!cells.isEmpty()) {
            line("");
            line(head());
            line("|---|--:|--:|--:|---|");
        }
        int left = cells.size();
        for (CellDiff cell : cells) {
            String row = row(cell);
            if (text.length() + row.length() > MOST_CHARACTERS - 500) {
                break;
            }
            line(row);
            left--;
        }
        if (left > 0) {
            line("");
            line(plain(draft.say("diff.cut", texts.count(left))));
        }
        line("");
        line("</details>");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** Text that stays text: no markup, no mention, no reference to an issue, no link, no HTML. */
    static String plain(String label) {
        String escaped = MARKUP.matcher(label.replace("&", "&amp;")).replaceAll("\\\\$1");
        return escaped.replace("<", "&lt;")
                .replace("@", "@" + NOTHING)
                .replace("#", "#" + NOTHING)
                .replace("://", ":" + NOTHING + "//")
                .replace("www.", "www" + NOTHING + ".")
                .replace('\n', ' ')
                .replace('\r', ' ');
    }
}
