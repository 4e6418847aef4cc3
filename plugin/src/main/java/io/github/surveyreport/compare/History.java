package io.github.surveyreport.compare;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The headline numbers of a study commit by commit.
 *
 * @param measures which numbers, by id and statistic; their wave is the last one that a revision has
 * @param steps newest first; the first is what the report itself tells
 * @param cut whether earlier commits are missing from a shallow clone
 * @param more whether earlier commits were left out because only so many were asked for
 */
public record History(List<Name> measures, List<Step> steps, boolean cut, boolean more) {
    public History {
        measures = List.copyOf(measures);
        steps = List.copyOf(steps);
    }

    /** A number without its wave. */
    public record Name(String id, String statistic) {
        public MeasureKey in(String wave) {
            return MeasureKey.of(id, statistic, wave);
        }
    }

    /** The commit a step is about. Who made it is not told. */
    public record Commit(String id, Instant at, String subject) {}

    /**
     * A revision whose data or configuration differ from the one before.
     *
     * @param commit empty for files that are not committed
     * @param wave the last one that has data; empty where nothing is told
     * @param points of the measures in their order; empty with a {@code gap}
     * @param gap why the data of this revision do not fit today's configuration, or why nothing may be told
     */
    public record Step(Optional<Commit> commit, String wave, List<Point> points, Optional<Problem> gap) {
        public Step {
            points = List.copyOf(points);
        }
    }

    /**
     * @param restated with today's configuration and version; empty where there is no such number, or where it is withheld
     * @param published as it was published then; empty where it was not
     * @param withheld whether too few responses set it apart from a later revision for it to be told
     */
    public record Point(Optional<Measure> restated, OptionalDouble published, boolean withheld) {}

    /**
     * Whether what sets two revisions apart is so little that their difference would speak of few respondents.
     *
     * @param changed per wave how many rows were added, removed or edited
     */
    static boolean tooLittle(Map<String, Long> changed, int minimumCell) {
        return changed.values().stream().anyMatch(rows -> rows > 0 && rows < minimumCell);
    }
}
