package io.github.surveyreport.stats.compare;

import io.github.surveyreport.stats.compare.TableDesign.Term;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The generalised design effects δ of a table of weighted shares (Rao and Scott 1984), by what the second-order
 * correction needs of them: how weighting changes the variances of the (r − 1)(c − 1) log odds ratios.
 *
 * @param sum Σδ
 * @param sumOfSquares Σδ²
 */
record DesignEffects(double sum, double sumOfSquares) {
    /** Of larger tables the matrices would take longer than anybody waits. */
    private static final int MOST_CONTRASTS = 200;

    private static final double SINGULAR = 1e-10;

    /**
     * With the shares as observed, as R's {@code svychisq}; with those that independence would give where empty cells
     * leave too little to invert. In tables of more than 200 contrasts all δ are taken as equal to their mean, which is the
     * correction to first order (Rao and Scott 1981, JASA 76:221).
     *
     * @param shares weighted share of each cell; no row and no column empty
     * @param design of the same cells
     * @param n respondents
     */
    static DesignEffects of(double[][] shares, TableDesign design, long n) {
        int contrasts = (shares.length - 1) * (shares[0].length - 1);
        if (contrasts > MOST_CONTRASTS) {
            double sum = new Independence(shares).sum(design, n);
            return new DesignEffects(sum, sum * sum / contrasts);
        }
        try {
            return observed(shares, design, n, contrasts);
        } catch (MathRuntimeException singular) {
            return new Independence(shares).effects(design, n);
        }
    }

    /**
     * δ are the eigenvalues of (C′D⁻¹C/n)⁻¹(C′D⁻¹VD⁻¹C): D the shares on a diagonal, V their linearised covariances, C the
     * log odds ratios with the last row and column. Traces do not depend on which odds ratios these are.
     */
    private static DesignEffects observed(double[][] shares, TableDesign design, long n, int contrasts) {
        double[][] plain = new double[contrasts][contrasts];
        double[][] weighted = new double[contrasts][contrasts];
        int width = shares[0].length;
        double[][] scores = new double[shares.length * width][contrasts];
        double[] mean = new double[contrasts];
        for (int r = 0; r < shares.length; r++) {
            for (int c = 0; c < width; c++) {
                if (shares[r][c] > 0) {
                    double[] contrast = contrast(shares, r, c);
                    add(mean, contrast, 1);
                    addSquare(plain, contrast, 1 / shares[r][c] / n);
                    add(scores[r * width + c], contrast, 1 / shares[r][c]);
                }
            }
        }
        for (Term term : design.terms()) {
            double[] sum = new double[contrasts];
            for (int i = 0; i < term.cells().length; i++) {
                add(sum, scores[term.cells()[i]], term.parts()[i]);
                add(sum, mean, -term.parts()[i]);
            }
            addSquare(weighted, sum, term.factor());
        }
        return traces(plain, weighted);
    }

    private static DesignEffects traces(double[][] plain, double[][] weighted) {
        double[] size = new double[plain.length];
        Arrays.setAll(size, i -> plain[i][i] > 0 ? Math.sqrt(plain[i][i]) : 1);
        for (int i = 0; i < size.length; i++) {
            for (int j = 0; j < size.length; j++) {
                plain[i][j] /= size[i] * size[j];
                weighted[i][j] /= size[i] * size[j];
            }
        }
        RealMatrix product = new CholeskyDecomposition(new Array2DRowRealMatrix(plain, false), SINGULAR, SINGULAR)
                .getSolver()
                .solve(new Array2DRowRealMatrix(weighted, false));
        double squares = 0;
        for (int i = 0; i < size.length; i++) {
            for (int j = 0; j < size.length; j++) {
                squares += product.getEntry(i, j) * product.getEntry(j, i);
            }
        }
        return new DesignEffects(product.getTrace(), squares);
    }

    /** What the logarithm of a cell's share adds to each log odds ratio. */
    private static double[] contrast(double[][] shares, int row, int column) {
        int lastRow = shares.length - 1;
        int lastColumn = shares[0].length - 1;
        double[] contrast = new double[lastRow * lastColumn];
        for (int r = 0; r < lastRow; r++) {
            double sign = row == lastRow ? -1 : row == r ? 1 : 0;
            for (int c = 0; sign != 0 && c < lastColumn; c++) {
                contrast[r * lastColumn + c] = sign * (column == lastColumn ? -1 : column == c ? 1 : 0);
            }
        }
        return contrast;
    }

    private static void add(double[] sum, double[] more, double times) {
        Arrays.setAll(sum, i -> sum[i] + times * more[i]);
    }

    private static void addSquare(double[][] sum, double[] vector, double times) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; vector[i] != 0 && j < vector.length; j++) {
                sum[i][j] += times * vector[i] * vector[j];
            }
        }
    }

    /**
     * The same with D the products of the margins: X² is then a sum of squares of (p − p₊p₊)/√(p₊p₊), whose linearised
     * covariances have the eigenvalues δ/n, however many cells are empty.
     */
    private static final class Independence {
        private final int height;
        private final int width;
        private final double[] rows;
        private final double[] columns;
        private final double[][] differences;

        Independence(double[][] shares) {
            height = shares.length;
            width = shares[0].length;
            rows = Arrays.stream(shares)
                    .mapToDouble(row -> Arrays.stream(row).sum())
                    .toArray();
            columns = new double[width];
            Arrays.stream(shares).forEach(row -> add(columns, row, 1));
            differences = new double[height][width];
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    differences[r][c] = shares[r][c] - rows[r] * columns[c];
                }
            }
        }

        DesignEffects effects(TableDesign design, long n) {
            double[][] covariances = new double[height * width][height * width];
            for (Term term : design.terms()) {
                addSquare(covariances, form(term), n * term.factor());
            }
            double squares = Arrays.stream(covariances)
                    .flatMapToDouble(Arrays::stream)
                    .map(value -> value * value)
                    .sum();
            return new DesignEffects(sum(design, n), squares);
        }

        double sum(TableDesign design, long n) {
            double sum = 0;
            for (Term term : design.terms()) {
                for (double part : form(term)) {
                    sum += n * term.factor() * part * part;
                }
            }
            return sum;
        }

        /** What a term adds to each (p − p₊p₊)/√(p₊p₊), from its parts and their margins. */
        private double[] form(Term term) {
            double[] inRow = new double[height];
            double[] inColumn = new double[width];
            double[] form = new double[height * width];
            double all = 0;
            for (int i = 0; i < term.cells().length; i++) {
                inRow[term.cells()[i] / width] += term.parts()[i];
                inColumn[term.cells()[i] % width] += term.parts()[i];
                form[term.cells()[i]] += term.parts()[i];
                all += term.parts()[i];
            }
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    double score = form[r * width + c]
                            - rows[r] * inColumn[c]
                            - columns[c] * inRow[r]
                            + (rows[r] * columns[c] - differences[r][c]) * all;
                    form[r * width + c] = score / Math.sqrt(rows[r] * columns[c]);
                }
            }
            return form;
        }
    }
}
