package io.github.surveyreport.analysis;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.config.Study;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rating question that asks about what an issue complains of: one whose low scores raise the issue by declaration, else
 * the only one whose name speaks of its topics more closely than of any other issue's. Where that is not plain, none.
 */
final class IssueQuestion {
    private final Study study;

    IssueQuestion(Study study) {
        this.study = study;
    }

    /** @param questions ids of those to choose from */
    Optional<String> of(IssueCategory issue, List<String> questions) {
        if (issue.scored()) {
            return only(issue.wording().scores().stream()
                    .map(LowScore::question)
                    .filter(questions::contains)
                    .toList());
        }
        return only(questions.stream()
                .filter(question -> speaksOf(issue, study.question(question).label()))
                .toList());
    }

    private static Optional<String> only(List<String> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean speaksOf(IssueCategory issue, String label) {
        int closest = closeness(issue, label);
        return closest > 0
                && study.issues().stream()
                        .filter(other -> !other.equals(issue))
                        .allMatch(other -> closeness(other, label) < closest);
    }

    /** Length of the longest of its topics, or of its name, that the label has. */
    private static int closeness(IssueCategory issue, String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        int ofTopics = issue.wording().topics().stream()
                .filter(topic -> lower.contains(topic.toLowerCase(Locale.ROOT)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return lower.contains(issue.label().toLowerCase(Locale.ROOT))
                ? Math.max(ofTopics, issue.label().length())
                : ofTopics;
    }
}
