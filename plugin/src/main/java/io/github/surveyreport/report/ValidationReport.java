package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What was found in configuration and data as a page of its own, also when there is no report. */
public final class ValidationReport {
    private static final String PAGE = "index";
    private static final int MOST = 200;

    private final Words words;
    private final Checked checked;

    private ValidationReport(Checked checked) {
        this.words = Words.of(checked.language());
        this.checked = checked;
    }

    /**
     * What there is to tell.
     *
     * @param findings empty when errors came before there were any
     * @param config name of the main configuration file, under which stands what belongs to no file
     * @param problems sorted
     * @param patch a unified diff that answers some of them; may be empty
     * @param answered those that it answers
     */
    public record Checked(
            Optional<Findings> findings,
            Language language,
            String toolVersion,
            String config,
            List<Problem> problems,
            String patch,
            Set<Problem> answered) {
        public Checked {
            problems = List.copyOf(problems);
            answered = Set.copyOf(answered);
        }
    }

    public static Report build(Checked checked) {
        ValidationReport report = new ValidationReport(checked);
        Report.Page page = new Report.Page(
                PAGE,
                report.words.get("validate.title"),
                report.words.get("section.validate"),
                report.words.get("validate.lead"),
                report.blocks());
        return checked.findings()
                .map(findings -> ReportBuilder.report(
                        new Draft(findings, new Problems()),
                        report.words.get("validate.report", findings.study().title()),
                        List.of(page)))
                .orElseGet(() -> report.bare(page));
    }

    /** Where nothing is known of the study. */
    private Report bare(Report.Page page) {
        return new Report(
                words.get("validate.report", checked.config()),
                checked.language(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                checked.toolVersion(),
                "",
                List.of(page),
                List.of());
    }

    private List<Block> blocks() {
        if (checked.problems().isEmpty()) {
            return List.of(
                    new Block.Callout(words.get("validate.nothing.title"), words.get("validate.nothing"), Tone.GOOD));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(summary());
        Map<String, List<Problem>> files = new TreeMap<>();
        for (Problem problem : checked.problems()) {
            String file = problem.location().file();
            files.computeIfAbsent(file.isEmpty() ? checked.config() : file, any -> new ArrayList<>())
                    .add(problem);
        }
        int number = 0;
        for (Map.Entry<String, List<Problem>> file : files.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Problem>> entry) -> worst(entry.getValue())))
                .toList()) {
            number++;
            blocks.add(new Block.Heading("file-" + number, file.getKey(), 2));
            blocks.add(new Block.TableBlock(table("file-" + number + "-problems", file.getValue())));
        }
        if (!checked.patch().isEmpty()) {
            blocks.add(new Block.Heading("patch", words.get("validate.patch"), 2));
            blocks.add(new Block.Paragraph(words.get("validate.patch.how"), Tone.NEUTRAL));
            blocks.add(new Block.Code("fix.patch", checked.patch()));
        }
        return blocks;
    }

    private static Severity worst(List<Problem> problems) {
        return problems.stream()
                .map(Problem::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    private Block summary() {
        List<Problem> all = checked.problems();
        boolean stopped = checked.findings().isEmpty() || count(all, Severity.ERROR) > 0;
        return new Block.Callout(
                counts(all),
                words.get(stopped ? "validate.stopped" : "validate.goes"),
                stopped ? Tone.BAD : count(all, Severity.WARNING) > 0 ? Tone.WARNING : Tone.NEUTRAL);
    }

    private String counts(List<Problem> problems) {
        return counts(words, problems);
    }

    /** How much there is of each severity. */
    static String counts(Words words, List<Problem> problems) {
        return words.get(
                "validate.counts",
                count(problems, Severity.ERROR),
                count(problems, Severity.WARNING),
                count(problems, Severity.INFO));
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private Table table(String id, List<Problem> problems) {
        List<Table.Column> columns = List.of(
                Table.Column.text(words.get("column.severity")),
                new Table.Column(words.get("validate.found"), Table.Kind.WIDE, ""));
        Comparator<Problem> gravest = Comparator.comparing(Problem::severity);
        List<Table.Row> rows = problems.stream()
                .sorted(gravest.thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(this::row)
                .toList();
        int more = problems.size() - MOST;
        List<String> notes = more > 0 ? List.of(words.get("validate.more", more)) : List.of();
        return new Table(id, counts(problems), "", columns, rows, notes, "");
    }

    private Table.Row row(Problem problem) {
        int line = problem.location().line();
        Tone tone = switch (problem.severity()) {
            case ERROR -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case INFO -> Tone.MUTED;
        };
        Cell message = Cell.of(problem.message(checked.language()));
        return Table.Row.of(
                Cell.of(words.get("severity." + problem.severity().name()))
                        .tone(tone)
                        .note(line == 0 ? "" : words.get("validate.line", line)),
                checked.answered().contains(problem) ? message.note(words.get("validate.answered")) : message);
    }
}
