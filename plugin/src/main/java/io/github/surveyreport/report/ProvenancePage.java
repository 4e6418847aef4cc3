package io.github.surveyreport.report;

import io.github.surveyreport.config.Edition;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.List;

/** Where the numbers come from and how to make them again. */
final class ProvenancePage implements PageWriter {
    private static final int SHORT_ID = 8;

    @Override
    public String id() {
        return "provenance";
    }

    @Override
    public String section() {
        return "appendix";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        Origin origin = draft.findings().origin();
        blocks.add(new Block.Facts(facts(draft, origin)));
        if (origin.kind() == Origin.Kind.FOLDER) {
            blocks.add(callout(draft, "provenance.folder"));
        } else if (origin.modified()) {
            blocks.add(callout(draft, "provenance.uncommitted"));
        }
        HeldBackBlocks.callout(draft).ifPresent(blocks::add);
        blocks.add(new Block.Heading("files", draft.say("provenance.files"), 2));
        blocks.add(files(draft));
        blocks.add(new Block.Heading("reproduce", draft.say("provenance.reproduce"), 2));
        blocks.add(new Block.Paragraph(draft.say("provenance.reproduce.text"), Tone.NEUTRAL));
        blocks.add(new Block.Code(draft.say("provenance.reproduce.title"), command(draft, origin)));
        return blocks;
    }

    private static Block callout(Draft draft, String key) {
        return new Block.Callout(draft.say(key + ".title"), draft.say(key), Tone.WARNING);
    }

    static List<Block.Fact> facts(Draft draft, Origin origin) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact(draft, "kind", draft.say("origin." + origin.kind().name()), false));
        origin.requested().ifPresent(revision -> facts.add(fact(draft, "requested", revision, true)));
        origin.commit().ifPresent(commit -> facts.add(fact(draft, "commit", commit, true)));
        origin.committedAt()
                .ifPresent(time ->
                        facts.add(fact(draft, "committed", draft.figures().instant(time), false)));
        origin.branch().ifPresent(branch -> facts.add(fact(draft, "branch", branch, true)));
        if (origin.kind() == Origin.Kind.WORKING_TREE) {
            facts.add(fact(draft, "modified", draft.say(origin.modified() ? "yes" : "no"), false));
        }
        facts.add(fact(draft, "tool", draft.findings().toolVersion(), true));
        facts.add(fact(draft, "config", draft.findings().configHash(), true));
        facts.add(
                fact(draft, "report-date", draft.figures().date(draft.findings().reportDate()), false));
        return facts;
    }

    private static Block.Fact fact(Draft draft, String key, String value, boolean code) {
        return new Block.Fact(draft.say("provenance." + key), value, code);
    }

    private static Block files(Draft draft) {
        Sheet sheet = draft.sheet("provenance-files", draft.say("provenance.files.caption"))
                .texts("file", "blob", "encoding")
                .numbers("read", "counted", "excluded", "rejected");
        for (FileCount file : draft.findings().files()) {
            sheet.row(
                    Entry.text(file.file()),
                    Entry.text(file.blobId()),
                    Entry.text(file.encoding()),
                    count(draft, file.read()),
                    count(draft, file.counted()),
                    count(draft, file.excluded()),
                    count(draft, file.rejected()));
        }
        return sheet.note(draft.say("provenance.files.note")).block();
    }

    private static Entry count(Draft draft, long number) {
        return Entry.number(draft.figures().count(number), number);
    }

    private static String command(Draft draft, Origin origin) {
        String goal = "mvn io.github.surveyreport:survey-report-maven-plugin:"
                + draft.findings().toolVersion() + ":generate";
        if (draft.study().edition() == Edition.PUBLIC) {
            goal += " -Dsurvey-report.edition=public";
        }
        boolean clean = origin.commit().isPresent() && !origin.modified();
        return clean ? goal + " -Dsurvey-report.revision=" + origin.commit().get() + "\n" : goal + "\n";
    }

    /** The short text of where the data come from that stands on every page. */
    static String revision(Draft draft) {
        Origin origin = draft.findings().origin();
        if (origin.kind() == Origin.Kind.FOLDER || origin.commit().isEmpty()) {
            return draft.say("revision.folder");
        }
        String commit = origin.commit().get();
        String id = commit.substring(0, Math.min(SHORT_ID, commit.length()));
        return origin.modified() ? draft.say("revision.modified", id) : id;
    }
}
