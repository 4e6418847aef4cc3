package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Root causes (F3): for each issue its fishbone, its causes with their evidence, and its 5-Why chains. */
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
        return !draft.study().causes().all().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(draft.say("causes.text" + people(draft)), Tone.NEUTRAL));
        draft.weighted("causes.weighted" + IssueSources.respondents(draft)).ifPresent(blocks::add);
        for (IssueCategory issue : draft.study().issues()) {
            List<Cause> causes = draft.study().causes().all().stream()
                    .filter(cause -> cause.issue().equals(issue.id()))
                    .toList();
            if (!causes.isEmpty()) {
                blocks.addAll(of(draft, issue, causes));
            }
        }
        return blocks;
    }

    /** Who is counted: of customers without a register, of questionnaires, or of both sources. */
    private static String people(Draft draft) {
        String respondents = IssueSources.respondents(draft);
        boolean register = draft.study().register().isPresent();
        return respondents.isEmpty() && !register ? ".customers" : respondents;
    }

    private static List<Block> of(Draft draft, IssueCategory issue, List<Cause> causes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(IssueLinks.anchor(issue.id()), issue.label(), 2));
        blocks.add(new Block.Paragraph(evidence(draft, issue), Tone.MUTED));
        IssueLinks.elsewhere(draft, issue.id()).ifPresent(blocks::add);
        FishbonePicture fishbone = new FishbonePicture(draft, issue, causes);
        blocks.add(fishbone.picture());
        blocks.add(fishbone.table());
        blocks.addAll(new WhyPictures(draft, issue, causes).blocks());
        return blocks;
    }

    private static String evidence(Draft draft, IssueCategory issue) {
        String id = "issue." + issue.id();
        Optional<Measure> comments = draft.last(id, "comments");
        if (comments.isEmpty()) {
            return draft.say("causes.no-evidence", draft.lastWave().label());
        }
        return draft.say(
                "causes.evidence" + IssueSources.respondents(draft),
                draft.lastWave().label(),
                draft.shown().value(comments),
                draft.shown().value(draft.last(id, "customers")),
                draft.shown().value(draft.last(id, "share")));
    }
}
