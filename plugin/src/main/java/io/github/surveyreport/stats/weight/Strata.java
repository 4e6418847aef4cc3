package io.github.surveyreport.stats.weight;

import io.github.surveyreport.stats.Histogram;
import io.github.surveyreport.stats.weight.WeightedSample.Stratum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The answers of a weighted sample and their weights: sums over them, however the respondents were drawn. */
final class Strata {
    private final List<Stratum> all;
    private final List<Stratum> filled;
    private final Histogram pooled;
    private final double total;
    private final double totalOfSquares;

    Strata(List<Stratum> all) {
        this.all = List.copyOf(all);
        filled = all.stream().filter(stratum -> stratum.answers().n() > 0).toList();
        TreeMap<BigDecimal, Long> counts = new TreeMap<>();
        double sum = 0;
        double squares = 0;
        for (Stratum stratum : filled) {
            stratum.answers().counts().forEach((x, count) -> counts.merge(x, count, Math::addExact));
            sum += stratum.weight() * stratum.answers().n();
            squares += stratum.weight() * stratum.weight() * stratum.answers().n();
        }
        pooled = Histogram.of(counts);
        total = sum;
        totalOfSquares = squares;
    }

    /** As given, those without answers too. */
    List<Stratum> all() {
        return all;
    }

    /** One after the other. */
    static Strata beside(List<Strata> parts) {
        return new Strata(parts.stream().flatMap(part -> part.all.stream()).toList());
    }

    /** @param parts of the same strata, whose answers are added up */
    static Strata sum(List<Strata> parts) {
        List<Stratum> sums = new ArrayList<>();
        for (int s = 0; s < parts.get(0).all.size(); s++) {
            TreeMap<BigDecimal, Long> counts = new TreeMap<>();
            for (Strata part : parts) {
                part.all.get(s).answers().counts().forEach((x, count) -> counts.merge(x, count, Math::addExact));
            }
            sums.add(parts.get(0).all.get(s).with(Histogram.of(counts)));
        }
        return new Strata(sums);
    }

    Strata map(UnaryOperator<BigDecimal> number) {
        List<Stratum> mapped = new ArrayList<>();
        for (Stratum stratum : all) {
            TreeMap<BigDecimal, Long> counts = new TreeMap<>();
            stratum.answers().counts().forEach((x, count) -> counts.merge(number.apply(x), count, Math::addExact));
            mapped.add(stratum.with(Histogram.of(counts)));
        }
        return new Strata(mapped);
    }

    Histogram pooled() {
        return pooled;
    }

    double total() {
        return total;
    }

    /** Whether all who answered weigh the same. */
    boolean alike() {
        return filled.stream().mapToDouble(Stratum::weight).distinct().count() <= 1;
    }

    /** (Σw)²/Σw² (Kish 1965, Survey Sampling, 8.2). */
    double effective() {
        return total * total / totalOfSquares;
    }

    /** (Σw²)²/Σw⁴ − 1 (Satterthwaite 1946, Biometrics Bulletin 2:110). */
    double degrees() {
        double fourth = 0;
        for (Stratum stratum : filled) {
            double square = stratum.weight() * stratum.weight();
            fourth += square * square * stratum.answers().n();
        }
        return totalOfSquares * totalOfSquares / fourth - 1;
    }

    /** Σwy/Σw. */
    double mean() {
        double sum = 0;
        for (Stratum stratum : filled) {
            for (var entry : stratum.answers().counts().entrySet()) {
                sum += stratum.weight() * entry.getValue() * entry.getKey().doubleValue();
            }
        }
        return sum / total;
    }

    /** Σw(y − ȳ)²/Σw. */
    double spread() {
        double mean = mean();
        double sum = 0;
        for (Stratum stratum : filled) {
            for (var entry : stratum.answers().counts().entrySet()) {
                double deviation = entry.getKey().doubleValue() - mean;
                sum += stratum.weight() * entry.getValue() * deviation * deviation;
            }
        }
        return sum / total;
    }

    /** Σ(w(y − ȳ)/Σw)². */
    double squares() {
        double mean = mean();
        double sum = 0;
        for (Stratum stratum : filled) {
            double share = stratum.weight() / total;
            for (var entry : stratum.answers().counts().entrySet()) {
                double score = share * (entry.getKey().doubleValue() - mean);
                sum += entry.getValue() * score * score;
            }
        }
        return sum;
    }

    /** Σu of each stratum, u being (y − ȳ)/Σw; or Σu². */
    double[] sums(int power) {
        double mean = mean();
        double[] sums = new double[all.size()];
        for (int s = 0; s < sums.length; s++) {
            for (var entry : all.get(s).answers().counts().entrySet()) {
                double u = (entry.getKey().doubleValue() - mean) / total;
                sums[s] += entry.getValue() * (power == 1 ? u : u * u);
            }
        }
        return sums;
    }

    /** Weight of each number that occurs, ascending. */
    SortedMap<BigDecimal, Double> weights() {
        TreeMap<BigDecimal, Double> weights = new TreeMap<>();
        for (Stratum stratum : filled) {
            stratum.answers().counts().forEach((x, count) -> weights.merge(x, stratum.weight() * count, Double::sum));
        }
        return weights;
    }
}
