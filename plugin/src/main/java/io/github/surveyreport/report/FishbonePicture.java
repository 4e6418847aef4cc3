package io.github.surveyreport.report;

import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.IssueCategory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The causes of one issue as a fishbone, and as a table. */
final class FishbonePicture {
    /** More causes than this nobody can read off a picture. */
    static final int MOST = 40;

    private final Draft draft;
    private final IssueCategory issue;
    private final List<Cause> causes;
    private final Map<String, List<Cause>> bones = new LinkedHashMap<>();
    private final CauseEvidence evidence;

    FishbonePicture(Draft draft, IssueCategory issue, List<Cause> causes) {
        this.draft = draft;
        this.issue = issue;
        this.causes = causes;
        this.evidence = new CauseEvidence(draft);
        List<String> order = new ArrayList<>();
        draft.study().causes().bones().forEach(bone -> order.add(bone.id()));
        causes.forEach(cause -> order.add(cause.bone()));
        for (String bone : order) {
            List<Cause> own =
                    causes.stream().filter(cause -> cause.bone().equals(bone)).toList();
            if (!own.isEmpty()) {
                bones.put(bone, own);
            }
        }
    }

    /** The fishbone, or why there is none. */
    Block picture() {
        if (causes.size() > MOST) {
            return new Block.Paragraph(draft.say("causes.too-many", causes.size(), MOST), Tone.MUTED);
        }
        List<ChartSpec.Bone> drawn = new ArrayList<>();
        bones.forEach((bone, own) -> drawn.add(new ChartSpec.Bone(label(bone), mentions(bone), twigs(own, null))));
        boolean any = causes.stream()
                .anyMatch(
                        cause -> !cause.terms().isEmpty() || !cause.questions().isEmpty());
        return new Block.Chart(
                "fishbone-" + issue.id(),
                draft.say("causes.fishbone", issue.label()),
                draft.say("causes.fishbone.unit"),
                draft.say(
                        any ? "causes.fishbone.base" + IssueSources.respondents(draft) : "causes.fishbone.no-terms",
                        draft.lastWave().label()),
                spoken(),
                new ChartSpec.Fishbone(issue.label(), head(), drawn),
                summary(),
                true);
    }

    private String head() {
        String id = "issue." + issue.id();
        return evidence.mentions(draft.last(id, "comments"), draft.last(id, "customers"));
    }

    private String mentions(String bone) {
        return evidence.mentions(
                evidence.ofBone(issue.id(), bone, "comments"), evidence.ofBone(issue.id(), bone, "customers"));
    }

    private List<ChartSpec.Twig> twigs(List<Cause> own, String parent) {
        return own.stream()
                .filter(cause -> cause.parent().equals(Optional.ofNullable(parent)))
                .map(cause ->
                        new ChartSpec.Twig(cause.text(), evidence.note(cause), cause.direct(), twigs(own, cause.id())))
                .toList();
    }

    private String label(String bone) {
        return new Labels(draft.study()).bone(draft.words(), bone);
    }

    private String spoken() {
        List<String> parts = new ArrayList<>();
        bones.forEach((bone, own) -> {
            String mentions = mentions(bone);
            String count = draft.say("causes.spoken.bone", label(bone), own.size());
            parts.add(mentions.isEmpty() ? count : count + draft.say("brackets", mentions));
        });
        return draft.say(
                "causes.spoken", issue.label(), causes.size(), draft.words().join(parts));
    }

    /** Bones with their evidence: the data of the picture. */
    private Table summary() {
        Sheet sheet = draft.sheet("fishbone-" + issue.id(), draft.say("causes.bones", issue.label()))
                .texts("bone")
                .numbers("causes", "comments", IssueTable.people(draft));
        bones.forEach((bone, own) -> sheet.row(
                Entry.text(label(bone)),
                Entry.number(draft.figures().count(own.size()), own.size()),
                draft.shown().entry(evidence.ofBone(issue.id(), bone, "comments")),
                draft.shown().entry(evidence.ofBone(issue.id(), bone, "customers"))));
        return sheet.table();
    }

    /** Every cause with all that is known of it. */
    Block table() {
        boolean parts = causes.stream().anyMatch(cause -> cause.parent().isPresent());
        boolean departments =
                causes.stream().anyMatch(cause -> cause.department().isPresent());
        boolean terms = causes.stream().anyMatch(cause -> !cause.terms().isEmpty());
        boolean questions = causes.stream().anyMatch(cause -> !cause.questions().isEmpty());
        Sheet sheet = draft.sheet("bones-" + issue.id(), draft.say("causes.table", issue.label()))
                .texts("bone")
                .wides("cause");
        sheet.wides(parts ? new String[] {"part-of"} : new String[0]).texts("directness", "stage");
        sheet.texts(departments ? new String[] {"department"} : new String[0]);
        sheet.numbers(terms ? new String[] {"comments", IssueTable.people(draft)} : new String[0]);
        sheet.wides(questions ? new String[] {"low-ratings"} : new String[0]);
        bones.forEach((bone, own) -> own.forEach(cause -> {
            List<Entry> row = new ArrayList<>(List.of(Entry.text(label(bone)), Entry.text(cause.text())));
            add(row, parts, Entry.text(cause.parent().map(this::text).orElse(draft.say("none"))));
            row.add(Entry.text(draft.say(cause.direct() ? "causes.direct" : "causes.indirect")));
            row.add(Entry.text(cause.stage().orElse(draft.say("none"))));
            add(row, departments, Entry.text(cause.department().orElse(draft.say("none"))));
            add(row, terms, draft.shown().entry(evidence.of(cause, "comments")));
            add(row, terms, draft.shown().entry(evidence.of(cause, "customers")));
            String low = draft.words().join(evidence.low(cause));
            add(row, questions, Entry.text(low.isEmpty() ? draft.say("none") : low));
            sheet.row(row);
        }));
        return (terms ? sheet.note(draft.say("causes.table.note" + IssueSources.respondents(draft))) : sheet).block();
    }

    private static void add(List<Entry> row, boolean there, Entry entry) {
        if (there) {
            row.add(entry);
        }
    }

    private String text(String cause) {
        return causes.stream()
                .filter(other -> other.id().equals(cause))
                .map(Cause::text)
                .findFirst()
                .orElse(cause);
    }
}
