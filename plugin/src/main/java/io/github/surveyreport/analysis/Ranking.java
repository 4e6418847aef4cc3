package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.IssueFinding.Raise;
import io.github.surveyreport.analysis.IssueFinding.Rated;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Priorities.Parts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one order of issues (F2): priority, then score, then customers, then comments; those that tie share a rank and are listed by id. Issues whose numbers are
 * withheld come after these, then those that nobody named; neither have a rank.
 */
final class Ranking {
    /** Sums of decimal weights may miss a bound, or each other, by a rounding error. */
    private static final double ROUNDING = 1e-9;

    private static final Comparator<Place> ORDER = Comparator.comparing(
                    (Place place) -> place.standing().rated())
            .thenComparingInt(Place::priority)
            .thenComparing(Comparator.comparingLong(Place::rounded).reversed())
            .thenComparing(Comparator.comparingLong(Place::customers).reversed())
            .thenComparing(Comparator.comparingLong(Place::comments).reversed())
            .thenComparing(place -> place.category().id());

    private final Priorities priorities;

    Ranking(Priorities priorities) {
        this.priorities = priorities;
    }

    /**
     * @param parts each 0..1, before the weights; a part for the trend that is not 0 tells of a rise beyond chance
     * @param pressed whether the feedback register has entries enough to make it more urgent
     * @param rated whether it has a rank at all
     */
    record Standing(IssueCategory category, Parts parts, long customers, long comments, boolean pressed, Rated rated) {}

    /** @param issue position of the issue among those that were ranked */
    record Place(int issue, Standing standing, double score, Grade importance, Grade urgency, int priority) {
        IssueCategory category() {
            return standing.category();
        }

        boolean ranked() {
            return standing.rated() == Rated.RANKED;
        }

        /** Whether nothing but its id puts an issue before another. */
        private boolean tied(Place other) {
            return standing.rated() == other.standing.rated()
                    && priority == other.priority
                    && rounded() == other.rounded()
                    && customers() == other.customers()
                    && comments() == other.comments();
        }

        private long rounded() {
            return Math.round(score / ROUNDING);
        }

        private long customers() {
            return standing.customers();
        }

        private long comments() {
            return standing.comments();
        }
    }

    /** The rank of each place, 1 for the first; those that tie share the first of their ranks: 1, 1, 3. */
    static int[] ranks(List<Place> order) {
        int[] ranks = new int[order.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = i > 0 && order.get(i).tied(order.get(i - 1)) ? ranks[i - 1] : i + 1;
        }
        return ranks;
    }

    /** The first first. */
    List<Place> order(List<Standing> standings, Parts weights) {
        List<Place> places = new ArrayList<>();
        for (Standing standing : standings) {
            double score = score(standing.parts(), weights);
            Grade importance = standing.category().importance().orElseGet(() -> grade(score));
            Grade urgency = urgency(standing);
            int priority = priorities.matrix().get(importance).get(urgency);
            places.add(new Place(places.size(), standing, score, importance, urgency, priority));
        }
        places.sort(ORDER);
        return places;
    }

    static double score(Parts parts, Parts weights) {
        return weights.reach() * parts.reach()
                + weights.frequency() * parts.frequency()
                + weights.gap() * parts.gap()
                + weights.trend() * parts.trend();
    }

    /** The declared urgency, one grade up when something raises it. */
    private Grade urgency(Standing standing) {
        Grade declared = standing.category().urgency();
        boolean raised = declared != Grade.HIGH && !raisedBy(standing).isEmpty();
        return raised ? Grade.values()[declared.ordinal() - 1] : declared;
    }

    /** What speaks for more urgency than is declared; as far as the study listens to it. */
    List<Raise> raisedBy(Standing standing) {
        List<Raise> raises = new ArrayList<>();
        if (priorities.raiseRising() && standing.parts().trend() > 0) {
            raises.add(Raise.TREND);
        }
        if (standing.pressed()) {
            raises.add(Raise.REGISTER);
        }
        return raises;
    }

    private Grade grade(double score) {
        if (score >= priorities.highFrom() - ROUNDING) {
            return Grade.HIGH;
        }
        return score >= priorities.mediumFrom() - ROUNDING ? Grade.MEDIUM : Grade.LOW;
    }
}
