package io.github.surveyreport.compare;

import io.github.surveyreport.survey.RowPair;

/**
 * A row that counts otherwise than before, by what became of it rather than by what is in it.
 *
 * @param wave id
 * @param before {@code counted}, {@code absent}, {@code rule.<id>} for a row set aside, {@code rejection.<code>} for one that
 *     cannot be read; {@code after} likewise
 */
public record LedgerRow(String wave, RowPair row, String before, String after) {
    public static final String COUNTED = "counted";
    public static final String ABSENT = "absent";
}
