package io.github.surveyreport.report;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.survey.RowCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A difference as a page of its own: what is news first, with the reason; what is not, below. */
public final class DiffReport {
    static final String PAGE = "diff";
    private static final int MOST_SETTINGS = 40;
    private static final int MOST_QUIET = 1000;

    private final Draft draft;
    private final DiffTexts texts;

    private DiffReport(Draft draft) {
        this.draft = draft;
        this.texts = new DiffTexts(draft);
    }

    /**
     * What is compared.
     *
     * @param baseline empty when there is none
     * @param missing why there is no difference; empty when there is one
     */
    public record Sides(Optional<Baseline> baseline, Optional<Problem> missing) {
        /** Nothing is compared. */
        public static final Sides NONE = new Sides(Optional.empty(), Optional.empty());

        /** Why there is no difference; empty when there is one. */
        public String why(Findings after) {
            return missing.map(problem -> problem.message(after.study().language()))
                    .orElse("");
        }
    }

    /** One sentence on how much is news. */
    public static String summary(Findings after, ReportDiff diff) {
        return new DiffTexts(new Draft(after, new Problems())).summary(diff);
    }

    /** @param after findings of the later revision, whose study names and words everything */
    public static Report build(Findings after, Sides sides, Optional<ReportDiff> diff, Problems problems) {
        Draft draft = new Draft(after, problems);
        List<Block> blocks = diff.map(found -> new DiffReport(draft).blocks(sides, found))
                .orElseGet(() ->
                        List.of(new Block.Callout(draft.say("diff.unknown.title"), sides.why(after), Tone.WARNING)));
        Report.Page page = new Report.Page(
                PAGE, draft.say("diff.title"), draft.say("section.diff"), draft.say("diff.lead"), blocks);
        return ReportBuilder.report(
                draft, draft.say("diff.report", after.study().title()), List.of(page));
    }

    private List<Block> blocks(Sides sides, ReportDiff diff) {
        List<Block> blocks = new ArrayList<>();
        Tone tone = switch (diff.outcome()) {
            case GATE_FAILED -> Tone.BAD;
            case CHANGED -> Tone.WARNING;
            case NO_CHANGE, NOISE_ONLY -> Tone.NEUTRAL;
        };
        blocks.add(new Block.Callout(
                texts.summary(diff), sides.baseline().map(texts::baseline).orElse(""), tone));
        HeldBackBlocks.callout(draft).ifPresent(blocks::add);
        gates(diff, blocks);
        crossings(diff, blocks);
        settings(diff, blocks);
        waves(diff, blocks);
        rows(diff, blocks);
        news(diff, blocks);
        blocks.addAll(new DiffPictures(draft).of(DiffTexts.news(diff)));
        quiet(diff, blocks);
        blocks.add(new Block.Heading("how", draft.say("diff.how"), 2));
        List<String> how = new ArrayList<>(List.of(
                draft.say("diff.how.order"),
                draft.say("diff.how.chance", AddedRows.LEAST_ADDED, AddedRows.LEAST_KEPT),
                draft.say("diff.how.cells")));
        if (draft.isPublic()) {
            how.add(draft.say("diff.how.public", draft.study().plan().minimumCell()));
        }
        blocks.add(new Block.Bullets(how));
        return blocks;
    }

    private void gates(ReportDiff diff, List<Block> blocks) {
        if (!diff.gates().isEmpty()) {
            blocks.add(new Block.Heading("gates", draft.say("diff.gates"), 2));
            blocks.add(new Block.Bullets(diff.gates().stream().map(texts::gate).toList()));
        }
    }

    private void crossings(ReportDiff diff, List<Block> blocks) {
        if (!diff.crossings().isEmpty()) {
            blocks.add(new Block.Heading("crossings", draft.say("diff.crossings"), 2));
            blocks.add(new Block.Bullets(
                    diff.crossings().stream().map(texts::crossing).toList()));
        }
    }

    private void settings(ReportDiff diff, List<Block> blocks) {
        if (diff.settings().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("settings", draft.say("diff.settings"), 2));
        if (draft.isPublic()) {
            blocks.add(new Block.Bullets(
                    diff.settings().stream().map(texts::setting).toList()));
            return;
        }
        Sheet sheet = draft.sheet("diff-settings", draft.say("diff.settings.caption"))
                .texts("file")
                .text(draft.say("diff.column.setting"))
                .text(draft.say("diff.before"))
                .text(draft.say("diff.after"));
        for (ConfigurationChanges.Change change : diff.settings()) {
            sheet.row(
                    Entry.text(change.file()),
                    Entry.text(change.key()),
                    Entry.text(texts.before(change)),
                    Entry.text(texts.after(change)));
        }
        int left = diff.settings().size() - MOST_SETTINGS;
        if (left > 0) {
            sheet.note(draft.say("diff.more", texts.count(left)));
        }
        blocks.add(new Block.TableBlock(sheet.table(MOST_SETTINGS)));
    }

    private void waves(ReportDiff diff, List<Block> blocks) {
        if (!diff.waves().steps().isEmpty()) {
            blocks.add(new Block.Heading("waves", draft.say("diff.waves"), 2));
            blocks.add(new WaveSteps(draft, diff.waves()).block());
        }
    }

    private void news(ReportDiff diff, List<Block> blocks) {
        List<CellDiff> news = DiffTexts.news(diff);
        if (!news.isEmpty()) {
            blocks.add(new Block.Heading("changed", draft.say("diff.changed"), 2));
            blocks.add(new Block.TableBlock(new CellTable(draft)
                    .of("diff-changed", draft.say("diff.changed.caption"), news)
                    .table()));
        }
    }

    private void quiet(ReportDiff diff, List<Block> blocks) {
        folded("noise", DiffTexts.quiet(diff), blocks);
        folded("unchanged", diff.with(Verdict.UNCHANGED), blocks);
    }

    private void folded(String kind, List<CellDiff> cells, List<Block> blocks) {
        if (cells.isEmpty()) {
            return;
        }
        String title = draft.say("diff." + kind + ".count", texts.count(cells.size()));
        blocks.add(new Block.Heading(kind, draft.say("diff." + kind), 2));
        Sheet sheet = new CellTable(draft).of("diff-" + kind, title, cells);
        if (cells.size() > MOST_QUIET) {
            sheet.note(draft.say("diff.more", texts.count(cells.size() - MOST_QUIET)));
        }
        blocks.add(new Block.Fold(title, sheet.table(MOST_QUIET)));
    }

    private void rows(ReportDiff diff, List<Block> blocks) {
        if (diff.rows().isEmpty() && diff.ledger().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("rows", draft.say("diff.ledger"), 2));
        if (!diff.rows().isEmpty()) {
            blocks.add(counts(diff));
        }
        blocks.addAll(new DiffLedger(draft).blocks(diff.ledger()));
    }

    private Block counts(ReportDiff diff) {
        Sheet sheet = draft.sheet("diff-rows", draft.say("diff.ledger.caption"))
                .texts("wave")
                .numbers("diff-added", "diff-removed", "diff-edited", "diff-kept");
        for (Map.Entry<String, RowCounts> wave : diff.rows().entrySet()) {
            RowCounts counts = wave.getValue();
            sheet.row(
                    Entry.text(texts.wave(wave)),
                    number(counts.added()),
                    number(counts.removed()),
                    number(counts.edited()),
                    number(counts.kept()));
        }
        return sheet.block();
    }

    private Entry number(long count) {
        return Entry.number(texts.count(count), count);
    }
}
