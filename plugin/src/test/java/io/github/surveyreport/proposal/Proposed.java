package io.github.surveyreport.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.survey.ResponseSink;
import io.github.surveyreport.survey.SurveyReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A study proposed from a table, and read back with its data. */
record Proposed(Proposal proposal, Study study, List<Problem> problems) {
    private static final LocalDate WRITTEN = LocalDate.of(2026, 8, 7);

    static Proposed of(String csv) {
        return of(csv, "data/export.csv", Language.EN);
    }

    static Proposed of(String csv, String source, Language language) {
        return of(csv.getBytes(StandardCharsets.UTF_8), source, language);
    }

    static Proposed of(byte[] data, String source, Language language) {
        MemorySnapshot export = MemorySnapshot.ofBytes(Map.of(source, data));
        Proposal proposal = Proposal.of(export.file(source).orElseThrow(), source, WRITTEN, language);
        MemorySnapshot project = MemorySnapshot.ofBytes(
                Map.of(source, data, "survey.yml", proposal.survey().getBytes(StandardCharsets.UTF_8)));
        Problems problems = new Problems();
        Configuration configuration =
                StudyReader.read(project, "survey.yml", problems).orElse(null);
        assertEquals(List.of(), located(problems.sorted(), Severity.ERROR), proposal::survey);
        Inventory inventory = SurveyReader.inventory(configuration.study(), project, problems);
        inventory.files().forEach(file -> inventory.read(file, new Nobody(), problems));
        assertEquals(List.of(), located(problems.sorted(), Severity.ERROR), proposal::survey);
        return new Proposed(proposal, inventory.study(), problems.sorted());
    }

    /** Rows of a table with its header. */
    static String table(List<String> header, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        return all.stream()
                .map(row -> row.stream().map(Proposed::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Header → {@code type}, with the ends of a scale: {@code rating 1-5}; of questions and groups. */
    Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        for (Question question : study.questions()) {
            String scale = question.type() == Question.Type.RATING
                    ? " " + question.levels().get(0).id() + "-"
                            + question.levels()
                                    .get(question.levels().size() - 1)
                                    .id()
                    : "";
            types.put(
                    question.columns().get(0).toString(),
                    question.type().name().toLowerCase(java.util.Locale.ROOT) + scale);
        }
        study.groups().forEach(group -> types.put(group.column().toString(), "group"));
        return types;
    }

    /** What is doubtful about the data as the study reads it. */
    List<String> doubts() {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.ERROR)
                .filter(problem -> problem.code().startsWith("survey."))
                .map(problem -> problem.located(Language.EN))
                .toList();
    }

    List<String> guesses() {
        return proposal.guesses().stream()
                .map(guess -> guess.code().substring("proposal.".length()))
                .toList();
    }

    private static List<String> located(List<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .map(problem -> problem.located(Language.EN))
                .toList();
    }

    private static final class Nobody implements ResponseSink {
        @Override
        public void counted(Response response) {}

        @Override
        public void excluded(Response response, Exclusion exclusion) {}
    }
}
