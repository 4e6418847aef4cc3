package io.github.surveyreport.report;

import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Cause.Why;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.List;

/** The 5-Why chains of one issue: one picture while they fit side by side, else one for each cause. */
final class WhyPictures {
    /** Chains that stand side by side on a page. */
    private static final int SIDE_BY_SIDE = 4;

    private static final int MOST_ENDS = 12;
    private static final int MOST_PICTURES = 12;

    private final Draft draft;
    private final IssueCategory issue;
    private final List<Cause> causes;

    WhyPictures(Draft draft, IssueCategory issue, List<Cause> causes) {
        this.draft = draft;
        this.issue = issue;
        this.causes = causes.stream().filter(cause -> !cause.whys().isEmpty()).toList();
    }

    List<Block> blocks() {
        if (causes.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        int ends = causes.stream().mapToInt(cause -> ends(cause.whys())).sum();
        if (ends <= SIDE_BY_SIDE) {
            blocks.add(picture(issue.id(), draft.say("causes.whys", issue.label()), causes));
            return blocks;
        }
        boolean readable =
                causes.size() <= MOST_PICTURES && causes.stream().allMatch(cause -> ends(cause.whys()) <= MOST_ENDS);
        if (readable) {
            causes.forEach(cause -> blocks.add(
                    picture(issue.id() + "-" + cause.id(), draft.say("causes.whys", cause.text()), List.of(cause))));
            return blocks;
        }
        blocks.add(new Block.Paragraph(draft.say("causes.whys.too-many", causes.size()), Tone.MUTED));
        blocks.add(new Block.TableBlock(table(issue.id(), draft.say("causes.whys", issue.label()), causes)));
        return blocks;
    }

    private static int ends(List<Why> whys) {
        return whys.isEmpty()
                ? 0
                : whys.stream().mapToInt(why -> Math.max(1, ends(why.next()))).sum();
    }

    private Block picture(String id, String title, List<Cause> shown) {
        List<ChartSpec.Why> chains = new ArrayList<>();
        List<String> roots = new ArrayList<>();
        for (Cause cause : shown) {
            chains.add(new ChartSpec.Why(
                    draft.say(cause.direct() ? "causes.direct.cause" : "causes.indirect.cause"),
                    cause.text(),
                    String.join(
                            draft.say("causes.separator"),
                            CauseEvidence.responsible(cause.stage(), cause.department())),
                    cause.whys().stream().map(why -> why(why, 1)).toList()));
            roots(cause.whys(), roots);
        }
        return new Block.Chart(
                "whys-" + id,
                title,
                draft.say("causes.whys.unit"),
                draft.say("causes.whys.base"),
                draft.say("causes.whys.spoken", title, shown.size(), String.join(draft.say("causes.semicolon"), roots)),
                new ChartSpec.Whys(issue.label(), chains),
                table(id, title, shown),
                true);
    }

    private ChartSpec.Why why(Why why, int depth) {
        return new ChartSpec.Why(
                label(why, depth),
                why.text(),
                String.join(draft.say("causes.separator"), CauseEvidence.responsible(why.stage(), why.department())),
                why.next().stream().map(next -> why(next, depth + 1)).toList());
    }

    private String label(Why why, int depth) {
        return why.next().isEmpty() ? draft.say("causes.root") : draft.say("causes.why", depth);
    }

    private static void roots(List<Why> whys, List<String> roots) {
        for (Why why : whys) {
            if (why.next().isEmpty()) {
                roots.add(why.text());
            }
            roots(why.next(), roots);
        }
    }

    private Table table(String id, String title, List<Cause> shown) {
        Sheet sheet = draft.sheet("whys-" + id, title)
                .wides("cause")
                .texts("step")
                .wides("answer", "answers-why")
                .texts("stage", "department");
        for (Cause cause : shown) {
            cause.whys().forEach(why -> rows(sheet, cause, cause.text(), why, 1));
        }
        return sheet.table();
    }

    private void rows(Sheet sheet, Cause cause, String above, Why why, int depth) {
        sheet.row(
                Entry.text(cause.text()),
                Entry.text(label(why, depth)),
                Entry.text(why.text()),
                Entry.text(above),
                Entry.text(why.stage().orElse(draft.say("none"))),
                Entry.text(why.department().orElse(draft.say("none"))));
        why.next().forEach(next -> rows(sheet, cause, why.text(), next, depth + 1));
    }
}
