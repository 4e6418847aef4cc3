package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.List;

/** {@code text}: which comments are analysed and what is shown of them. */
final class TextSection {
    private static final int MANY = 1_000_000;

    static final Keys KEYS = Keys.single("text-settings");
    private static final Key<List<Located<String>>> QUESTIONS = KEYS.withDefault(
            "questions",
            Shapes.oneOrMany(Scalars.reference(NameKind.QUESTION)),
            List.of(),
            "Ids of the text questions that are analysed.");
    private static final Key<Integer> MINIMUM_CUSTOMERS = KEYS.withDefault(
            "minimum-customers",
            Numbers.integer(1, MANY),
            5,
            "A term said by fewer customers is not shown, nor one said by fewer than plan.minimum-cell.");
    private static final Key<Integer> KEYWORDS =
            KEYS.withDefault("keywords", Numbers.integer(1, 1000), 30, "How many keywords are shown.");
    private static final Key<Integer> QUOTES = KEYS.withDefault(
            "quotes",
            Numbers.integer(0, 10),
            0,
            "How many comments are quoted of each issue, with personal data masked; 0: none. Only of issues that at least 8"
                    + " customers wrote about.");
    private static final Key<List<String>> NAMES = KEYS.withDefault(
            "names",
            Shapes.list(Scalars.text(), 0),
            List.of(),
            "Names, such as those of staff, that are masked wherever they stand in a comment.");

    private TextSection() {}

    static boolean analyses(Section text) {
        return text.find(QUESTIONS).map(questions -> !questions.isEmpty()).orElse(false);
    }

    static void check(Section text, Questionnaire questionnaire, Problems problems) {
        for (Located<String> question : text.get(QUESTIONS)) {
            questionnaire.fits(question, text.thing(), Form.TEXT::equals, "not-text-question", problems);
        }
    }

    static TextSettings build(Section text, Dictionary dictionary) {
        return new TextSettings(
                Located.values(text.get(QUESTIONS)),
                dictionary.words(),
                dictionary.stopWords(),
                dictionary.emptyPhrases(),
                text.get(MINIMUM_CUSTOMERS),
                text.get(KEYWORDS),
                text.get(QUOTES),
                text.get(NAMES));
    }
}
