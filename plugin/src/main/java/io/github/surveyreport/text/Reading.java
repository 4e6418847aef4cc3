package io.github.surveyreport.text;

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
 */
public record Reading(
        boolean empty,
        List<String> terms,
        List<Integer> categories,
        List<List<String>> phrases,
        List<Integer> praised,
        Tone tone,
        Imprint imprint) {
    public Reading {
        terms = List.copyOf(terms);
        categories = List.copyOf(categories);
        phrases = List.copyOf(phrases);
        praised = List.copyOf(praised);
    }

    /** A comment that judges nothing and is compared with none. */
    public Reading(boolean empty, List<String> terms, List<Integer> categories, List<List<String>> phrases) {
        this(empty, terms, categories, phrases, List.of(), Tone.SILENT, Imprint.NONE);
    }
}
