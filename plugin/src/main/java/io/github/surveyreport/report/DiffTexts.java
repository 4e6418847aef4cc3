package io.github.surveyreport.report;

import io.github.surveyreport.compare.CellDiff;
import io.github.surveyreport.compare.Crossing;
import io.github.surveyreport.compare.GateChange;
import io.github.surveyreport.compare.ReportDiff;
import io.github.surveyreport.compare.Verdict;
import io.github.surveyreport.compare.Waves;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.source.Baseline;
import io.github.surveyreport.survey.RowCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of a difference: the same on the page and in the comment of a pull request. */
final class DiffTexts {
    private static final int SHORT_ID = 8;

    private final Draft draft;
    private final CellTexts cells;

    DiffTexts(Draft draft) {
        this.draft = draft;
        this.cells = new CellTexts(draft);
    }

    /** News first, then what crossed a line, what moved …; within one verdict everybody before groups, then by name. */
    static List<CellDiff> news(ReportDiff diff) {
        return diff.news().stream()
                .sorted(Comparator.comparingInt((CellDiff cell) -> order(cell.verdict()))
                        .thenComparingInt(cell -> cell.key().group().size())
                        .thenComparing(CellDiff::key))
                .toList();
    }

    private static int order(Verdict verdict) {
        return List.of(
                        Verdict.CROSSED,
                        Verdict.MOVED,
                        Verdict.CORRECTION,
                        Verdict.METHOD,
                        Verdict.UNTOLD,
                        Verdict.NEW,
                        Verdict.GONE,
                        Verdict.SUPPRESSED)
                .indexOf(verdict);
    }

    static List<CellDiff> quiet(ReportDiff diff) {
        return diff.cells().stream()
                .filter(cell -> cell.verdict() == Verdict.NOISE || cell.verdict() == Verdict.TOO_FEW)
                .toList();
    }

    /** One sentence: how much is news. */
    String summary(ReportDiff diff) {
        return switch (diff.outcome()) {
            case NO_CHANGE -> draft.say("diff.summary.none");
            case NOISE_ONLY -> draft.say("diff.summary.noise", count(quiet(diff).size()));
            case CHANGED -> changed(diff);
            case GATE_FAILED ->
                draft.say(
                                "diff.summary.gates",
                                count(diff.gates().stream()
                                        .filter(GateChange::failed)
                                        .count()))
                        + draft.say("sentence.gap")
                        + changed(diff);
        };
    }

    private String changed(ReportDiff diff) {
        return waves("diff.summary.new-wave", diff.waves().added(), diff)
                + waves("diff.summary.gone-wave", diff.waves().gone(), diff)
                + othersChanged(diff);
    }

    private String waves(String key, List<String> waves, ReportDiff diff) {
        if (waves.isEmpty()) {
            return "";
        }
        long numbers = diff.cells().stream()
                .filter(cell ->
                        diff.waves().tell(cell) && waves.contains(cell.key().wave()))
                .count();
        Labels labels = new Labels(draft.study());
        return draft.say(
                        key, draft.words().join(waves.stream().map(labels::wave).toList()), count(numbers))
                + draft.say("sentence.gap");
    }

    private String othersChanged(ReportDiff diff) {
        return draft.say(
                diff.waves().equals(Waves.SAME) ? "diff.summary.changed" : "diff.summary.others",
                count(news(diff).stream().filter(cell -> seen(cell)).count()),
                count(diff.crossings().size()),
                count(quiet(diff).size()));
    }

    /** Whether a number reads otherwise: a judgement on it may flip while it stays. */
    private boolean seen(CellDiff cell) {
        return cell.verdict() != Verdict.CROSSED || !cells.before(cell).equals(cells.after(cell));
    }

    String gate(GateChange gate) {
        return draft.say("diff.gate", gate.id(), gate.measure(), verdict(gate.before()), verdict(gate.after()));
    }

    private String verdict(Optional<String> gate) {
        return gate.map(code -> draft.say(
                        "gates.verdict." + code.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElseGet(() -> draft.say("diff.gate.none"));
    }

    /** The baseline and the rule that chose it. */
    String baseline(Baseline baseline) {
        return draft.say(
                "diff.base." + baseline.how().name(), baseline.commit().substring(0, SHORT_ID), baseline.name());
    }

    String crossing(Crossing crossing) {
        return new CrossingText(draft).of(crossing);
    }

    String setting(ConfigurationChanges.Change change) {
        if (change.key().isEmpty()) {
            return change.file();
        }
        if (draft.isPublic()) {
            return draft.say("diff.setting.section", change.file(), change.key());
        }
        String key = change.before().isEmpty()
                ? "diff.setting.added"
                : change.after().isEmpty() ? "diff.setting.gone" : "diff.setting";
        return draft.say(key, change.file(), change.key(), side(change.before()), side(change.after()));
    }

    private String side(Optional<String> setting) {
        return setting.map(
                        value -> value.equals(ConfigurationChanges.HIDDEN) ? draft.say("diff.setting.hidden") : value)
                .orElse("");
    }

    /** What a setting was; that it is new where it was not there. */
    String before(ConfigurationChanges.Change change) {
        return change.before().isPresent() ? side(change.before()) : draft.say("diff.setting.is-new");
    }

    /** What a setting is; that it is gone where it is not there. */
    String after(ConfigurationChanges.Change change) {
        return change.after().isPresent() ? side(change.after()) : draft.say("diff.setting.is-gone");
    }

    /** Rows of all waves whose files differ, in one line; empty where none does. */
    Optional<String> rows(ReportDiff diff) {
        if (diff.rows().isEmpty()) {
            return Optional.empty();
        }
        RowCounts all = diff.rows().values().stream().reduce(new RowCounts(0, 0, 0, 0), RowCounts::plus);
        List<String> said = new ArrayList<>();
        said(said, "diff.rows.added", all.added());
        said(said, "diff.rows.removed", all.removed());
        said(said, "diff.rows.edited", all.edited());
        said(said, "diff.rows.kept", all.kept());
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(draft.say("diff.rows", draft.words().join(said)));
    }

    /** None of a kind need not be said: where nothing could have been kept it would read as a loss. */
    private void said(List<String> said, String key, long rows) {
        if (rows > 0) {
            said.add(draft.say(key, count(rows)));
        }
    }

    String wave(Map.Entry<String, RowCounts> rows) {
        return new Labels(draft.study()).wave(rows.getKey());
    }

    String count(long number) {
        return draft.figures().count(number);
    }
}
