package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of issue (E2, F1).
 *
 * @param label name in the language of the study
 * @param synonyms phrases that mean it; matched on normalised text
 * @param urgency declared urgency
 * @param importance when given, replaces the level computed from the score
 * @param kind functional, service experience or emotional
 * @param content what it is about
 * @param wording where it came from and by what else it is found
 */
public record IssueCategory(
        String id,
        String label,
        List<String> synonyms,
        Grade urgency,
        Optional<Grade> importance,
        Optional<Kind> kind,
        Optional<Content> content,
        Wording wording) {
    public IssueCategory {
        synonyms = List.copyOf(synonyms);
    }

    /** A category that is found by its synonyms alone. */
    public IssueCategory(
            String id,
            String label,
            List<String> synonyms,
            Grade urgency,
            Optional<Grade> importance,
            Optional<Kind> kind,
            Optional<Content> content) {
        this(id, label, synonyms, urgency, importance, kind, content, Wording.PLAIN);
    }

    /**
     * By what else a category is found.
     *
     * @param praise phrases that mean the opposite
     * @param topics words for what it is about
     * @param judging whether the synonyms are those of the built-in lexicon, which all express dissatisfaction
     * @param labels names by language, where there are several
     * @param scores ratings that raise it without a comment, each of another question
     * @param urgencyGiven whether the study says how urgent it is; else it is the lexicon's default
     */
    public record Wording(
            List<String> praise,
            List<String> topics,
            boolean judging,
            Map<Language, String> labels,
            List<LowScore> scores,
            boolean urgencyGiven) {
        static final Wording PLAIN = new Wording(List.of(), List.of(), false, Map.of(), List.of(), true);

        public Wording {
            praise = List.copyOf(praise);
            topics = List.copyOf(topics);
            labels = Map.copyOf(labels);
            scores = List.copyOf(scores);
        }
    }

    /** The same category, raised by these ratings too. */
    public IssueCategory raisedBy(List<LowScore> scores) {
        Wording raised = new Wording(
                wording.praise(),
                wording.topics(),
                wording.judging(),
                wording.labels(),
                scores,
                wording.urgencyGiven());
        return new IssueCategory(id, label, synonyms, urgency, importance, kind, content, raised);
    }

    /** Whether low ratings raise it without a comment. */
    public boolean scored() {
        return !wording.scores().isEmpty();
    }

    /** The same category with its name in another language, if it has one. */
    IssueCategory in(Language language) {
        String named = wording.labels().getOrDefault(language, label);
        return new IssueCategory(id, named, synonyms, urgency, importance, kind, content, wording);
    }

    /** How urgent or important an issue is. */
    public enum Grade {
        HIGH,
        MEDIUM,
        LOW
    }

    /** What kind of issue: something does not work, serving was bad, or it left somebody feeling so. */
    public enum Kind {
        FUNCTIONAL,
        SERVICE_EXPERIENCE,
        EMOTIONAL
    }

    /** What part of the business an issue is about. */
    public enum Content {
        PRODUCT,
        SERVICE,
        PRICE,
        AFTER_SALES,
        MARKET
    }
}
