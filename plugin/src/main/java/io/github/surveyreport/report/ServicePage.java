package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was promised about service and what was done (D7). */
final class ServicePage implements PageWriter {
    /** More figures than this do not catch the eye. */
    private static final int FIGURES = 8;

    @Override
    public String id() {
        return "service";
    }

    @Override
    public String section() {
        return "results";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return new ServiceMeasures(draft).any();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        ServiceMeasures service = new ServiceMeasures(draft);
        ServiceTables tables = new ServiceTables(draft, service);
        ServicePictures pictures = new ServicePictures(draft, service);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.KeyFigures(service.levels().stream()
                .limit(FIGURES)
                .map(level -> figure(draft, service, level))
                .toList()));
        blocks.add(new Block.Paragraph(draft.say("service.text", draft.confidence()), Tone.NEUTRAL));
        blocks.add(new Block.Paragraph(new DataSources(draft).service(), Tone.NEUTRAL));
        draft.unweighted().ifPresent(blocks::add);
        blocks.add(tables.levels());
        for (ServiceLevel level : service.levels()) {
            blocks.add(new Block.Heading("level-" + level.id(), level.label(), 2));
            pictures.months(level).ifPresent(blocks::add);
            pictures.heatMap(level).ifPresent(blocks::add);
            tables.beyond(level).ifPresent(blocks::add);
            tables.values(level, ServiceMeasures.CHANNEL).ifPresent(blocks::add);
            tables.values(level, ServiceMeasures.TEAM).ifPresent(blocks::add);
        }
        blocks.add(new Block.Heading("notes", draft.say("service.notes"), 2));
        blocks.add(new Block.Bullets(notes(draft, service)));
        return blocks;
    }

    private static List<String> notes(Draft draft, ServiceMeasures service) {
        List<String> notes =
                new ArrayList<>(List.of(draft.say("service.note.records"), draft.say("service.note.missing")));
        if (service.levels().stream().anyMatch(level -> level.limit().isPresent())) {
            notes.add(draft.say("service.note.times"));
        }
        if (draft.study().service().orElseThrow().followsCustomers()) {
            notes.add(draft.say("service.note.again"));
        }
        if (draft.study().service().orElseThrow().shownTeam().isPresent()) {
            notes.add(draft.say("service.note.teams"));
        }
        return notes;
    }

    private static Block.KeyFigure figure(Draft draft, ServiceMeasures service, ServiceLevel level) {
        Optional<Measure> share = service.last(level, "share");
        Optional<Measure> change = service.last(level, "change");
        Optional<Estimate> difference = draft.shown().estimate(change);
        String delta = difference
                .map(e -> draft.say(
                        Shown.holdsZero(e) ? "figure.change.unsure" : "figure.change",
                        draft.shown().signed(change)))
                .orElse("");
        Tone tone = difference
                .filter(e -> !Shown.holdsZero(e))
                .map(e -> e.value() > 0 == (level.better() == Better.HIGHER) ? Tone.GOOD : Tone.BAD)
                .orElse(Tone.MUTED);
        String note = level.target()
                .map(target -> draft.say("chart.target", draft.figures().percent(target))
                        + draft.say("note.separator")
                        + ServiceTables.verdict(draft, service.last(level, "verdict")))
                .orElse("");
        return new Block.KeyFigure(
                level.label(),
                draft.shown().value(share),
                "",
                delta,
                tone,
                note,
                "#level-" + level.id(),
                Glossary.href("service-share"),
                draft.shown().receipt(share));
    }
}
