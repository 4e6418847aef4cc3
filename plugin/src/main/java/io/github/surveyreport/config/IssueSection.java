package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Content;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.IssueCategory.Kind;
import io.github.surveyreport.problem.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code issues.yml}: kinds of issues. */
final class IssueSection {
    private static final Keys ISSUE = Keys.named("issue", "id");
    static final Key<Located<String>> ISSUE_ID = ISSUE.required(
            "id", Scalars.definition(NameKind.ISSUE), "Id of the issue; one of the lexicon changes that.");
    private static final Keys LABELS = Keys.within("label");
    private static final Map<Language, Key<String>> LABEL_IN = labels();
    static final Key<IssueLabel> LABEL = ISSUE.optional(
            "label", IssueLabel.shape(LABELS, LABEL_IN), "Name on the site, perhaps by language; default: the id.");
    static final Key<List<Located<String>>> SYNONYMS = ISSUE.optional(
            "synonyms",
            Shapes.list(Scalars.cell(), 1),
            "Phrases that mean it; matched on normalised text, … for a gap of at most six characters or words.");
    static final Key<List<Located<String>>> ADD =
            ISSUE.optional("add", Shapes.list(Scalars.cell(), 1), "Phrases added to those of the built-in category.");
    static final Key<List<Located<String>>> PRAISE = ISSUE.optional(
            "praise", Shapes.list(Scalars.cell(), 0), "Phrases that mean the opposite; negated they mean it.");
    static final Key<List<Located<String>>> TOPICS = ISSUE.optional(
            "topics",
            Shapes.list(Scalars.cell(), 0),
            "Words for what it is about; blamed in the same clause they mean it.");
    static final Key<List<Section>> SCORES = ISSUE.optional(
            "scores",
            LowScoreSection.SHAPE,
            "Ratings so low that they count as a mention without a comment; one or a list.");
    static final Key<Grade> URGENCY = ISSUE.optional("urgency", Words.of(Grade.class), "How urgent it is.");
    static final Key<Grade> IMPORTANCE =
            ISSUE.optional("importance", Words.of(Grade.class), "Replaces the importance computed from the score.");
    static final Key<Kind> KIND = ISSUE.optional("kind", Words.of(Kind.class), "Kind of problem.");
    static final Key<Content> CONTENT = ISSUE.optional("content", Words.of(Content.class), "What it is about.");

    /** Which issues there are besides those of the file. */
    enum Lexicon {
        BUILT_IN,
        NONE
    }

    static final Keys ISSUES_FILE = Keys.single("file");
    static final Key<Lexicon> LEXICON = ISSUES_FILE.withDefault(
            "lexicon",
            Words.of(Lexicon.class),
            Lexicon.NONE,
            "built-in: the categories of the built-in lexicon too; none: those of this file alone.");
    static final Key<List<Located<String>>> WITHOUT = ISSUES_FILE.withDefault(
            "without", Shapes.list(Scalars.id(), 0), List.of(), "Ids of built-in categories that are left out.");
    static final Key<List<Section>> ISSUES =
            ISSUES_FILE.withDefault("issues", Shapes.list(ISSUE, 0), List.of(), "The kinds of issues.");

    private IssueSection() {}

    private static Map<Language, Key<String>> labels() {
        Map<Language, Key<String>> keys = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            keys.put(language, LABELS.required(language.tag(), Scalars.text(), "Name in " + language.tag() + "."));
        }
        return keys;
    }
}
