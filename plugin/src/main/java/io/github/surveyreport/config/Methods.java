package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * How the numbers are analysed beyond counting.
 *
 * @param weighting known shares of the population; empty when every respondent counts once
 * @param comparisons tests between groups
 * @param drivers what the outcome is explained by; empty when the study has no outcome or fewer than two drivers
 * @param scales sets of questions meant to measure one thing
 * @param kano pairs of functional and dysfunctional questions
 * @param time the periods of control charts and forecasts
 * @param careless signs of careless answering
 */
public record Methods(
        Optional<Weighting> weighting,
        Comparisons comparisons,
        Optional<Drivers> drivers,
        List<MultiItemScale> scales,
        List<KanoPair> kano,
        TimeAxis time,
        Careless careless) {
    /** What holds for a study that declares nothing. */
    public static final Methods DEFAULT = new Methods(
            Optional.empty(),
            Comparisons.DEFAULT,
            Optional.empty(),
            List.of(),
            List.of(),
            TimeAxis.DEFAULT,
            Careless.DEFAULT);

    public Methods {
        scales = List.copyOf(scales);
        kano = List.copyOf(kano);
    }
}
