package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Scorecard.FromQuestion;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.FixedRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The interval of the composite against a bootstrap of whole respondents, which knows nothing of the formula. */
class CompositeSpreadTest {
    private static final int ROWS = 200;
    private static final int RESAMPLES = 2000;

    @Test
    void agreesWithABootstrapOfRespondents() {
        List<int[]> people = people(0.8);
        Estimate composite = composite(people);
        double half = (composite.high().orElseThrow() - composite.low().orElseThrow()) / 2;

        FixedRandom random = new FixedRandom(11);
        double sum = 0;
        double squares = 0;
        for (int sample = 0; sample < RESAMPLES; sample++) {
            List<int[]> drawn = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                drawn.add(people.get(random.nextInt(ROWS)));
            }
            double value = byHand(drawn);
            sum += value;
            squares += value * value;
        }
        double mean = sum / RESAMPLES;
        double error = Math.sqrt(squares / RESAMPLES - mean * mean);

        assertEquals(byHand(people), composite.value(), 1e-9);
        assertEquals(1, half / (1.971957 * error), 0.06);
    }

    /** Answers that go together make a composite less sure than answers that do not. */
    @Test
    void covarianceWithinARespondentCounts() {
        double together = width(composite(people(1)));
        double apart = width(composite(people(0)));

        assertTrue(together > 1.2 * apart, together + " against " + apart);
    }

    private static double width(Estimate estimate) {
        return estimate.high().orElseThrow() - estimate.low().orElseThrow();
    }

    /** Scores 0..100: mean of a (weight .5), top-2 box of b (.3), NPS of c (.2); every fifth left b out. */
    private static double byHand(List<int[]> people) {
        double a = 0;
        double b = 0;
        double answered = 0;
        double c = 0;
        for (int[] person : people) {
            a += (person[0] - 1) * 25.0 / people.size();
            b += person[1] >= 4 ? 1 : 0;
            answered += person[1] > 0 ? 1 : 0;
            c += (person[2] >= 9 ? 1.0 : person[2] <= 6 ? -1.0 : 0) / people.size();
        }
        return .5 * a + .3 * 100 * b / answered + .2 * (50 + 50 * c);
    }

    private static Estimate composite(List<int[]> people) {
        Data data = new Data(new StudyDraft()
                .waves("w")
                .rating("a")
                .rating("b")
                .nps("c")
                .dimension(
                        "d",
                        1,
                        ScorecardFinderTest.indicator("a", new FromQuestion("a", Of.MEAN), .5, Optional.empty(), 1, 5),
                        ScorecardFinderTest.indicator(
                                "b", new FromQuestion("b", Of.TOP2), .3, Optional.empty(), 0, 100),
                        ScorecardFinderTest.indicator(
                                "c", new FromQuestion("c", Of.NPS), .2, Optional.empty(), -100, 100))
                .study());
        for (int[] person : people) {
            Data.Row row = data.row("w").rates("a", person[0]).rates("c", person[2]);
            data.add(1, person[1] > 0 ? row.rates("b", person[1]) : row);
        }
        return Found.in(data).estimate("composite", "score", "w");
    }

    /** @param alike share of people whose answers all follow one mood */
    private static List<int[]> people(double alike) {
        FixedRandom random = new FixedRandom(3);
        List<int[]> people = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int mood = random.nextInt(5);
            boolean same = random.nextDouble() < alike;
            int a = 1 + (same ? mood : random.nextInt(5));
            int b = 1 + (same ? mood : random.nextInt(5));
            int c = same ? 2 + 2 * mood : 2 + 2 * random.nextInt(5);
            people.add(new int[] {a, i % 5 == 0 ? 0 : b, c});
        }
        return people;
    }
}
