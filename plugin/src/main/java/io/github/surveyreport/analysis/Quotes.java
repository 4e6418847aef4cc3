package io.github.surveyreport.analysis;

import java.util.List;
import java.util.Map;

/**
 * What customers wrote in the last wave, in their words, masked: personal data is one mark ({@code PersonalData.ofMark}) each.
 * Empty unless the study asks for quotes.
 *
 * @param byIssue id of an issue → its quotes, the most representative first; issues without any are absent
 * @param unclassified comments that belong to no issue
 */
public record Quotes(Map<String, List<String>> byIssue, List<String> unclassified) {
    public static final Quotes NONE = new Quotes(Map.of(), List.of());

    public Quotes {
        byIssue = Map.copyOf(byIssue);
        unclassified = List.copyOf(unclassified);
    }

    public List<String> of(String issue) {
        return byIssue.getOrDefault(issue, List.of());
    }
}
