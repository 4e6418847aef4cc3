package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Waves;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A difference as the comment of a pull request: a few lines to read, the rest folded. Begins with a hidden mark by which a
 * later comment replaces this one. Labels come from the study, so whatever would be markup in them is not.
 */
public final class DiffMarkdown {
    /** Hosting services cut, or silently drop, comments above 65,536 characters. */
    static final int MOST_CHARACTERS = 60_000;

    /** What a reviewer sees without opening anything. */
    private static final int MOST_LINES = 12;

    /** Lines beside judgements and rows: the summary, settings, the head of the table, responses, the fold. */
    private static final int FRAME = 5;

    private static final int SHOWN_GATES = 2;
    private static final int SHOWN_CROSSINGS = 3;
    private static final int SHOWN_ROWS = 4;
    private static final int SHOWN_SETTINGS = 5;
    /** For what closes the text: how much was left out, and the end of the fold. */
    private static final int RESERVED = 500;

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
        if (!diff.changed() && diff.gates().isEmpty()) {
            texts.rows(diff).ifPresent(rows -> line("\n" + plain(rows)));
            return;
        }
        List<String> said = Stream.concat(
                        said(diff.gates(), SHOWN_GATES, texts::gate),
                        said(diff.crossings(), SHOWN_CROSSINGS, texts::crossing))
                .toList();
        if (!said.isEmpty()) {
            line("");
            said.forEach(sentence -> line("- " + plain(sentence)));
        }
        List<CellDiff> news = DiffTexts.news(diff);
        int room = Math.min(SHOWN_ROWS, MOST_LINES - FRAME - said.size());
        room = steps(diff.waves(), room);
        int shown = Math.min(room, news.size());
        table(news.subList(0, shown));
        texts.rows(diff).ifPresent(rows -> line("\n" + plain(rows)));
        List<String> more = Stream.concat(
                        diff.gates().stream().skip(SHOWN_GATES).map(texts::gate),
                        diff.crossings().stream().skip(SHOWN_CROSSINGS).map(texts::crossing))
                .toList();
        folded(more, news.subList(shown, news.size()));
    }

    private static <T> Stream<String> said(List<T> things, int most, Function<T, String> wording) {
        return things.stream().limit(most).map(wording);
    }

    private void settings(ReportDiff diff) {
        if (!diff.settings().isEmpty()) {
            List<String> shown = diff.settings().stream()
                    .limit(SHOWN_SETTINGS)
                    .map(change -> plain(texts.setting(change)))
                    .toList();
            int left = diff.settings().size() - shown.size();
            String more = left > 0 ? draft.say("diff.settings.more", texts.count(left)) : "";
            line("\n" + draft.say("diff.settings.line", draft.words().join(shown)) + more);
        }
    }

    /** A new wave beside the one before it; what room is left for other numbers, which then are folded. */
    private int steps(Waves waves, int room) {
        if (waves.steps().isEmpty()) {
            return room;
        }
        WaveSteps steps = new WaveSteps(draft, waves);
        line("");
        line(cells(steps.head()));
        line("|---|--:|--:|--:|---|");
        steps.clearFirst().stream().limit(room).forEach(step -> line(cells(steps.row(step))));
        if (steps.steps().size() > room) {
            line("\n"
                    + plain(draft.say(
                            "diff.waves.more", texts.count(steps.steps().size() - room))));
        }
        return 0;
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
        return cells(columns.stream().map(draft::say).toList());
    }

    private String row(CellDiff cell) {
        CellTexts words = new CellTexts(draft);
        String why = words.verdict(cell.verdict()) + draft.say("verdict.colon") + words.why(cell);
        return cells(List.of(words.name(cell), words.before(cell), words.after(cell), words.difference(cell), why));
    }

    private static String cells(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(DiffMarkdown::plain).toList()) + " |";
    }

    private void folded(List<String> sentences, List<CellDiff> cells) {
        if (sentences.isEmpty() && cells.isEmpty()) {
            return;
        }
        line("");
        line("<details><summary>" + plain(draft.say("diff.rest", texts.count(sentences.size() + cells.size())))
                + "</summary>");
        line("");
        int left = fitting(
                sentences.stream().map(sentence -> "- " + plain(sentence)).toList());
        if (!cells.isEmpty() && left == 0) {
            line("");
            line(head());
            line("|---|--:|--:|--:|---|");
            left = fitting(cells.stream().map(this::row).toList());
        } else {
            left += cells.size();
        }
        if (left > 0) {
            line("");
            line(plain(draft.say("diff.cut", texts.count(left))));
        }
        line("");
        line("</details>");
    }

    /** Writes lines as far as there is room; how many there was none for. */
    private int fitting(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (text.length() + lines.get(i).length() > MOST_CHARACTERS - RESERVED) {
                return lines.size() - i;
            }
            line(lines.get(i));
        }
        return 0;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String plain(String label) {
        return PlainMarkdown.of(label);
    }
}
