package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Drivers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models behind importance, a row per driver. */
final class DriverTables {
    private static final double HIGH_VIF = 5;

    private final Draft draft;
    private final Drivers drivers;

    DriverTables(Draft draft, Drivers drivers) {
        this.draft = draft;
        this.drivers = drivers;
    }

    void regression(List<Block> blocks) {
        String title = draft.say("drivers.regression");
        Sheet sheet = sheet("driver-regression", title, "driver.", "b", List.of("se", "t", "p", "beta", "vif"));
        sheet.note(draft.say(
                "drivers.regression.fit",
                of("drivers", "r2"),
                of("drivers", "r2-adjusted"),
                of("drivers", "statistic"),
                of("drivers", "df1"),
                of("drivers", "df2"),
                of("drivers", "p")));
        sheet.note(draft.say("drivers.regression.note"));
        if (drivers.questions().stream().anyMatch(this::inflated)) {
            sheet.note(draft.say("drivers.regression.vif"));
        }
        blocks.add(new Block.Heading("regression", title, 2));
        blocks.add(sheet.block());
        blocks.add(Glossary.links(draft, "r2", "statistic"));
    }

    private boolean inflated(String question) {
        return DriversPage.value(draft, "driver." + question, "vif").orElse(0) > HIGH_VIF;
    }

    void ordinal(List<Block> blocks) {
        String title = draft.say("drivers.ordinal");
        Sheet sheet = sheet("driver-ordinal", title, "ordinal.", "odds-ratio", List.of("b", "se", "z", "p"));
        boolean linearised = draft.shown()
                .estimate(draft.last("ordinal", "statistic"))
                .filter(test -> test.method().equals("wald-linearised"))
                .isPresent();
        sheet.note(draft.say(
                linearised ? "drivers.ordinal.fit.weighted" : "drivers.ordinal.fit",
                of("ordinal", "log-likelihood"),
                of("ordinal", "statistic"),
                of("ordinal", "df1"),
                of("ordinal", "p")));
        sheet.note(draft.say("drivers.ordinal.note"));
        blocks.add(new Block.Heading("ordinal", title, 2));
        blocks.add(sheet.block());
    }

    /** One number with its interval, then the others without. */
    private Sheet sheet(String id, String title, String kind, String first, List<String> others) {
        Sheet sheet = draft.sheet(id, title).texts("driver").statistics(first).interval();
        sheet.statistics(others.toArray(String[]::new));
        for (String question : drivers.questions()) {
            Optional<Measure> told = draft.last(kind + question, first);
            List<Entry> row = new ArrayList<>(List.of(
                    Entry.text(draft.study().question(question).label()),
                    draft.shown().entry(told),
                    draft.shown().intervalEntry(told)));
            others.forEach(statistic -> row.add(draft.shown().entry(draft.last(kind + question, statistic))));
            sheet.row(row);
        }
        return sheet;
    }

    private String of(String id, String statistic) {
        return draft.shown().value(draft.last(id, statistic));
    }
}
