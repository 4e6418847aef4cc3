package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.Fingerprint;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.TreeMap;

/**
 * What the rows of one file or wave have in common, as exact counts: how many took how many seconds, and the sums and
 * products of the answers of those who answered all questions. Merging is associative and commutative.
 */
final class CarelessCounts {
    /** Not wanted. */
    static final CarelessCounts NONE = new CarelessCounts(null, 0);

    private static final int MILLIS = 1_000;

    private final AskedAnswers answers;
    private final TreeMap<Long, Long> seconds = new TreeMap<>();
    private final long[] sums;
    private final long[][] products;
    private long complete;

    private CarelessCounts(AskedAnswers answers, int size) {
        this.answers = answers;
        this.sums = new long[size];
        this.products = new long[size][size];
    }

    static CarelessCounts of(Study study, Wave wave) {
        if (!study.methods().careless().on()) {
            return NONE;
        }
        AskedAnswers answers = AskedAnswers.of(study, wave);
        return new CarelessCounts(answers, answers.size());
    }

    boolean wanted() {
        return answers != null;
    }

    void add(Row row) {
        if (!wanted()) {
            return;
        }
        if (row.duration != DurationText.UNREADABLE) {
            seconds.merge(seconds(row.duration), 1L, Long::sum);
        }
        answers.read(row);
        if (answers.complete()) {
            complete++;
            int[] values = answers.values();
            for (int i = 0; i < sums.length; i++) {
                sums[i] += values[i];
                for (int j = 0; j < sums.length; j++) {
                    products[i][j] += (long) values[i] * values[j];
                }
            }
        }
    }

    /** Adds those of another file of the same wave. */
    CarelessCounts merge(CarelessCounts other) {
        other.seconds.forEach((value, count) -> seconds.merge(value, count, Long::sum));
        complete += other.complete;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
            for (int j = 0; j < sums.length; j++) {
                products[i][j] += other.products[i][j];
            }
        }
        return this;
    }

    void through(Codec codec) {
        if (!wanted()) {
            return;
        }
        codec.counts(seconds);
        complete = codec.number(complete);
        codec.numbers(sums);
        codec.numbers(products);
    }

    /** Equal for equal counts. */
    String fingerprint() {
        return wanted() ? Fingerprint.of(seconds, complete, sums, products) : "";
    }

    static long seconds(long millis) {
        return Math.round((double) millis / MILLIS);
    }

    /** Seconds → rows. */
    TreeMap<Long, Long> seconds() {
        return seconds;
    }

    /** Rows that answered all questions. */
    long complete() {
        return complete;
    }

    long[] sums() {
        return sums;
    }

    long[][] products() {
        return products;
    }
}
