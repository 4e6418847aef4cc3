package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.example.LabelledReviews.Agreement;
import io.github.surveyreport.example.LabelledReviews.Review;
import io.github.surveyreport.text.Sentiment;
import io.github.surveyreport.text.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/text.md} says of the reviews that rules and words were adjusted on; the test reviews are not read here.
 * Only where the data are: see {@link io.github.surveyreport.stats.ReferenceData}.
 */
class LabelledReviewsTest {
    /** F1 of complaints and of mentions, rounded down. */
    private static final Map<String, double[]> LEAST = Map.of(
            "waiting", new double[] {0.42, 0.65},
            "response-speed", new double[] {0.57, 0.66},
            "attitude", new double[] {0.64, 0.93},
            "price", new double[] {0.71, 0.90},
            "environment", new double[] {0.63, 0.90},
            "quality", new double[] {0.28, 0.96});

    private static LabelledReviews labelled;
    private static List<Review> reviews;
    private static List<Spoken.About> read;
    private static List<Spoken.About> counted;

    @BeforeAll
    static void read() {
        reviews = new ArrayList<>(LabelledReviews.reviews("train"));
        reviews.addAll(LabelledReviews.reviews("dev"));
        labelled = new LabelledReviews();
        Spoken.Reader engine = labelled.engine();
        read = reviews.stream().map(r -> engine.read(r.text())).toList();
        Spoken.Reader words = labelled.wordCounting();
        counted = reviews.stream().map(r -> words.read(r.text())).toList();
    }

    @Test
    void noCategoryIsFoundWorseThanDocumented() {
        assertEquals(LabelledReviews.categories(), LEAST.keySet());
        LEAST.forEach((category, least) -> {
            double blamed = labelled.blamed(reviews, read, category).f1();
            double named = labelled.mentioned(reviews, read, category).f1();
            assertTrue(blamed >= least[0], () -> category + " blamed: " + blamed);
            assertTrue(named >= least[1], () -> category + " mentioned: " + named);
        });
    }

    @Test
    void complaintsAreFoundBetterThanByCountingWords() {
        assertTrue(all(read).f1() > all(counted).f1() + 0.02, () -> all(read) + " against " + all(counted));
        assertTrue(macro(read) > macro(counted) + 0.05, () -> macro(read) + " against " + macro(counted));
    }

    @Test
    void sentimentIsReadNoWorseThanDocumented() {
        Verdicts rules = LabelledReviews.verdicts(reviews, read);
        assertTrue(rules.both(Sentiment.POSITIVE) >= 132, rules::toString);
        assertTrue(rules.both(Sentiment.NEGATIVE) >= 13, rules::toString);
        assertTrue(rules.both(Sentiment.MIXED) >= 13, rules::toString);
    }

    @Test
    void sentimentIsReadBetterThanByCountingWords() {
        Verdicts rules = LabelledReviews.verdicts(reviews, read);
        Verdicts words = LabelledReviews.verdicts(reviews, counted);
        assertTrue(rules.right() > words.right(), () -> rules.right() + " against " + words.right());
        assertTrue(rules.balanced() > words.balanced() + 0.15, () -> rules.balanced() + " against " + words.balanced());
        assertTrue(rules.macroF1() > words.macroF1() + 0.15, () -> rules.macroF1() + " against " + words.macroF1());
    }

    @Test
    void whichWayAReviewLeansIsReadBetterThanByCountingWords() {
        Direction rules = Direction.of(reviews, read);
        Direction words = Direction.of(reviews, counted);
        assertEquals(new Direction(147, 143, 22, 19), rules);
        assertTrue(rules.right() > words.right(), () -> rules + " against " + words);
        assertTrue(rules.balanced() > words.balanced() + 0.1, () -> rules + " against " + words);
    }

    private static double macro(List<Spoken.About> found) {
        return LEAST.keySet().stream()
                .mapToDouble(
                        category -> labelled.blamed(reviews, found, category).f1())
                .average()
                .orElseThrow();
    }

    private static Agreement all(List<Spoken.About> found) {
        return LEAST.keySet().stream()
                .map(category -> labelled.blamed(reviews, found, category))
                .reduce(Agreement.NONE, Agreement::plus);
    }
}
