package io.github.surveyreport.proposal;

import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.config.SurveyTool;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A study before it is written down.
 *
 * @param source where the data file will lie, relative to the study
 * @param title from the file's name
 * @param missing cell texts that are no answer anywhere
 * @param keys respondent, customer, submitted, duration
 * @param driving ids of the questions that explain the overall one; empty: all others
 * @param guesses about the study as a whole
 */
record Draft(
        String source,
        String title,
        String id,
        Csv csv,
        List<String> missing,
        Map<Role, Heading> keys,
        Wave wave,
        List<Dimension> dimensions,
        List<Item> questions,
        List<Item> groups,
        List<Pair> kano,
        Optional<Item> overall,
        List<String> driving,
        List<Sorted.LeftOut> leftOut,
        long skippedRows) {

    /** How the file is written, where it is not read so anyway. */
    record Csv(Optional<SurveyTool> tool, int headerRows, Optional<DateOrder> dateOrder) {}

    /** A wave with how its dates were found. */
    record Wave(String id, String label, LocalDate start, LocalDate end, Guess guess) {}

    record Dimension(String id, String label, Guess guess) {}

    /** A Kano pair by the ids of its questions. */
    record Pair(String id, String functional, String dysfunctional) {}

    /** A question or group with its names. */
    record Item(String id, String label, Optional<String> dimension, DraftQuestion question) {
        Item in(String newDimension) {
            return new Item(id, label, Optional.of(newDimension), question);
        }
    }
}
