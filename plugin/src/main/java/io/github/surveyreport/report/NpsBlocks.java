package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The recommendation question: score, its three parts, the distribution from 0 to 10. */
final class NpsBlocks {
    private final Draft draft;
    private final Shown shown;

    NpsBlocks(Draft draft) {
        this.draft = draft;
        this.shown = draft.shown();
    }

    List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("recommendation-" + question.id(), draft.say("nps.heading", question.label()), 2));
        blocks.add(distribution(question));
        blocks.add(table(question));
        return blocks;
    }

    private Block table(Question question) {
        String id = Labels.name(question);
        Sheet sheet = draft.sheet(
                        "npsparts-" + question.id(),
                        draft.say("nps.table", draft.lastWave().label()))
                .texts("measure")
                .number(draft.say("column.value"))
                .interval()
                .numbers("n", "change");
        for (String statistic : List.of("nps", "promoters", "passives", "detractors", "mean")) {
            Optional<Measure> measure = draft.last(id, statistic);
            sheet.row(
                    Entry.text(draft.say("statistic." + statistic + ".long")).link(TermLinks.href(statistic)),
                    shown.entry(measure),
                    shown.intervalEntry(measure),
                    shown.baseEntry(measure),
                    statistic.equals("mean")
                            ? Entry.none(draft.say("none"))
                            : SatisfactionPage.change(draft, id, statistic));
        }
        return sheet.note(draft.say("nps.note")).block();
    }

    private Block distribution(Question question) {
        String id = "nps-" + question.id();
        List<Level> levels = DistributionPictures.ordered(question);
        List<Optional<Measure>> shares = levels.stream()
                .map(level -> draft.last(Labels.name(question), "share:" + level.id()))
                .toList();
        String title =
                draft.say("nps.distribution", question.label(), draft.lastWave().label());
        Sheet sheet = draft.sheet(id, title).texts("level").numbers("share").interval();
        for (int i = 0; i < levels.size(); i++) {
            sheet.row(
                    Entry.text(levels.get(i).label()), shown.entry(shares.get(i)), shown.intervalEntry(shares.get(i)));
        }
        Optional<Measure> nps = draft.last(Labels.name(question), "nps");
        return new Block.Chart(
                id,
                title,
                draft.say("unit.share"),
                shown.base(shares),
                draft.say(
                        "nps.spoken",
                        shown.value(nps),
                        shown.value(draft.last(Labels.name(question), "promoters")),
                        shown.value(draft.last(Labels.name(question), "passives")),
                        shown.value(draft.last(Labels.name(question), "detractors"))),
                new ChartSpec.Distribution(
                        levels.stream().map(Level::label).toList(),
                        shares.stream().map(shown::point).toList(),
                        ChartSpec.Format.PERCENT),
                sheet.table(),
                true);
    }
}
