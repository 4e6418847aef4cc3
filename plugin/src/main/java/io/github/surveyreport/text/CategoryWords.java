package io.github.surveyreport.text;

import java.util.List;

/**
 * The words by which a category is found. A {@code …} in a phrase stands for at most six characters or words of the same
 * clause.
 *
 * @param complaints phrases that mean the category's problem
 * @param praise phrases that mean its opposite; negated they are a complaint
 * @param topics words that name what it is about: a complaint where the clause blames it
 * @param judging whether the complaints say by themselves that the customer is dissatisfied
 */
public record CategoryWords(List<String> complaints, List<String> praise, List<String> topics, boolean judging) {
    public CategoryWords {
        complaints = List.copyOf(complaints);
        praise = List.copyOf(praise);
        topics = List.copyOf(topics);
    }

    /** Complaints alone, which may be words that judge nothing, such as {@code 发票}. */
    public static CategoryWords of(List<String> complaints) {
        return new CategoryWords(complaints, List.of(), List.of(), false);
    }
}
