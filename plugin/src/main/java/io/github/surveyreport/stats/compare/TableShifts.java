package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.compare.TableDesign.Term;
import io.github.surveyreport.stats.weight.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What calibrated weights add to the linearised scores of all respondents of a stratum, in the table or not, whatever
 * scores the cells of the table have: it is linear in them.
 *
 * @param respondents per stratum
 * @param shifts per stratum and cell what a score of 1 in the cell adds; empty for weights to be taken as they are
 */
record TableShifts(long[] respondents, double[][] shifts) {
    private static final TableShifts NONE = new TableShifts(new long[0], new double[0][]);

    /**
     * @param shares per stratum the weight of one respondent, over that of all
     * @param counts per stratum, row and column
     */
    static TableShifts of(Optional<Calibration> calibration, double[] shares, long[][][] counts) {
        if (calibration.isEmpty()) {
            return NONE;
        }
        int width = counts[0][0].length;
        long[] respondents = new long[shares.length];
        double[][] shifts = new double[shares.length][counts[0].length * width];
        for (int s = 0; s < shares.length; s++) {
            respondents[s] = calibration.get().respondents(s);
        }
        for (int cell = 0; cell < shifts[0].length; cell++) {
            double[] sums = new double[shares.length];
            for (int s = 0; s < sums.length; s++) {
                sums[s] = counts[s][cell / width][cell % width];
            }
            double[] added = calibration.get().shifts(sums, shares);
            for (int s = 0; s < sums.length; s++) {
                shifts[s][cell] = added[s];
            }
        }
        return new TableShifts(respondents, shifts);
    }

    boolean none() {
        return shifts.length == 0;
    }

    /** What the respondents of a stratum add together. */
    void addTo(double[] sum, int stratum) {
        for (int cell = 0; !none() && cell < sum.length; cell++) {
            sum[cell] += respondents[stratum] * shifts[stratum][cell];
        }
    }

    /**
     * The squares of shifted scores, less those of scores without a shift: Σ(z + s)² − Σz² = N(s + Σz/N)² − (Σz)²/N.
     *
     * @param inStratum Σz of the stratum's respondents, by the score of each cell
     */
    List<Term> squares(int stratum, double[] inStratum, double factor) {
        List<Term> terms = new ArrayList<>();
        if (!none() && respondents[stratum] > 0) {
            double[] mean = new double[inStratum.length];
            for (int cell = 0; cell < mean.length; cell++) {
                mean[cell] = shifts[stratum][cell] + inStratum[cell] / respondents[stratum];
            }
            terms.add(Term.of(factor * respondents[stratum], mean));
            terms.add(Term.of(-factor / respondents[stratum], inStratum));
        }
        return terms;
    }
}
