package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.text.Reading;
import io.github.surveyreport.text.Sentiment;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said in one wave. A comment is everything that one respondent wrote in the analysed text questions, taken
 * together: somebody who writes twice on one questionnaire is one voice. It is empty when all of it says nothing.
 */
final class TextTally {
    private long comments;
    private long empty;
    private long classified;
    private long registerEntries;
    private final LongSet voices = new LongSet();
    private final TermTally terms = new TermTally();
    private final TermTally unclassifiedTerms = new TermTally();
    private final IssueTally[] issues;
    private final long[] satisfaction;
    private final long[] sentiments = new long[Sentiment.values().length];
    private final CopiesTally copies = new CopiesTally();
    private final TreeMap<BigInteger, Long> mentions = new TreeMap<>();
    private final MaskTally masks = new MaskTally();
    private final boolean quoting;
    private final WaveQuotes quotes;

    /** @param quoting whether comments are kept that may be quoted */
    TextTally(int issueCount, int satisfactionLevels, boolean quoting) {
        this.quoting = quoting;
        quotes = new WaveQuotes(issueCount);
        issues = new IssueTally[issueCount];
        Arrays.setAll(issues, i -> new IssueTally(satisfactionLevels));
        satisfaction = new long[satisfactionLevels];
    }

    /**
     * @param level level index of the respondent's satisfaction, negative when there is none
     * @param stratum of the respondent; {@link StratumCounts#NONE} where numbers are not weighted
     */
    void addComment(Reading reading, long customer, int level, long stratum) {
        masks.add(reading.masked().kinds());
        if (reading.empty()) {
            empty++;
            return;
        }
        comments++;
        if (quoting) {
            quotes.add(reading, customer);
        }
        voices.add(customer);
        terms.add(reading.terms(), customer, stratum);
        sentiments[reading.tone().sentiment().ordinal()]++;
        copies.add(reading.imprint());
        if (level >= 0) {
            satisfaction[level]++;
            mentions.merge(issues(reading), 1L, Long::sum);
        }
        if (reading.categories().isEmpty()) {
            if (reading.tone().sentiment() != Sentiment.POSITIVE) {
                unclassifiedTerms.add(reading.terms(), customer, StratumCounts.NONE);
            }
            return;
        }
        classified++;
        for (int i = 0; i < reading.categories().size(); i++) {
            IssueTally issue = issues[reading.categories().get(i)];
            issue.addComment(customer, level, reading.phrases().get(i));
            issue.addTone(reading.tone().sentiment());
        }
    }

    /** One bit an issue. */
    private static BigInteger issues(Reading reading) {
        BigInteger issues = BigInteger.ZERO;
        for (int issue : reading.categories()) {
            issues = issues.setBit(issue);
        }
        return issues;
    }

    /** An entry of the feedback register: it adds customers to issues, not comments. */
    void addRegister(Reading reading, long customer) {
        registerEntries++;
        if (reading.empty()) {
            return;
        }
        voices.add(customer);
        for (int issue : reading.categories()) {
            issues[issue].addRegister(customer);
        }
    }

    /** Somebody who was asked for ratings that may raise an issue: heard without a comment. */
    void addRespondent(long customer) {
        voices.add(customer);
    }

    /** A questionnaire with ratings so low that they raise the issue. */
    void addLowScore(int issue, long customer) {
        issues[issue].addLowScore(customer);
    }

    void merge(TextTally other) {
        comments += other.comments;
        empty += other.empty;
        classified += other.classified;
        registerEntries += other.registerEntries;
        voices.addAll(other.voices);
        terms.merge(other.terms);
        unclassifiedTerms.merge(other.unclassifiedTerms);
        for (int i = 0; i < issues.length; i++) {
            issues[i].merge(other.issues[i]);
        }
        for (int level = 0; level < satisfaction.length; level++) {
            satisfaction[level] += other.satisfaction[level];
        }
        for (int i = 0; i < sentiments.length; i++) {
            sentiments[i] += other.sentiments[i];
        }
        copies.merge(other.copies);
        masks.merge(other.masks);
        quotes.merge(other.quotes);
        other.mentions.forEach((issues, count) -> mentions.merge(issues, count, Long::sum));
    }

    void through(Codec codec) {
        comments = codec.number(comments);
        empty = codec.number(empty);
        classified = codec.number(classified);
        registerEntries = codec.number(registerEntries);
        voices.through(codec);
        terms.through(codec);
        unclassifiedTerms.through(codec);
        for (IssueTally issue : issues) {
            issue.through(codec);
        }
        codec.numbers(satisfaction);
        codec.numbers(sentiments);
        copies.through(codec);
        codec.map(
                mentions,
                mentioned -> new BigInteger(codec.text(mentioned == null ? "" : mentioned.toString())),
                count -> codec.number(count, Long::longValue));
        masks.through(codec);
        quotes.through(codec);
    }

    /** Comments that say something. */
    long comments() {
        return comments;
    }

    /** Comments that say something and judge so. */
    long judged(Sentiment sentiment) {
        return sentiments[sentiment.ordinal()];
    }

    /** The same of each, in their order. */
    long[] sentiments() {
        return sentiments.clone();
    }

    MaskTally masks() {
        return masks;
    }

    /** Comments that may be quoted; none unless the study quotes. */
    WaveQuotes quotes() {
        return quotes;
    }

    CopiesTally copies() {
        return copies;
    }

    /** Comments that say nothing. */
    long empty() {
        return empty;
    }

    /** Comments that belong to at least one issue. */
    long classified() {
        return classified;
    }

    long registerEntries() {
        return registerEntries;
    }

    /**
     * Distinct customers who said something, in a comment or in the register; where low ratings raise issues, everybody
     * who answered too.
     */
    LongSet voices() {
        return voices;
    }

    TermTally terms() {
        return terms;
    }

    /** Terms of the comments that belong to no issue. */
    TermTally unclassifiedTerms() {
        return unclassifiedTerms;
    }

    IssueTally issue(int index) {
        return issues[index];
    }

    /** Satisfaction of all commenting respondents, by level. */
    long[] satisfaction() {
        return satisfaction.clone();
    }

    /** How many of them mention exactly these issues, a bit each. */
    SortedMap<BigInteger, Long> mentions() {
        return Collections.unmodifiableSortedMap(mentions);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof TextTally other
                && comments == other.comments
                && empty == other.empty
                && classified == other.classified
                && registerEntries == other.registerEntries
                && voices.equals(other.voices)
                && terms.equals(other.terms)
                && unclassifiedTerms.equals(other.unclassifiedTerms)
                && Arrays.equals(issues, other.issues)
                && Arrays.equals(satisfaction, other.satisfaction)
                && Arrays.equals(sentiments, other.sentiments)
                && copies.equals(other.copies)
                && masks.equals(other.masks)
                && quotes.equals(other.quotes)
                && mentions.equals(other.mentions);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * comments + empty) + voices.hashCode() + terms.hashCode() + Arrays.hashCode(issues);
    }
}
