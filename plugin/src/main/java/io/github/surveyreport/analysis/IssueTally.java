package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Sentiment;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who mentions one issue in one wave, with which phrases and how judged, how satisfied they are, and whose ratings raise it. */
final class IssueTally {
    private long comments;
    private long register;
    private long lowScores;
    private final LongSet commenters = new LongSet();
    private final LongSet registered = new LongSet();
    private final LongSet lowScorers = new LongSet();
    private final long[] tones = new long[Sentiment.values().length];
    private final long[] satisfaction;
    private final TreeMap<String, Long> phrases = new TreeMap<>();

    IssueTally(int satisfactionLevels) {
        satisfaction = new long[satisfactionLevels];
    }

    /** @param level level index of the satisfaction answer, negative when there is none */
    void addComment(long customer, int level, List<String> found) {
        comments++;
        commenters.add(customer);
        if (level >= 0) {
            satisfaction[level]++;
        }
        for (String phrase : found) {
            phrases.merge(phrase, 1L, Long::sum);
        }
    }

    void addTone(Sentiment sentiment) {
        tones[sentiment.ordinal()]++;
    }

    void addRegister(long customer) {
        register++;
        registered.add(customer);
    }

    void addLowScore(long customer) {
        lowScores++;
        lowScorers.add(customer);
    }

    void merge(IssueTally other) {
        comments += other.comments;
        register += other.register;
        lowScores += other.lowScores;
        commenters.addAll(other.commenters);
        registered.addAll(other.registered);
        lowScorers.addAll(other.lowScorers);
        for (int i = 0; i < tones.length; i++) {
            tones[i] += other.tones[i];
        }
        for (int level = 0; level < satisfaction.length; level++) {
            satisfaction[level] += other.satisfaction[level];
        }
        other.phrases.forEach((phrase, count) -> phrases.merge(phrase, count, Long::sum));
    }

    void through(Codec codec) {
        comments = codec.number(comments);
        register = codec.number(register);
        lowScores = codec.number(lowScores);
        commenters.through(codec);
        registered.through(codec);
        lowScorers.through(codec);
        codec.numbers(tones);
        codec.numbers(satisfaction);
        codec.countsByText(phrases);
    }

    /** Comments (of the questionnaire) that mention it. */
    long comments() {
        return comments;
    }

    /** Entries of the register that mention it. */
    long register() {
        return register;
    }

    /** Questionnaires with ratings so low that they raise it. */
    long lowScores() {
        return lowScores;
    }

    /** Comments that mention it and judge so. */
    long judged(Sentiment sentiment) {
        return tones[sentiment.ordinal()];
    }

    /** Distinct customers who mention it in a comment. */
    LongSet commenters() {
        return commenters;
    }

    /** Distinct customers who mention it in the register. */
    LongSet registered() {
        return registered;
    }

    /** Distinct customers who mention it in either. */
    LongSet customers() {
        LongSet customers = new LongSet();
        customers.addAll(commenters);
        customers.addAll(registered);
        return customers;
    }

    /** Distinct customers whose ratings raise it. */
    LongSet lowScorers() {
        return lowScorers;
    }

    /** Satisfaction of the respondents who mention it, by level. */
    long[] satisfaction() {
        return satisfaction.clone();
    }

    /** Configured phrases found in comments, with the number of comments. */
    SortedMap<String, Long> phrases() {
        return Collections.unmodifiableSortedMap(phrases);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof IssueTally other
                && comments == other.comments
                && register == other.register
                && lowScores == other.lowScores
                && commenters.equals(other.commenters)
                && registered.equals(other.registered)
                && lowScorers.equals(other.lowScorers)
                && Arrays.equals(tones, other.tones)
                && Arrays.equals(satisfaction, other.satisfaction)
                && phrases.equals(other.phrases);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * comments + register) + commenters.hashCode() + phrases.hashCode();
    }
}
