package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a validation leaves for machines. */
public final class ValidationFiles {
    private final GateCheckReport notices;
    private final List<Problem> problems;
    private final Language language;

    /**
     * @param folder path of the project from the root of its repository, with {@code /}; empty at the root
     * @param config name of the main configuration file: where what belongs to no file is told
     */
    public ValidationFiles(
            List<Problem> problems, Language language, String toolVersion, String folder, String config) {
        this.problems = problems;
        this.language = language;
        this.notices = new GateCheckReport(Optional.empty(), problems, language, toolVersion, folder, config);
    }

    /**
     * File name → text.
     *
     * @param answered the problems that the proposed patch answers
     */
    public Map<String, String> files(Collection<Problem> answered) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("problems.json", ProblemsJson.write(problems, language, answered));
        files.put("problems.codequality.json", GateCodeQuality.write(notices));
        return files;
    }

    /** Lines by which GitHub Actions marks a file. */
    public List<String> annotations() {
        return GithubAnnotations.of(notices);
    }
}
