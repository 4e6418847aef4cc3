package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** The parameter {@code survey-report.locale}. */
final class Locales {
    private Locales() {}

    /** Empty when it is not given. */
    static Optional<Language> of(String locale) throws MojoFailureException {
        if (locale == null || locale.isBlank()) {
            return Optional.empty();
        }
        Optional<Language> language = Language.ofTag(locale);
        if (language.isEmpty()) {
            throw new MojoFailureException("survey-report.locale: \"" + locale + "\" is none of zh-CN, en");
        }
        return language;
    }
}
