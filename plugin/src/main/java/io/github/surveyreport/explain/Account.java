package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import java.util.List;
import java.util.Optional;

/**
 * How a number came about.
 *
 * @param way how it is found
 * @param calculation the arithmetic from the parts to the value; present exactly with {@link Way#CALCULATED}
 * @param parts what went in, in the order of the questionnaire or the scorecard; empty for a number that is withheld
 */
public record Account(Measure measure, Way way, Optional<Expression> calculation, List<Part> parts) {
    public Account {
        parts = List.copyOf(parts);
        if (calculation.isPresent() != (way == Way.CALCULATED)) {
            throw new IllegalArgumentException("a calculation exactly where it is calculated");
        }
    }

    /** How a number is found. */
    public enum Way {
        /** By arithmetic that can be done again by hand. */
        CALCULATED,
        /** By counting rows, answers or records. */
        COUNTED,
        /** It stands in the configuration. */
        CONFIGURED,
        /** It was taken over from the file of service metrics. */
        TAKEN,
        /** By a procedure that needs more than the published numbers: a model, a test, a rank, a middle of single answers. */
        PROCEDURE,
        /** The probability of a test's statistic, which is the first part; degrees of freedom and sizes of groups follow. */
        TESTED,
        /** What a rule puts in the place of a number that is not known, not clear or withheld. */
        RULE,
        /** There is none; the measure says why. */
        NONE
    }

    static Account calculated(Measure measure, Expression calculation, List<Part> parts) {
        return new Account(measure, Way.CALCULATED, Optional.of(calculation), parts);
    }

    static Account by(Way way, Measure measure, List<Part> parts) {
        return new Account(measure, way, Optional.empty(), parts);
    }
}
