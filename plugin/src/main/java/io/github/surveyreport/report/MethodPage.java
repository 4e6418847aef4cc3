package io.github.surveyreport.report;

import io.github.surveyreport.config.Plan;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;

/** How the survey was planned and whom it reached. */
final class MethodPage implements PageWriter {

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String section() {
        return "method";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        plan(draft, blocks);
        team(draft, blocks);
        schedule(draft, blocks);
        SampleTables.sample(draft, blocks);
        OutcomeTable.outcomes(draft, blocks);
        SampleTables.adequacy(draft, blocks);
        WeightingTables.weighting(draft, blocks);
        questionnaire(draft, blocks);
        definitions(draft, blocks);
        return blocks;
    }

    private static void plan(Draft draft, List<Block> blocks) {
        Plan plan = draft.study().plan();
        List<Block.Fact> facts = new ArrayList<>();
        plan.objective().ifPresent(text -> facts.add(fact(draft, "objective", text)));
        plan.population().ifPresent(text -> facts.add(fact(draft, "population", text)));
        plan.period().ifPresent(text -> facts.add(fact(draft, "period", text)));
        list(draft, facts, "regions", plan.regions());
        list(draft, facts, "channels", plan.channels());
        list(draft, facts, "modes", plan.modes());
        plan.targetResponseRate()
                .ifPresent(rate -> facts.add(
                        fact(draft, "target-response-rate", draft.figures().percent(rate))));
        plan.targetSampleShare()
                .ifPresent(share -> facts.add(
                        fact(draft, "target-sample-share", draft.figures().percent(share))));
        facts.add(fact(draft, "minimum-base", draft.say("method.minimum-base.value", plan.minimumBase())));
        facts.add(fact(draft, "minimum-cell", draft.say("method.minimum-cell.value", plan.minimumCell())));
        facts.add(fact(draft, "confidence", draft.confidence()));
        blocks.add(new Block.Heading("plan", draft.say("method.plan"), 2));
        blocks.add(new Block.Facts(facts));
    }

    private static Block.Fact fact(Draft draft, String key, String value) {
        return new Block.Fact(draft.say("method." + key), value, false);
    }

    private static void list(Draft draft, List<Block.Fact> facts, String key, List<String> items) {
        if (!items.isEmpty()) {
            facts.add(fact(draft, key, draft.words().join(items)));
        }
    }

    private static void team(Draft draft, List<Block> blocks) {
        if (draft.study().plan().team().isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet("method-team", draft.say("method.team")).texts("role", "name", "duty");
        for (Plan.Member member : draft.study().plan().team()) {
            sheet.row(
                    Entry.text(member.role()),
                    Entry.text(member.name().orElse("")),
                    Entry.text(member.duty().orElse("")));
        }
        blocks.add(sheet.block());
    }

    private static void schedule(Draft draft, List<Block> blocks) {
        if (draft.study().plan().schedule().isEmpty()) {
            return;
        }
        Sheet sheet = draft.sheet("method-schedule", draft.say("method.schedule"))
                .texts("phase")
                .dates("start", "end")
                .texts("output");
        for (Plan.Phase phase : draft.study().plan().schedule()) {
            sheet.row(
                    Entry.text(phase.name()),
                    Entry.text(Figures.isoDate(phase.start())),
                    Entry.text(Figures.isoDate(phase.end())),
                    Entry.text(phase.output().orElse("")));
        }
        blocks.add(sheet.block());
    }

    private static void questionnaire(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("questionnaire", draft.say("method.questionnaire"), 2));
        Sheet sheet = draft.sheet(
                        "method-questionnaire",
                        draft.say(
                                "method.questionnaire.caption",
                                draft.study().questions().size()))
                .texts("question")
                .wides("wording")
                .texts("type", "scale", "dimension");
        for (Question question : draft.study().questions()) {
            sheet.row(
                    Entry.text(question.label()),
                    Entry.text(question.text()),
                    Entry.text(draft.say("type." + question.type().name())),
                    Entry.text(DictionaryPage.scale(draft, question)),
                    Entry.text(DictionaryPage.dimension(draft, question)));
        }
        blocks.add(sheet.block());
    }

    private static void definitions(Draft draft, List<Block> blocks) {
        blocks.add(new Block.Heading("definitions", draft.say("method.definitions"), 2));
        blocks.add(new Block.Facts(Glossary.facts(draft)));
        blocks.add(new Block.Paragraph(draft.say("method.standards"), Tone.MUTED));
    }
}
