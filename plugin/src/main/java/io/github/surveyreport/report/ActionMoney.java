package io.github.surveyreport.report;

import io.github.surveyreport.analysis.ActionFinding;
import io.github.surveyreport.analysis.ActionFinding.Timing;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Action;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What actions cost and are expected to bring: each, by department and in all (G4). */
final class ActionMoney {
    private static final List<String> COLUMNS = List.of("budget", "benefit", "net-benefit", "roi", "payback");

    private final Draft draft;

    ActionMoney(Draft draft) {
        this.draft = draft;
    }

    void addTo(List<Block> blocks) {
        List<Action> stated = draft.findings().actions().stream()
                .filter(finding -> finding.timing() != Timing.CANCELLED)
                .map(ActionFinding::action)
                .filter(action ->
                        action.budget().isPresent() || action.benefit().isPresent())
                .toList();
        if (stated.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("money", draft.say("actions.money"), 2));
        blocks.add(each(stated));
        if (Responsible.departments(draft)) {
            departments(stated).ifPresent(blocks::add);
        }
    }

    private Block each(List<Action> actions) {
        Sheet sheet = columns(draft.sheet("actions-money", draft.say("actions.money.caption") + currency())
                .texts("id")
                .wides("action"));
        for (Action action : actions) {
            sheet.row(row(List.of(Entry.text(action.id()), Entry.text(action.title())), "action." + action.id()));
        }
        if (draft.last("actions", "budget").isPresent()) {
            sheet.row(row(List.of(Entry.text(draft.say("column.total")), Entry.text("")), "actions"), true);
        }
        return sheet.note(draft.say("actions.money.note")).block();
    }

    private Optional<Block> departments(List<Action> actions) {
        TreeSet<String> names = new TreeSet<>();
        actions.forEach(action -> names.add(action.owner()));
        names.removeIf(name -> draft.last("department." + name, "budget").isEmpty());
        if (names.size() < 2) {
            return Optional.empty();
        }
        Sheet sheet = columns(draft.sheet("departments-money", draft.say("actions.money.departments") + currency())
                .texts("owner"));
        names.forEach(name -> sheet.row(row(List.of(Entry.text(name)), "department." + name)));
        return Optional.of(sheet.block());
    }

    private Sheet columns(Sheet sheet) {
        return sheet.numbers(stated().toArray(String[]::new));
    }

    /** What some action has a number for: a column of nothing but reasons says the same as its absence. */
    private List<String> stated() {
        return COLUMNS.stream()
                .filter(column -> draft.findings().actions().stream()
                        .map(finding -> draft.last("action." + finding.action().id(), column))
                        .anyMatch(measure -> draft.shown().estimate(measure).isPresent()))
                .toList();
    }

    /** （单位：元）, where the study names one. */
    private String currency() {
        return draft.study()
                .tracking()
                .currency()
                .map(unit -> draft.say("actions.currency", unit))
                .orElse("");
    }

    private List<Entry> row(List<Entry> names, String id) {
        List<Entry> row = new ArrayList<>(names);
        stated().forEach(column -> row.add(entry(draft.last(id, column), writing(column))));
        return row;
    }

    /** How a number is written. */
    private interface Writing {
        String text(Figures figures, double value);
    }

    private static Writing writing(String column) {
        return switch (column) {
            case "roi" -> (figures, value) -> figures.decimal(value * 100, 0) + "%";
            case "payback" -> (figures, value) -> figures.decimal(value, 1);
            default -> Figures::plain;
        };
    }

    private Entry entry(Optional<Measure> measure, Writing writing) {
        Optional<Estimate> estimate = draft.shown().estimate(measure);
        return estimate.map(found -> Entry.number(writing.text(draft.figures(), found.value()), found.value())
                        .link(draft.shown().receipt(measure)))
                .orElseGet(() -> Entry.none(draft.shown().value(measure)));
    }
}
