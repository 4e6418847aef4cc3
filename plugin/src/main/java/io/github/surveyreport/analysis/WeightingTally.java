package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The answers of one wave per weighting cell; empty without weighting. A cell is there once somebody is in it. */
final class WeightingTally {
    private final Study study;
    private final int slots;
    private final WeightingCells cells;
    private final TreeMap<Integer, StratumTally> strata = new TreeMap<>();

    WeightingTally(Study study, int slots) {
        this.study = study;
        this.slots = slots;
        this.cells = new WeightingCells(study);
    }

    void add(Response response, int[] touched, int count) {
        if (cells.size() > 0) {
            stratum(cells.of(response)).add(response, touched, count);
        }
    }

    void addExcluded(Response response) {
        if (cells.size() > 0) {
            stratum(cells.of(response)).addExcluded(response, study.questions());
        }
    }

    void merge(WeightingTally other) {
        other.strata.forEach((cell, stratum) -> stratum(cell).merge(stratum));
    }

    private StratumTally stratum(int cell) {
        return strata.computeIfAbsent(cell, key -> new StratumTally(study, slots));
    }

    /** Cells that somebody is in, ascending. */
    List<Integer> cells() {
        return new ArrayList<>(strata.keySet());
    }

    /** The strata of those cells, in the same order. */
    List<StratumTally> strata() {
        return new ArrayList<>(strata.values());
    }

    /** Valid questionnaires per cell. */
    long[] counted() {
        long[] counted = new long[cells.size()];
        strata.forEach((cell, stratum) -> counted[cell] = stratum.counted());
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
