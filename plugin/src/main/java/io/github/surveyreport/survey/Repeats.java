package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Cleaning.Rule;
import java.util.Arrays;

/**
 * The rows of one file that give way to another answer of the same respondent or customer.
 *
 * @param lines ascending
 * @param bits per line the bit of the rule
 */
record Repeats(int[] lines, int[] bits) {
    static final Repeats NONE = new Repeats(new int[0], new int[0]);

    static Repeats through(Codec codec, Repeats known) {
        int size = codec.size(known.lines.length);
        int[] lines = codec.reads() ? new int[size] : known.lines;
        int[] bits = codec.reads() ? new int[size] : known.bits;
        for (int i = 0; i < size; i++) {
            lines[i] = codec.integer(lines[i]);
            bits[i] = codec.integer(bits[i]);
        }
        return new Repeats(lines, bits);
    }

    /** The bit of {@link Rule#DUPLICATE_ID} or {@link Rule#SAME_CUSTOMER}, 0 when the row stays. */
    int at(int line) {
        int found = Arrays.binarySearch(lines, line);
        return found < 0 ? 0 : bits[found];
    }
}
