package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of every row: cleaning by rule and wave, sensitivity, files, rows set aside. */
final class QualityPage implements PageWriter {
    @Override
    public String id() {
        return "quality";
    }

    @Override
    public String section() {
        return "method";
    }

    @Override
    public List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(balance(draft), Tone.NEUTRAL));
        CleaningTables.byWave(draft, blocks);
        CleaningTables.byGroup(draft, blocks);
        sensitivity(draft, blocks);
        CarelessTables.add(draft, blocks);
        masked(draft, blocks);
        RowLists.files(draft, blocks);
        if (draft.isPublic()) {
            blocks.add(new Block.Heading("excluded", draft.say("quality.rows"), 2));
            blocks.add(new Block.Paragraph(draft.say("quality.rows.public"), Tone.MUTED));
        } else {
            RowLists.excluded(draft, blocks);
            RowLists.rejected(draft, blocks);
            problems(draft, blocks);
        }
        return blocks;
    }

    /** Where the table is that once was here. */
    private static void masked(Draft draft, List<Block> blocks) {
        if (!draft.study().text().questions().isEmpty()) {
            blocks.add(new Block.Heading("masked", draft.say("privacy"), 2));
            blocks.add(new Block.Paragraph(draft.say("quality.masked"), Tone.NEUTRAL));
            blocks.add(new Block.Terms(
                    draft.say("privacy.title"),
                    List.of(new Block.Term(draft.say("privacy.title"), PrivacyPage.PAGE + ".html#masked"))));
        }
    }

    /** The register is no response: it stands in the table of files only. */
    private static String balance(Draft draft) {
        List<FileCount> files = draft.findings().files().stream()
                .filter(file -> !file.wave().isEmpty())
                .toList();
        return draft.say(
                "quality.balance",
                files.size(),
                draft.figures().count(files.stream().mapToLong(FileCount::read).sum()),
                draft.figures()
                        .count(files.stream().mapToLong(FileCount::counted).sum()),
                draft.figures()
                        .count(files.stream().mapToLong(FileCount::excluded).sum()),
                draft.figures()
                        .count(files.stream().mapToLong(FileCount::rejected).sum()));
    }

    static Entry count(Draft draft, long number) {
        return Entry.number(draft.figures().count(number), number);
    }

    private static void sensitivity(Draft draft, List<Block> blocks) {
        Sheet sheet = draft.sheet(
                        "quality-sensitivity",
                        draft.say(
                                "quality.sensitivity.caption", draft.lastWave().label()))
                .texts("measure")
                .numbers("cleaned", "uncleaned")
                .number(draft.say("column.difference"), Glossary.href("uncleaned"));
        compare(draft, sheet, draft.say("subject.composite"), "composite", "composite", "score");
        for (Question question : draft.study().questions()) {
            String statistic = question.type() == Question.Type.NPS ? "nps" : "mean";
            compare(draft, sheet, question.label(), Labels.name(question), question.id(), statistic);
        }
        if (!sheet.isEmpty()) {
            blocks.add(new Block.Heading("sensitivity", draft.say("quality.sensitivity"), 2));
            blocks.add(new Block.Paragraph(draft.say("quality.sensitivity.text"), Tone.NEUTRAL));
            blocks.add(sheet.block());
        }
    }

    private static void compare(
            Draft draft, Sheet sheet, String label, String id, String uncleanedId, String statistic) {
        Optional<Measure> uncleaned = draft.last("uncleaned." + uncleanedId, statistic);
        if (uncleaned.isEmpty()) {
            return;
        }
        Shown shown = draft.shown();
        Optional<Measure> cleaned = draft.last(id, statistic);
        Optional<Estimate> before = shown.estimate(uncleaned);
        Optional<Estimate> after = shown.estimate(cleaned);
        Entry difference = Entry.none(draft.say("none"));
        if (before.isPresent() && after.isPresent()) {
            double value = before.get().value() - after.get().value();
            difference = Entry.number(shown.signed(cleaned.orElseThrow(), value), value)
                    .link(shown.receipt(uncleaned));
        }
        sheet.row(Entry.text(label), shown.entry(cleaned), shown.entry(uncleaned), difference);
    }

    private static void problems(Draft draft, List<Block> blocks) {
        List<Problem> problems = draft.problems().sorted();
        if (problems.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading("problems", draft.say("quality.problems"), 2));
        Sheet sheet = draft.sheet("quality-problems", draft.say("quality.problems.caption"))
                .texts("severity", "place")
                .wides("message");
        for (Problem problem : problems) {
            Tone tone = problem.severity() == Severity.INFO ? Tone.MUTED : Tone.WARNING;
            sheet.row(
                    Entry.text(draft.say("severity." + problem.severity().name()))
                            .tone(tone),
                    Entry.text(problem.location().toString()),
                    Entry.text(problem.message(draft.words().language())));
        }
        RowLists.limit(draft, sheet, problems.size());
        blocks.add(new Block.TableBlock(sheet.table(RowLists.SHOWN)));
    }
}
