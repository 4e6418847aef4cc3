package io.github.surveyreport.proposal;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The study that an export looks like.
 *
 * @param survey the content of {@code survey.yml}
 * @param guesses what was taken to be so, with the line of {@code survey.yml} that says it
 * @param rows rows below the header
 * @param columns of the file
 */
public record Proposal(String survey, List<Problem> guesses, long rows, int columns, int questions) {
    /** So many lines with the same guess are named. */
    private static final int MOST_LINES = 8;

    public Proposal {
        guesses = List.copyOf(guesses);
    }

    /**
     * Reads the whole file once.
     *
     * @param source path that the file will have in the study
     * @param written day on which the file was last written to, for a file that does not say when people were asked
     * @throws SurveyReportException when it is no table, has no rows, or nothing in it looks like an answer
     */
    public static Proposal of(SourceFile file, String source, LocalDate written, Language language) {
        Export export = Export.read(file, written);
        Draft draft = Proposer.draft(export, source, language == Language.ZH_CN);
        if (draft.questions().isEmpty()) {
            String code = export.rows() == 0 ? "init.no-rows" : "init.no-questions";
            throw new SurveyReportException(Problem.error(
                    code, Location.ofFile(file.path()), export.columns().size(), export.rows()));
        }
        SurveyYaml.Written yaml = SurveyYaml.of(draft, language);
        return new Proposal(
                yaml.text(),
                yaml.guesses(),
                export.rows(),
                export.columns().size(),
                draft.questions().size());
    }

    /** Every guess once, {@code survey.yml:12: …}, with the other lines that hold the same one. */
    public List<String> remarks(Language language) {
        Map<Problem, List<Integer>> lines = new LinkedHashMap<>();
        for (Problem guess : guesses) {
            Problem anywhere =
                    Problem.info(guess.code(), Location.NONE, guess.arguments().toArray());
            lines.computeIfAbsent(anywhere, g -> new ArrayList<>())
                    .add(guess.location().line());
        }
        List<String> remarks = new ArrayList<>();
        lines.forEach((guess, at) -> remarks.add("survey.yml:" + at.get(0) + ": " + remark(guess, at, language)));
        return remarks;
    }

    private static String remark(Problem guess, List<Integer> at, Language language) {
        String message = guess.message(language);
        if (at.size() == 1) {
            return message;
        }
        String others = at.stream()
                .skip(1)
                .limit(MOST_LINES)
                .map(line -> Integer.toString(line))
                .collect(Collectors.joining(", ", "", at.size() > MOST_LINES + 1 ? ", …" : ""));
        return Problem.info("proposal.more", Location.NONE, message, at.size() - 1, others)
                .message(language);
    }
}
