package io.github.surveyreport.problem;

import java.util.Optional;

/** The languages that the product speaks, in messages and on the site. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as written in {@code survey.yml} and in the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public static Optional<Language> ofTag(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
