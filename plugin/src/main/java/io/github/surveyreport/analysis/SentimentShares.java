package io.github.surveyreport.analysis;

import io.github.surveyreport.stats.Proportion;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.text.Sentiment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How a set of comments judges. Positive, negative and mixed are shares of the comments whose sentiment is known; the
 * share of those of which it is not is one of all.
 */
record SentimentShares(Disclosure disclosure, double confidence) {
    static final String DETERMINED = "determined";

    /**
     * Name of the statistic → what it is: the first a count, the others shares.
     *
     * @param hidden whether nothing may be told of these comments
     * @param judged how many judge so
     */
    Map<String, Statistic> of(boolean hidden, ToLongFunction<Sentiment> judged) {
        long all = Arrays.stream(Sentiment.values()).mapToLong(judged).sum();
        long unknown = judged.applyAsLong(Sentiment.UNDETERMINED);
        long known = all - unknown;
        Map<String, Statistic> shares = new LinkedHashMap<>();
        shares.put(DETERMINED, hidden ? Disclosure.suppressed() : Ledger.count(known));
        shares.put("positive-share", share(hidden, judged.applyAsLong(Sentiment.POSITIVE), known));
        shares.put("negative-share", share(hidden, judged.applyAsLong(Sentiment.NEGATIVE), known));
        shares.put("mixed-share", share(hidden, judged.applyAsLong(Sentiment.MIXED), known));
        shares.put("undetermined-share", share(hidden, unknown, all));
        return shares;
    }

    private Statistic share(boolean hidden, long part, long whole) {
        return disclosure.guard(hidden || disclosure.tooSmall(whole), Proportion.wilson(part, whole, confidence));
    }
}
