package io.github.surveyreport.run;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user asks for.
 *
 * @param project folder that holds the configuration
 * @param config path of the main configuration file relative to {@code project}, usually {@code survey.yml}
 * @param revision a commit, tag or branch; empty for the working tree
 * @param output folder for {@code site/}, {@code report.json} and {@code problems.json}
 * @param language when given, replaces the study's
 * @param edition when given, replaces the study's: {@code internal} or {@code public}
 * @param toolVersion version of the plugin, shown on the provenance page
 * @param threads how many threads may work at once, at least 1; the result does not depend on it
 * @param cache counts that earlier runs left; the result does not depend on it
 */
public record RunRequest(
        Path project,
        String config,
        Optional<String> revision,
        Path output,
        Optional<Language> language,
        Optional<String> edition,
        String toolVersion,
        int threads,
        Cache cache) {

    /** The same in another edition. */
    public RunRequest in(String otherEdition) {
        return new RunRequest(
                project, config, revision, output, language, Optional.of(otherEdition), toolVersion, threads, cache);
    }
}
