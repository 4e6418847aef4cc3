package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import java.util.Arrays;
import java.util.List;

/**
 * The comments of the respondents of one weighting cell in one wave: how many there are and how many mention each issue,
 * with the satisfaction of those who wrote them. What {@link TextTally} counts for everybody, where it says something.
 */
final class MentionTally {
    private final long[] mentions;
    private final long[][] satisfaction;
    private final long[] satisfactionOfAll;
    private long comments;

    MentionTally(Study study) {
        int levels = study.priority()
                .satisfaction()
                .map(id -> study.question(id).levels().size())
                .orElse(0);
        mentions = new long[study.issues().size()];
        satisfaction = new long[mentions.length][levels];
        satisfactionOfAll = new long[levels];
    }

    /**
     * Counts a comment that says something.
     *
     * @param issues indices of the issues it mentions, each once
     * @param level level index of the respondent's satisfaction, negative when there is none
     */
    void add(List<Integer> issues, int level) {
        comments++;
        issues.forEach(issue -> mentions[issue]++);
        if (level >= 0) {
            satisfactionOfAll[level]++;
            issues.forEach(issue -> satisfaction[issue][level]++);
        }
    }

    void merge(MentionTally other) {
        comments += other.comments;
        add(mentions, other.mentions);
        add(satisfactionOfAll, other.satisfactionOfAll);
        for (int issue = 0; issue < satisfaction.length; issue++) {
            add(satisfaction[issue], other.satisfaction[issue]);
        }
    }

    /** Comments that mention the issue, and those that do not. */
    long[] mentions(int issue) {
        return new long[] {mentions[issue], comments - mentions[issue]};
    }

    /** Satisfaction of those who mention the issue, by level. */
    long[] satisfaction(int issue) {
        return satisfaction[issue].clone();
    }

    /** Satisfaction of all who comment, by level. */
    long[] satisfaction() {
        return satisfactionOfAll.clone();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof MentionTally other
                && comments == other.comments
                && Arrays.equals(mentions, other.mentions)
                && Arrays.equals(satisfactionOfAll, other.satisfactionOfAll)
                && Arrays.deepEquals(satisfaction, other.satisfaction);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(comments) + Arrays.hashCode(mentions) + Arrays.deepHashCode(satisfaction);
    }

    private static void add(long[] target, long[] more) {
        for (int i = 0; i < target.length; i++) {
            target[i] += more[i];
        }
    }
}
