package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.compare.CellDiff;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers that change, before and after: of everybody in the last wave, a picture for each unit that several share. */
final class DiffPictures {
    private static final int MOST_LINES = 8;
    private static final Map<Unit, ChartSpec.Format> FORMATS = new EnumMap<>(Map.of(
            Unit.SHARE, ChartSpec.Format.PERCENT,
            Unit.SCALE, ChartSpec.Format.TWO_DECIMALS,
            Unit.NPS, ChartSpec.Format.ONE_DECIMAL,
            Unit.SCORE, ChartSpec.Format.TWO_DECIMALS));

    private final Draft draft;
    private final CellTexts texts;

    DiffPictures(Draft draft) {
        this.draft = draft;
        this.texts = new CellTexts(draft);
    }

    /** @param news in the order in which they are told */
    List<Block> of(List<CellDiff> news) {
        Map<Unit, List<CellDiff>> byUnit = new EnumMap<>(Unit.class);
        news.stream()
                .filter(this::drawn)
                .forEach(cell -> byUnit.computeIfAbsent(unit(cell), unit -> new ArrayList<>())
                        .add(cell));
        List<Block> pictures = new ArrayList<>();
        byUnit.forEach((unit, cells) -> pictures.add(picture(unit, cells)));
        return pictures;
    }

    private boolean drawn(CellDiff cell) {
        return cell.key().group().isEmpty()
                && cell.key().wave().equals(draft.lastWave().id())
                && !cell.key().statistic().equals("target")
                && cell.difference().isPresent()
                && FORMATS.containsKey(unit(cell));
    }

    private static Unit unit(CellDiff cell) {
        return cell.after().or(cell::before).orElseThrow().unit();
    }

    private Block picture(Unit unit, List<CellDiff> cells) {
        List<SlopePicture.Line> lines = cells.stream()
                .limit(MOST_LINES)
                .map(cell -> new SlopePicture.Line(
                        texts.name(cell),
                        draft.say("diff.before"),
                        draft.say("diff.after"),
                        cell.before(),
                        cell.after(),
                        OptionalDouble.empty(),
                        Tone.NEUTRAL))
                .toList();
        return new SlopePicture(draft)
                .chart(
                        "diff-" + ReportJson.code(unit),
                        draft.say("diff.picture." + unit.name()),
                        draft.say("diff.unit." + unit.name()),
                        draft.say("diff.before"),
                        draft.say("diff.after"),
                        FORMATS.get(unit),
                        lines);
    }
}
