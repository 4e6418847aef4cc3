package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import java.util.Arrays;

/** The rows of one file that may be somebody's second answer, in file order, kept as plain numbers. */
final class Candidates {
    private int size;
    private long[] respondents = new long[64];
    private long[] customers = new long[64];
    private long[] submitted = new long[64];
    private long[] contents = new long[64];
    private int[] lines = new int[64];

    void add(long respondent, long customer, long submittedAt, long content, int line) {
        if (size == lines.length) {
            grow(size + (size >> 1));
        }
        respondents[size] = respondent;
        customers[size] = customer;
        submitted[size] = submittedAt;
        contents[size] = content;
        lines[size++] = line;
    }

    int size() {
        return size;
    }

    long respondent(int i) {
        return respondents[i];
    }

    long customer(int i) {
        return customers[i];
    }

    long submitted(int i) {
        return submitted[i];
    }

    long content(int i) {
        return contents[i];
    }

    int line(int i) {
        return lines[i];
    }

    /** A number that stands for the text of all cells of a row. */
    static long content(String[] cells) {
        long content = cells.length;
        for (String cell : cells) {
            content = (content ^ cell.hashCode()) * 0x9E3779B97F4A7C15L;
            content ^= content >>> 32;
        }
        return content;
    }

    void through(Codec codec) {
        int rows = codec.size(size);
        respondents = codec.hashes(respondents, rows);
        customers = codec.hashes(customers, rows);
        submitted = codec.hashes(submitted, rows);
        contents = codec.hashes(contents, rows);
        if (codec.reads()) {
            lines = new int[rows];
            size = rows;
        }
        for (int i = 0; i < rows; i++) {
            lines[i] = codec.integer(lines[i]);
        }
        if (respondents.length < rows || customers.length < rows || submitted.length < rows || contents.length < rows) {
            throw new DamagedEntryException("columns differ in length");
        }
    }

    private void grow(int capacity) {
        respondents = Arrays.copyOf(respondents, capacity);
        customers = Arrays.copyOf(customers, capacity);
        submitted = Arrays.copyOf(submitted, capacity);
        contents = Arrays.copyOf(contents, capacity);
        lines = Arrays.copyOf(lines, capacity);
    }
}
