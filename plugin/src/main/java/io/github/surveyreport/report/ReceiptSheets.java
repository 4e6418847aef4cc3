package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.explain.Account;
import io.github.surveyreport.explain.Accountant;
import io.github.surveyreport.explain.Expression;
import io.github.surveyreport.explain.Part;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What receipts have in common: calculations, rows by file and by cleaning rule, where the data come from. */
final class ReceiptSheets {
    private final Draft draft;
    private final Accountant accountant;
    private final ExpressionText arithmetic;

    ReceiptSheets(Draft draft) {
        this.draft = draft;
        this.accountant = new Accountant(draft.findings());
        this.arithmetic = new ExpressionText(draft.figures());
    }

    Account account(Measure measure) {
        return accountant.of(measure);
    }

    /** The numbers of the levels of a question in a wave and group; none when they are not told. */
    List<Part> levels(Question question, MeasureKey key) {
        return accountant.levels(question, key);
    }

    /** A table of numbers, each with its arithmetic; empty rows to be added by {@link #row}. */
    Sheet calculations(String id, String caption) {
        return draft.sheet(id, caption)
                .texts("number")
                .wides("calculation")
                .number(draft.say("column.value"))
                .interval()
                .numbers("n")
                .texts("method");
    }

    void row(Sheet sheet, String label, String anchor, Measure measure) {
        Optional<Measure> shown = Optional.of(measure);
        Account account = account(measure);
        boolean told = measure.result().computable();
        sheet.anchored(
                anchor,
                List.of(
                        Entry.text(label)
                                .link(TermLinks.href(TermLinks.name(measure.key())))
                                .note(MeasureCode.brief(draft, measure.key())),
                        Entry.text(calculation(account))
                                .note(new TestLine(draft).family(account).orElse("")),
                        number(measure),
                        draft.shown().intervalEntry(shown).link(""),
                        draft.shown().baseEntry(shown).link(""),
                        told
                                ? Entry.text(
                                        draft.shown().method(measure.estimate().method()))
                                : Entry.none(draft.say("none"))));
    }

    private Entry number(Measure measure) {
        boolean net =
                measure.key().statistic().equals("net") && measure.result().computable();
        boolean effect = measure.key().statistic().contains(":effect");
        String text = net
                ? draft.figures().share(measure.estimate().value())
                : effect
                        ? new TestText(draft, "").effect(Optional.of(measure))
                        : draft.shown().text(measure);
        return measure.result().computable()
                ? Entry.number(text, measure.estimate().value())
                : Entry.none(text);
    }

    /** {@code (812 + 640) ÷ 1,833 = 0.7921}, or in words how else it is found. */
    String calculation(Account account) {
        if (account.way() == Account.Way.TESTED) {
            return new TestLine(draft).of(account);
        }
        return account.calculation()
                .map(sum -> calculation(sum))
                .orElseGet(() -> draft.say("receipt.way." + account.way().name()));
    }

    private String calculation(Expression sum) {
        String text = arithmetic.of(sum);
        if (sum instanceof Expression.Clipped clipped) {
            String raw = text + " = " + arithmetic.result(clipped.of().value());
            return draft.say("receipt.clipped", raw, arithmetic.result(clipped.end()));
        }
        String result = arithmetic.result(sum.value());
        return text.equals(result) ? text : text + " = " + result;
    }

    /** The formulas of some statistics, once each, in the words of the dictionary. */
    Block formulas(Collection<MeasureKey> keys) {
        return new Block.Facts(keys.stream()
                .map(TermLinks::name)
                .map(TermLinks::term)
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(term -> Glossary.formula(draft, term).stream())
                .toList());
    }

    /** Rows of the response files of these waves, by file. */
    Block files(String id, List<Wave> waves) {
        return files(id, waves, Optional.empty());
    }

    /** The same with how many answered a question. */
    Block files(String id, List<Wave> waves, Question question) {
        return files(
                id,
                waves,
                Optional.of(question).filter(asked -> draft.findings().tellsAnswers()));
    }

    private Block files(String id, List<Wave> waves, Optional<Question> question) {
        Sheet sheet = draft.sheet(id, draft.say("receipts.files.caption"))
                .texts("wave", "file")
                .numbers("read", "counted", "excluded", "rejected");
        question.ifPresent(asked -> sheet.numbers("n"));
        for (Wave wave : waves) {
            for (FileCount file : draft.findings().files()) {
                if (file.wave().equals(wave.id())) {
                    List<Entry> row = new ArrayList<>(List.of(
                            Entry.text(wave.label()),
                            Entry.text(file.file()),
                            count(file.read()),
                            count(file.counted()),
                            count(file.excluded()),
                            count(file.rejected())));
                    question.ifPresent(asked -> row.add(answered(asked, file)));
                    sheet.row(row);
                }
            }
        }
        question.ifPresent(asked ->
                sheet.note(draft.say("receipts.answers", draft.study().plan().minimumCell())));
        return sheet.note(draft.say("receipts.files.note")).onPageOnly();
    }

    private Entry answered(Question question, FileCount file) {
        OptionalLong answered = draft.findings().answered(question, file.file());
        return answered.isPresent()
                ? count(answered.getAsLong())
                : Entry.none(draft.say("reason." + NotComputable.Reason.SUPPRESSED.name()));
    }

    private Entry count(long rows) {
        return Entry.number(draft.figures().count(rows), rows);
    }

    /** What cleaning set aside in these waves, by rule; nothing where it set nothing aside. */
    Optional<Block> exclusions(String id, List<Wave> waves) {
        Sheet sheet = draft.sheet(id, draft.say("receipts.exclusions.caption"))
                .texts("wave", "rule")
                .numbers("excluded");
        for (Wave wave : waves) {
            for (Rule rule : Rule.values()) {
                draft.find("cleaning." + rule.id(), "excluded", wave)
                        .filter(measure -> measure.result().valueIfComputable().orElse(0) > 0)
                        .ifPresent(measure -> sheet.row(
                                Entry.text(wave.label()),
                                Entry.text(draft.say("rule." + rule.id())),
                                draft.shown().entry(Optional.of(measure)).link("")));
            }
        }
        return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet.onPageOnly());
    }

    Block origin() {
        return new Block.Facts(ProvenancePage.facts(draft, draft.findings().origin()));
    }
}
