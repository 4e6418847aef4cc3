package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.analysis.Ranking.Place;
import io.github.surveyreport.analysis.Ranking.Standing;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Core;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.FixedRandom;
import io.github.surveyreport.stats.PoissonRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How stable the ranking is (F2): the customers who said anything in the last wave, and in the wave before, are drawn anew
 * with replacement and the issues ranked each time, by the same rules from the parts to the ties. Weights of respondents
 * are not found anew. Both waves are drawn on their own, as the interval of a trend supposes. Drawing takes time and reads
 * nothing that others do, so it begins at once on another thread, and who asks for a result waits for it.
 */
final class RankStability {
    static final String METHOD = "poisson-bootstrap";
    private static final long SEED = 20_260_102L;

    private final int[][] ranks;
    private final int[][] priorities;
    private final double[][] scores;
    private final double confidence;
    private final long customers;
    private final CompletableFuture<Void> drawing;

    /** @param standings of the issues in configured order, as they are */
    RankStability(Scope scope, List<IssueCounts> counts, List<Standing> standings) {
        Priorities rules = scope.study().priority();
        int issues = standings.size();
        ranks = new int[issues][rules.resamples()];
        priorities = new int[issues][rules.resamples()];
        scores = new double[issues][rules.resamples()];
        confidence = scope.confidence();
        customers = scope.wave(scope.lastIndex()).text().voices().size();
        double[] core = coreWeights(rules, counts);
        Voices now = new Voices(scope, scope.lastIndex(), core);
        Optional<Voices> before =
                Optional.of(scope.lastIndex() - 1).filter(wave -> wave >= 0).map(wave -> new Voices(scope, wave, core));
        VoiceSums nobody = new VoiceSums(issues);
        VoiceSums nowAsItIs = now.asItIs();
        VoiceSums beforeAsItIs = before.map(Voices::asItIs).orElse(nobody);
        List<DrawnParts> parts = new ArrayList<>();
        for (int issue = 0; issue < issues; issue++) {
            parts.add(new DrawnParts(issue, counts.get(issue), rules, nowAsItIs, beforeAsItIs));
        }
        drawing = CompletableFuture.runAsync(() -> draw(rules, standings, parts, now, before));
    }

    private void draw(
            Priorities rules, List<Standing> standings, List<DrawnParts> parts, Voices now, Optional<Voices> before) {
        int issues = standings.size();
        VoiceSums nobody = new VoiceSums(issues);
        PoissonRandom random = new PoissonRandom(new FixedRandom(SEED));
        for (int sample = 0; sample < rules.resamples(); sample++) {
            VoiceSums drawn = now.drawn(random);
            VoiceSums drawnBefore = before.map(voices -> voices.drawn(random)).orElse(nobody);
            List<Standing> drawnStandings = new ArrayList<>();
            for (int issue = 0; issue < issues; issue++) {
                Standing standing = standings.get(issue);
                boolean ranked = standing.rated() == Rated.RANKED;
                drawnStandings.add(new Standing(
                        standing.category(),
                        parts.get(issue).parts(drawn, drawnBefore),
                        ranked ? drawn.customers(issue) : 0,
                        ranked ? drawn.comments(issue) : 0,
                        standing.pressed(),
                        standing.rated()));
            }
            keep(sample, new Ranking(rules).order(drawnStandings, rules.weights()));
        }
    }

    private void keep(int sample, List<Place> order) {
        int[] drawn = Ranking.ranks(order);
        for (int i = 0; i < drawn.length; i++) {
            Place place = order.get(i);
            ranks[place.issue()][sample] = drawn[i];
            priorities[place.issue()][sample] = place.priority();
            scores[place.issue()][sample] = place.score();
        }
    }

    /** As in {@link IssueCounts#reach()}: once for an issue whose core customers are withheld. */
    private static double[] coreWeights(Priorities rules, List<IssueCounts> counts) {
        double weight = rules.core().map(Core::weight).orElse(1d);
        double[] weights = new double[counts.size() + 1];
        Arrays.fill(weights, weight);
        for (int issue = 0; issue < counts.size(); issue++) {
            if (!counts.get(issue).core().computable()) {
                weights[issue] = 1;
            }
        }
        return weights;
    }

    /** The rank as it is, with the interval that holds it in the resamples. */
    Estimate rank(int issue, int rank) {
        drawing.join();
        double[] drawn = Arrays.stream(ranks[issue]).asDoubleStream().sorted().toArray();
        return between(rank, drawn);
    }

    Estimate score(int issue, double score) {
        drawing.join();
        double[] drawn = scores[issue].clone();
        Arrays.sort(drawn);
        return between(score, drawn);
    }

    /** Share of resamples with that rank. */
    Estimate sameRank(int issue, int rank) {
        return share(ranks[issue], rank);
    }

    /** Share of resamples with that priority. */
    Estimate samePriority(int issue, int priority) {
        return share(priorities[issue], priority);
    }

    private Estimate share(int[] drawn, int value) {
        drawing.join();
        long same = Arrays.stream(drawn).filter(one -> one == value).count();
        return Estimate.plain((double) same / drawn.length, customers, METHOD);
    }

    /** Order statistics, so that ranks stay whole; widened to the value where the resamples lie to one side of it. */
    private Estimate between(double value, double[] ascending) {
        double tail = (1 - confidence) / 2;
        int outside = (int) Math.floor(tail * ascending.length);
        double low = Math.min(value, ascending[outside]);
        double high = Math.max(value, ascending[ascending.length - 1 - outside]);
        return Estimate.withInterval(value, low, high, customers, METHOD);
    }
}
