package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.privacy.Masked;
import io.github.surveyreport.text.Imprint;
import io.github.surveyreport.text.Reading;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads comments of words between spaces: the id of an issue or cause mentions it, {@code nothing} says nothing, {@code good} and {@code bad} judge. */
final class Words implements TextAnalyzer {
    private final List<String> issues;

    Words(Study study) {
        issues = Stream.concat(
                        study.issues().stream().map(IssueCategory::id),
                        study.causes().all().stream()
                                .filter(cause -> !cause.terms().isEmpty())
                                .map(Cause::id))
                .toList();
    }

    @Override
    public Reading read(String comment) {
        if (comment.isEmpty() || comment.equals("nothing")) {
            return new Reading(true, List.of(), List.of(), List.of());
        }
        TreeSet<String> terms = new TreeSet<>(List.of(comment.split(" ")));
        List<Integer> categories = new ArrayList<>();
        List<List<String>> phrases = new ArrayList<>();
        for (int i = 0; i < issues.size(); i++) {
            if (terms.contains(issues.get(i))) {
                categories.add(i);
                phrases.add(List.of(issues.get(i)));
            }
        }
        Tone tone = new Tone(terms.contains("good") ? 100 : 0, terms.contains("bad") ? 100 : 0, 0);
        return new Reading(
                false,
                List.copyOf(terms),
                categories,
                phrases,
                List.of(),
                tone,
                Imprint.NONE,
                Masked.NOTHING,
                List.of());
    }
}
