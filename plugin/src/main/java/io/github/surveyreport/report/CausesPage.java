package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Root causes (F3): the fishbone of each issue as a table by bone, and its 5-Why chains. */
final class CausesPage implements PageWriter {

    @Override
    public String id() {
        return "causes";
    }

    @Override
    public String section() {
        return "voice";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().causes().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(draft.say("causes.text"), Tone.NEUTRAL));
        for (IssueCategory issue : draft.study().issues()) {
            List<Cause> causes = draft.study().causes().stream()
                    .filter(cause -> cause.issue().equals(issue.id()))
                    .toList();
            if (!causes.isEmpty()) {
                blocks.add(new Block.Heading("issue-" + issue.id(), issue.label(), 2));
                blocks.add(new Block.Paragraph(evidence(draft, issue), Tone.MUTED));
                blocks.add(fishbone(draft, issue, causes));
                causes.stream()
                        .filter(cause -> !cause.whys().isEmpty())
                        .forEach(cause -> blocks.add(whys(draft, cause)));
            }
        }
        return blocks;
    }

    private static String evidence(Draft draft, IssueCategory issue) {
        String id = "issue." + issue.id();
        Optional<Measure> comments = draft.last(id, "comments");
        if (comments.isEmpty()) {
            return draft.say("causes.no-evidence", draft.lastWave().label());
        }
        return draft.say(
                "causes.evidence",
                draft.lastWave().label(),
                draft.shown().value(comments),
                draft.shown().value(draft.last(id, "customers")),
                draft.shown().value(draft.last(id, "share")));
    }

    private static Block fishbone(Draft draft, IssueCategory issue, List<Cause> causes) {
        Map<String, List<Cause>> bones = new LinkedHashMap<>();
        causes.forEach(cause ->
                bones.computeIfAbsent(cause.bone(), bone -> new ArrayList<>()).add(cause));
        Sheet sheet = draft.sheet("bones-" + issue.id(), draft.say("causes.fishbone", issue.label()))
                .texts("bone")
                .wides("cause")
                .texts("directness", "stage");
        bones.forEach((bone, own) -> own.forEach(cause -> sheet.row(
                Entry.text(draft.words().find("bone." + bone).orElse(bone)),
                Entry.text(cause.text()),
                Entry.text(draft.say(cause.direct() ? "causes.direct" : "causes.indirect")),
                Entry.text(cause.stage().orElse(draft.say("none"))))));
        return sheet.block();
    }

    private static Block whys(Draft draft, Cause cause) {
        return new Block.Steps(draft.say("causes.whys", cause.text()), cause.whys());
    }
}
