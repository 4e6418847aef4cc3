package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.config.Waiver;
import io.github.surveyreport.gate.BaseSide;
import io.github.surveyreport.gate.Effect;
import io.github.surveyreport.gate.GateKeeper;
import io.github.surveyreport.gate.GateReport;
import io.github.surveyreport.gate.GateResult;
import io.github.surveyreport.gate.Side;
import io.github.surveyreport.gate.WaiverUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the study promised itself, what of it is kept, and which misses somebody accepted for a time. */
final class GatesPage implements PageWriter {

    @Override
    public String id() {
        return "gates";
    }

    @Override
    public String section() {
        return "method";
    }

    @Override
    public boolean hasContent(Draft draft) {
        return !draft.study().gates().active().isEmpty()
                || !draft.study().gates().waivers().isEmpty();
    }

    @Override
    public List<Block> blocks(Draft draft) {
        Side side = new Side(draft.findings(), draft.problems().sorted());
        GateReport report = GateKeeper.check(side, BaseSide.NOT_COMPARED);
        List<Block> blocks = new ArrayList<>();
        if (!report.results().isEmpty()) {
            blocks.add(summary(draft, report));
            blocks.add(results(draft, report));
        }
        if (!report.defects().isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("gates.defects"),
                    draft.words()
                            .join(report.defects().stream()
                                    .map(defect -> defect.message(draft.words().language()))
                                    .toList()),
                    Tone.WARNING));
        }
        if (!report.waivers().isEmpty()) {
            blocks.add(new Block.Heading("waivers", draft.say("gates.waivers"), 2));
            blocks.add(waivers(draft, report));
        }
        blocks.add(new Block.Heading("how", draft.say("gates.how"), 2));
        blocks.add(new Block.Bullets(List.of(
                draft.say("gates.how.basis", draft.confidence()),
                draft.say("gates.how.data", draft.study().plan().minimumBase()),
                draft.say("gates.how.base"),
                draft.say(
                        "gates.how.waivers",
                        draft.figures().date(draft.findings().reportDate())))));
        return blocks;
    }

    private static Block summary(Draft draft, GateReport report) {
        long failed = report.count(Effect.ERROR);
        long warned = report.count(Effect.WARNING);
        Tone tone = failed > 0 ? Tone.BAD : warned > 0 ? Tone.WARNING : Tone.GOOD;
        String title = failed > 0
                ? warned > 0
                        ? draft.say("gates.summary.failed.warned", failed, warned)
                        : draft.say("gates.summary.failed", failed)
                : warned > 0 ? draft.say("gates.summary.warned", warned) : draft.say("gates.summary.kept");
        return new Block.Callout(title, new GateTexts(draft).summary(report), tone);
    }

    private static Block results(Draft draft, GateReport report) {
        GateTexts texts = new GateTexts(draft);
        Sheet sheet = draft.sheet("gates", draft.say("gates.caption"))
                .of("gate")
                .texts("gate", "gate-verdict")
                .wides("gate-number")
                .number(draft.say("column.actual"))
                .texts("gate-bound", "gate-level");
        List<GateResult> sorted = report.results().stream()
                .sorted(Comparator.comparing(GateResult::effect).reversed())
                .toList();
        for (GateResult result : sorted) {
            sheet.row(
                    Entry.text(result.gate().id()),
                    verdict(draft, texts, result),
                    Entry.text(texts.name(result)),
                    actual(draft, texts, result),
                    Entry.text(texts.bound(result)),
                    Entry.text(draft.say("gates.level." + result.gate().level().name())));
        }
        RowLists.limit(draft, sheet, sorted.size());
        return new Block.TableBlock(sheet.table(RowLists.SHOWN));
    }

    private static Entry verdict(Draft draft, GateTexts texts, GateResult result) {
        boolean waived = result.effect() == Effect.WAIVED;
        String word = draft.say("gates.verdict."
                + (waived ? Effect.WAIVED.name() : result.verdict().name()));
        Tone tone = switch (result.effect()) {
            case NONE -> Tone.GOOD;
            case NOTE, WAIVED -> Tone.MUTED;
            case WARNING -> Tone.WARNING;
            case ERROR -> Tone.BAD;
        };
        Entry entry = Entry.text(word).tone(tone);
        return result.lack().map(lack -> entry.note(texts.lack(lack))).orElse(entry);
    }

    private static Entry actual(Draft draft, GateTexts texts, GateResult result) {
        Optional<Measure> measure =
                result.measure().filter(known -> known.result().computable());
        if (measure.isEmpty()) {
            return Entry.none(texts.actual(result));
        }
        List<String> notes = new ArrayList<>();
        texts.interval(result).ifPresent(notes::add);
        texts.base(result).ifPresent(notes::add);
        return Entry.number(texts.actual(result), measure.get().estimate().value())
                .note(String.join(draft.say("gates.and"), notes))
                .link(receipt(draft, measure));
    }

    /** A gap to the plan leads to the rate; what checks counted to where it is listed. */
    private static String receipt(Draft draft, Optional<Measure> measure) {
        MeasureKey key = measure.orElseThrow().key();
        return switch (key.id()) {
            case "plan" -> {
                String rate = key.statistic().equals("response-rate-gap") ? "response-rate" : "population-share";
                yield draft.receipts().href(draft.findings().measures().find("sample", rate, key.wave()));
            }
            case "problems" -> draft.isPublic() ? "" : draft.href("quality");
            case "groups" -> draft.href("method");
            case "settings" -> draft.href("dictionary");
            default -> draft.shown().receipt(measure);
        };
    }

    private static Block waivers(Draft draft, GateReport report) {
        boolean named = draft.study().tracking().owners() != Tracking.Owners.HIDDEN
                && report.waivers().stream()
                        .anyMatch(use -> use.waiver().grantedBy().isPresent());
        Sheet sheet = draft.sheet("waivers", draft.say("gates.waivers.caption"))
                .texts("gate", "waiver-scope")
                .wides("waiver-reason");
        if (named) {
            sheet.texts("waiver-by");
        }
        sheet.dates("waiver-until").texts("waiver-state");
        for (WaiverUse use : report.waivers()) {
            sheet.row(waiver(draft, use, named));
        }
        return sheet.block();
    }

    private static List<Entry> waiver(Draft draft, WaiverUse use, boolean named) {
        Waiver waiver = use.waiver();
        Labels labels = new Labels(draft.study());
        List<String> scope = new ArrayList<>();
        waiver.group().ifPresent(group -> scope.add(group(draft, waiver, group)));
        waiver.wave().ifPresent(wave -> scope.add(labels.wave(wave)));
        List<Entry> row = new ArrayList<>(List.of(
                Entry.text(waiver.gate()),
                Entry.text(
                        scope.isEmpty()
                                ? draft.say("gates.waiver.all")
                                : draft.words().join(scope)),
                Entry.text(waiver.reason())));
        if (named) {
            row.add(Entry.text(waiver.grantedBy().orElse(draft.say("none"))));
        }
        boolean care = use.state() != WaiverUse.State.ACTIVE && use.state() != WaiverUse.State.IDLE;
        row.add(Entry.text(draft.figures().date(waiver.until())));
        row.add(Entry.text(draft.say("gates.waiver." + use.state().name())).tone(care ? Tone.WARNING : Tone.NEUTRAL));
        return row;
    }

    private static String group(Draft draft, Waiver waiver, String group) {
        return draft.study().gates().all().stream()
                .filter(gate -> gate.id().equals(waiver.gate()))
                .flatMap(gate -> gate.source().by().stream())
                .findFirst()
                .map(by -> new Labels(draft.study()).value(by, group))
                .orElse(group);
    }
}
