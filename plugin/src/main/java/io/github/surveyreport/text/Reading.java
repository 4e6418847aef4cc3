package io.github.surveyreport.text;

import io.github.surveyreport.privacy.Masked;
import java.util.List;

/**
 * What one comment says.
 *
 * @param empty whether it says nothing (an empty phrase, punctuation only)
 * @param terms distinct content words after normalising, without stop words, sorted by code point
 * @param categories indices of the categories it complains of, ascending, without repetition
 * @param phrases for each entry of {@code categories}: the distinct phrases that show it, made of words of the lexicon
 *     alone
 * @param praised indices of the categories of which it says something good, ascending, without repetition
 * @param tone its judgements, added up
 * @param imprint by which copies of it are recognised
 * @param masked the comment as written, without the personal data in it; all else is read from that
 * @param parts what it was put together from, when it is of several answers
 */
public record Reading(
        boolean empty,
        List<String> terms,
        List<Integer> categories,
        List<List<String>> phrases,
        List<Integer> praised,
        Tone tone,
        Imprint imprint,
        Masked masked,
        List<Reading> parts) {
    public Reading {
        parts = List.copyOf(parts);
        terms = List.copyOf(terms);
        categories = List.copyOf(categories);
        phrases = List.copyOf(phrases);
        praised = List.copyOf(praised);
    }

    /** The answers it is made of, one or more. */
    public List<Reading> answers() {
        return parts.isEmpty() ? List.of(this) : parts;
    }

    /** The same with other categories; {@code parts} are those of it. */
    public Reading with(
            List<Integer> newCategories,
            List<List<String>> newPhrases,
            List<Integer> newPraised,
            List<Reading> newParts) {
        return new Reading(empty, terms, newCategories, newPhrases, newPraised, tone, imprint, masked, newParts);
    }

    /** The same with an answer beside it that says nothing, which both together are written like this. */
    public Reading with(Masked together) {
        return new Reading(empty, terms, categories, phrases, praised, tone, imprint, together, answers());
    }

    /** A comment that judges nothing and is compared with none. */
    public Reading(boolean empty, List<String> terms, List<Integer> categories, List<List<String>> phrases) {
        this(empty, terms, categories, phrases, List.of(), Tone.SILENT, Imprint.NONE, Masked.NOTHING, List.of());
    }
}
