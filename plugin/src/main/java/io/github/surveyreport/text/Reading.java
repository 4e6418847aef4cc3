package io.github.surveyreport.text;

import java.util.List;

/**
 * What one comment says.
 *
 * @param empty whether it says nothing (an empty phrase, punctuation only)
 * @param terms distinct content words after normalising, without stop words, sorted by code point
 * @param categories indices of the categories it belongs to, ascending, without repetition
 * @param phrases for each entry of {@code categories}: the distinct configured phrases found
 */
public record Reading(boolean empty, List<String> terms, List<Integer> categories, List<List<String>> phrases) {
    public Reading {
        terms = List.copyOf(terms);
        categories = List.copyOf(categories);
        phrases = List.copyOf(phrases);
    }
}
