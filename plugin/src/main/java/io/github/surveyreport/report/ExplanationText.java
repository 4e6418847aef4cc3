package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.explain.Account;
import io.github.surveyreport.explain.Part;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Writes the account of a number for a console. */
final class ExplanationText {
    private static final int MOST_OF_A_KIND = 12;
    private static final String INDENT = "  ";
    /** Kinds told first and in full: the configuration names each, not the data. */
    private static final List<String> FIRST = List.of(
            "composite", "dimension", "indicator", "question", "sample", "metric", "service", "issue", "action");

    private final Draft draft;
    private final ReceiptSheets sheets;
    private final List<String> lines = new ArrayList<>();

    ExplanationText(Draft draft) {
        this.draft = draft;
        this.sheets = new ReceiptSheets(draft);
    }

    String of(Measure measure) {
        Account account = sheets.account(measure);
        names(measure.key());
        value(measure);
        formula(measure.key());
        line("calculation", sheets.calculation(account));
        new TestLine(draft).family(account).ifPresent(family -> line("family", family));
        parts(account);
        beside(measure);
        files(measure.key());
        origin();
        return String.join("\n", lines) + "\n";
    }

    private void names(MeasureKey key) {
        line("measure", MeasureCode.of(key));
        Language other = draft.words().language() == Language.EN ? Language.ZH_CN : Language.EN;
        MeasureName names = new MeasureName(draft);
        MeasureName foreign = new MeasureName(draft, Words.of(other));
        line("name", draft.say("receipt.name", names.subject(key.id()), names.statisticOf(key)));
        line("also", foreign.of(key));
        line("wave", new Labels(draft.study()).wave(key.wave()));
    }

    private void value(Measure measure) {
        Optional<Measure> shown = Optional.of(measure);
        line("value", draft.shown().text(measure));
        if (!measure.result().computable()) {
            return;
        }
        if (!draft.shown().interval(shown).isEmpty()) {
            line(
                    "interval",
                    draft.say("interval.of", draft.confidence(), draft.shown().interval(shown)));
        }
        line("method", draft.shown().method(measure.estimate().method()));
        line("n", draft.figures().count(measure.estimate().n()));
    }

    private void formula(MeasureKey key) {
        TermLinks.term(TermLinks.name(key))
                .flatMap(term -> Glossary.formula(draft, term))
                .ifPresent(formula -> line("formula", draft.say("receipt.formula", formula.label(), formula.value())));
    }

    private void parts(Account account) {
        if (account.parts().isEmpty()) {
            return;
        }
        line("parts", "");
        MeasureName names = new MeasureName(draft);
        for (Part part : account.parts()) {
            MeasureKey key = part.measure().key();
            boolean level =
                    key.statistic().startsWith("share:") && part.respondents().isPresent();
            String statistic = level ? new StatisticName(draft, draft.words()).counted(key) : names.statisticOf(key);
            String name = draft.say("receipt.name", names.subject(key.id()), statistic);
            String value = level
                    ? draft.say(
                            "receipt.respondents",
                            draft.figures().count(part.respondents().getAsDouble()))
                    : draft.shown().text(part.measure());
            String factor = part.factor().isPresent()
                    ? draft.say(
                            key.statistic().startsWith("share:") ? "receipt.counts-as" : "receipt.weighs",
                            draft.figures().plain(part.factor().getAsDouble()))
                    : "";
            lines.add(INDENT + draft.say("receipt.part", name, value, factor));
        }
    }

    /** Who did not answer, what cleaning set aside, and what is withheld. */
    private void beside(Measure measure) {
        MeasureKey key = measure.key();
        boolean answers = key.id().startsWith("question.") && !key.statistic().equals("missing");
        if (answers && measure.result().computable()) {
            draft.find(new MeasureKey(key.id(), "missing", key.wave(), key.group()))
                    .ifPresent(missing -> line("missing", draft.shown().text(missing)));
        }
        for (Rule rule : Rule.values()) {
            draft.find(new MeasureKey("cleaning." + rule.id(), "excluded", key.wave(), key.group()))
                    .filter(excluded -> excluded.result().valueIfComputable().orElse(0) > 0)
                    .ifPresent(excluded -> lines.add(draft.say(
                            "receipt.excluded",
                            draft.say("rule." + rule.id()),
                            draft.shown().text(excluded))));
        }
        lines.add(draft.say("receipts.suppressed", draft.study().plan().minimumCell()));
        if (draft.weighted() && (answers || key.id().startsWith("indicator."))) {
            lines.add(draft.say("receipts.counts.weighted"));
        }
    }

    private void files(MeasureKey key) {
        line("files", "");
        for (FileCount file : draft.findings().files()) {
            if (file.wave().equals(key.wave())) {
                lines.add(INDENT
                        + draft.say(
                                "receipt.file",
                                file.file(),
                                draft.figures().count(file.read()),
                                draft.figures().count(file.counted()),
                                draft.figures().count(file.excluded()),
                                draft.figures().count(file.rejected()))
                        + answered(key, file));
            }
        }
    }

    /** How many rows of a file answer the question that a number of everybody is about. */
    private String answered(MeasureKey key, FileCount file) {
        Optional<Question> question = draft.study().questions().stream()
                .filter(asked ->
                        Labels.name(asked).equals(key.id()) && key.group().isEmpty())
                .findFirst();
        if (question.isEmpty() || !draft.findings().tellsAnswers()) {
            return "";
        }
        OptionalLong answered = draft.findings().answered(question.get(), file.file());
        return answered.isPresent()
                ? draft.say("receipt.file.answered", draft.figures().count(answered.getAsLong()))
                : draft.say("receipt.file.withheld", draft.say("reason." + NotComputable.Reason.SUPPRESSED.name()));
    }

    private void origin() {
        Origin origin = draft.findings().origin();
        String commit = origin.commit().orElseGet(() -> draft.say("revision.folder"));
        line("commit", origin.modified() ? draft.say("revision.modified", commit) : commit);
        line("report-date", draft.figures().date(draft.findings().reportDate()));
        line("tool", draft.findings().toolVersion());
    }

    private void line(String key, String value) {
        lines.add(draft.say("receipt.line", draft.say("receipt.line." + key), value)
                .stripTrailing());
    }

    /** Ids with their names, kind by kind; of a kind with many the first of them. */
    String names() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        FIRST.forEach(kind -> kinds.put(kind, new TreeMap<>()));
        MeasureName names = new MeasureName(draft);
        for (Measure measure : draft.findings().measures().all()) {
            String id = measure.key().id();
            int dot = id.indexOf('.');
            kinds.computeIfAbsent(dot < 0 ? id : id.substring(0, dot), kind -> new TreeMap<>())
                    .computeIfAbsent(id, names::subject);
        }
        lines.add(draft.say("receipt.names", "{grouping=value}"));
        kinds.forEach((kind, ids) -> {
            ids.entrySet().stream()
                    .limit(FIRST.contains(kind) ? Long.MAX_VALUE : MOST_OF_A_KIND)
                    .forEach(id -> lines.add(INDENT + draft.say("receipt.named", id.getKey(), id.getValue())));
            if (!FIRST.contains(kind) && ids.size() > MOST_OF_A_KIND) {
                lines.add(INDENT + draft.say("receipt.names.more", kind, ids.size() - MOST_OF_A_KIND));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    /** Where the kind of an id stands among those told first. */
    static int place(String id) {
        int dot = id.indexOf('.');
        int place = FIRST.indexOf(dot < 0 ? id : id.substring(0, dot));
        return place < 0 ? FIRST.size() : place;
    }
}
