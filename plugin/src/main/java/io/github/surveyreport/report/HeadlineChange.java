package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Overall satisfaction and recommendation between the last two waves, all answers beside the same customers. */
final class HeadlineChange {
    private final Draft draft;
    private final Shown shown;
    private final SameCustomers same;

    HeadlineChange(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
        this.same = new SameCustomers(draft);
    }

    /** Nothing where no question of this kind was asked in both waves, or no column names the customer. */
    void blocks(List<Block> blocks) {
        Optional<Wave> previous = draft.previousWave();
        List<Question> compared = draft.study().questions().stream()
                .filter(question ->
                        draft.last("matched." + Labels.name(question), "n").isPresent())
                .toList();
        if (previous.isEmpty() || compared.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("same-customers", draft.say("trends.same"), 2));
        blocks.add(new Block.Paragraph(draft.say("trends.same.text"), Tone.NEUTRAL));
        blocks.add(Glossary.links(draft, "matched-n", "paired-t", "signed-rank", "mcnemar"));
        List<SameCustomers.Pair> pairs = new ArrayList<>();
        for (Question question : compared) {
            SameCustomers.Pair pair = pair(question, previous.get());
            blocks.add(picture(question, pair));
            pairs.add(pair);
        }
        for (int i = 0; i < pairs.size(); i++) {
            Question question = compared.get(i);
            blocks.add(new Block.Paragraph(
                    draft.say("trends.same.of", question.label()) + same.who(pairs.get(i)), Tone.NEUTRAL));
            blocks.add(same.table("same-" + question.id(), question.label(), pairs.get(i)));
        }
    }

    private SameCustomers.Pair pair(Question question, Wave previous) {
        String id = Labels.name(question);
        String statistic = question.type() == Question.Type.NPS ? "nps" : "mean";
        return new SameCustomers.Pair(
                id,
                previous.label(),
                draft.lastWave().label(),
                draft.lastWave().id(),
                draft.find(id, statistic, previous),
                draft.last(id, statistic),
                draft.last(id, "change"),
                true);
    }

    private Block picture(Question question, SameCustomers.Pair pair) {
        boolean nps = question.type() == Question.Type.NPS;
        int[] range = Labels.range(question);
        List<SlopePicture.Line> lines = List.of(
                line("same.all", pair, pair.before(), pair.after(), Tone.MUTED),
                line("same.matched", pair, same.matched(pair, "before"), same.matched(pair, "after"), Tone.NEUTRAL));
        return new SlopePicture(draft)
                .chart(
                        "slope-" + question.id(),
                        draft.say("trends.same.title", question.label()),
                        nps ? draft.say("unit.nps") : draft.say("unit.scale", range[0], range[1]),
                        pair.from(),
                        pair.to(),
                        nps ? ChartSpec.Format.ONE_DECIMAL : ChartSpec.Format.TWO_DECIMALS,
                        lines.stream()
                                .filter(line -> shown.estimate(line.after()).isPresent())
                                .toList());
    }

    private SlopePicture.Line line(
            String name, SameCustomers.Pair pair, Optional<Measure> before, Optional<Measure> after, Tone tone) {
        return new SlopePicture.Line(
                draft.say(name), pair.from(), pair.to(), before, after, OptionalDouble.empty(), tone);
    }
}
