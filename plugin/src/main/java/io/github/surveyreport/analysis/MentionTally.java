package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.text.Reading;
import io.github.surveyreport.text.Sentiment;
import java.util.Arrays;
import java.util.List;

/**
 * The comments of the respondents of one weighting cell in one wave: how many there are, how many mention each issue or any,
 * how they judge, and the satisfaction of those who wrote them. What {@link TextTally} counts for everybody, where it says
 * something.
 */
final class MentionTally {
    private final long[] mentions;
    private final long[][] satisfaction;
    private final long[] satisfactionOfAll;
    private final long[] sentiments = new long[Sentiment.values().length];
    private long comments;
    private long classified;

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
     * @param level level index of the respondent's satisfaction, negative when there is none
     */
    void add(Reading comment, int level) {
        List<Integer> issues = comment.categories();
        comments++;
        classified += issues.isEmpty() ? 0 : 1;
        sentiments[comment.tone().sentiment().ordinal()]++;
        issues.forEach(issue -> mentions[issue]++);
        if (level >= 0) {
            satisfactionOfAll[level]++;
            issues.forEach(issue -> satisfaction[issue][level]++);
        }
    }

    void merge(MentionTally other) {
        comments += other.comments;
        classified += other.classified;
        add(sentiments, other.sentiments);
        add(mentions, other.mentions);
        add(satisfactionOfAll, other.satisfactionOfAll);
        for (int issue = 0; issue < satisfaction.length; issue++) {
            add(satisfaction[issue], other.satisfaction[issue]);
        }
    }

    void through(Codec codec) {
        comments = codec.number(comments);
        classified = codec.number(classified);
        codec.numbers(sentiments);
        codec.numbers(mentions);
        codec.numbers(satisfactionOfAll);
        codec.numbers(satisfaction);
    }

    long comments() {
        return comments;
    }

    /** Comments that belong to at least one issue. */
    long classified() {
        return classified;
    }

    /** Comments of each {@link Sentiment}, in their order. */
    long[] sentiments() {
        return sentiments.clone();
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
                && classified == other.classified
                && Arrays.equals(sentiments, other.sentiments)
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
