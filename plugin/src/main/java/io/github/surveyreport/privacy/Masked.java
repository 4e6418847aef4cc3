package io.github.surveyreport.privacy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A text in which every item of personal data is one mark.
 *
 * @param kinds what was found in it, each once, in the order of {@link PersonalData}
 */
public record Masked(String text, Set<PersonalData> kinds) {

    /** An empty text. */
    public static final Masked NOTHING = unchanged("");

    /** A text in which nothing was found. */
    static Masked unchanged(String text) {
        return new Masked(text, Set.of());
    }

    /** Both texts on lines of their own, with what was found in either. */
    public Masked and(Masked other) {
        if (text.isEmpty() || other.text.isEmpty()) {
            return text.isEmpty() ? other : this;
        }
        Set<PersonalData> both = EnumSet.noneOf(PersonalData.class);
        both.addAll(kinds);
        both.addAll(other.kinds);
        return new Masked(text + '\n' + other.text, Collections.unmodifiableSet(both));
    }

    /** The text to be read, with a placeholder for each mark. */
    public static String show(String masked, Function<PersonalData, String> placeholder) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            PersonalData.ofMark(c).map(placeholder).ifPresentOrElse(shown::append, () -> shown.append(c));
        }
        return shown.toString();
    }

    /** How many marks are in a masked text. */
    public static int marks(String masked) {
        return (int) masked.chars().filter(c -> PersonalData.isMark((char) c)).count();
    }
}
