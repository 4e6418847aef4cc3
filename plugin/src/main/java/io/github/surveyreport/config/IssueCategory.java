package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * A kind of issue (E2, F1).
 *
 * @param synonyms phrases that mean it; matched on normalised text
 * @param urgency declared urgency
 * @param importance when given, replaces the level computed from the score
 * @param kind functional, service experience or emotional
 * @param content what it is about
 */
public record IssueCategory(
        String id,
        String label,
        List<String> synonyms,
        Grade urgency,
        Optional<Grade> importance,
        Optional<Kind> kind,
        Optional<Content> content) {
    public IssueCategory {
        synonyms = List.copyOf(synonyms);
    }

    public enum Grade {
        HIGH,
        MEDIUM,
        LOW
    }

    public enum Kind {
        FUNCTIONAL,
        SERVICE_EXPERIENCE,
        EMOTIONAL
    }

    public enum Content {
        PRODUCT,
        SERVICE,
        PRICE,
        AFTER_SALES,
        MARKET
    }
}
