package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.text.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The answers of one wave per weighting cell, and with a sample design per place that its respondents were drawn at; empty
 * without weighting. A cell is there once somebody is in it.
 */
final class WeightingTally {
    private final Study study;
    private final int wave;
    private final int slots;
    private final WeightingCells cells;
    private final boolean applied;
    private final SampleDesign design;
    private final TreeMap<Long, StratumTally> strata = new TreeMap<>();

    /** @param wave index of the wave */
    WeightingTally(Study study, int wave, int slots) {
        this.study = study;
        this.wave = wave;
        this.slots = slots;
        this.cells = new WeightingCells(study);
        this.applied = study.methods().weighting().filter(Weighting::apply).isPresent();
        this.design = new SampleDesign(study);
    }

    void add(Response response, int[] touched, int count) {
        if (cells.size() > 0) {
            stratum(key(response)).add(response, touched, count);
        }
    }

    /** The key of the stratum that the respondent is in; {@link StratumCounts#NONE} where numbers are not weighted. */
    long stratum(Response response) {
        return applied ? key(response) : StratumCounts.NONE;
    }

    /**
     * Counts a comment of a respondent who is counted.
     *
     * @param stratum of the respondent
     * @param level level index of the respondent's satisfaction, negative when there is none
     */
    void addComment(long stratum, Reading comment, int level) {
        if (stratum != StratumCounts.NONE && !comment.empty()) {
            stratum(stratum).mentions().add(comment, level);
        }
    }

    void addExcluded(Response response) {
        if (cells.size() > 0) {
            stratum(key(response)).addExcluded(response, study.questions());
        }
    }

    /** A row with signs of careless answering, which is counted or excluded besides. */
    void addSuspect(Response response) {
        if (cells.size() > 0) {
            stratum(key(response)).addSuspect(response, study.questions());
        }
    }

    void merge(WeightingTally other) {
        other.strata.forEach((key, stratum) -> stratum(key).merge(stratum));
    }

    void through(Codec codec) {
        codec.map(strata, key -> codec.number(key, Long::longValue), stratum -> {
            StratumTally these = stratum == null ? new StratumTally(study, wave, slots) : stratum;
            return these.through(codec);
        });
    }

    private long key(Response response) {
        return (long) cells.of(response) * design.places() + design.of(response);
    }

    private StratumTally stratum(long key) {
        return strata.computeIfAbsent(key, absent -> new StratumTally(study, wave, slots));
    }

    /** The keys of the strata that somebody is in, ascending. */
    long[] keys() {
        return strata.keySet().stream().mapToLong(Long::longValue).toArray();
    }

    /** Cells that somebody is in, ascending; with a design each as often as it has places. */
    List<Integer> cells() {
        return strata.keySet().stream().map(this::cell).toList();
    }

    /** Where the respondents of those cells were drawn, in the same order; empty without a design. */
    List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        strata.forEach((key, stratum) ->
                design.origin((int) (key % design.places()), stratum.counted()).ifPresent(origins::add));
        return origins;
    }

    private int cell(long key) {
        return (int) (key / design.places());
    }

    /** The strata of those cells, in the same order. */
    List<StratumTally> strata() {
        return new ArrayList<>(strata.values());
    }

    /** Answers to a question per cell. */
    long[] answered(int question) {
        long[] answered = new long[cells.size()];
        strata.forEach((key, stratum) ->
                answered[cell(key)] += stratum.question(question).answered(Slots.ALL));
        return answered;
    }

    /** Valid questionnaires per cell. */
    long[] counted() {
        long[] counted = new long[cells.size()];
        strata.forEach((key, stratum) -> counted[cell(key)] += stratum.counted());
        return counted;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WeightingTally other && strata.equals(other.strata);
    }

    @Override
    public int hashCode() {
        return strata.hashCode();
    }
}
