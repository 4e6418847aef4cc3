package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.List;

/** The cleaning rules that judge one row by itself, for the rows of one wave. */
final class RowRules {
    private final Cleaning cleaning;
    private final long firstSecond;
    private final long endSecond;
    private final long minimumMillis;
    private final int[] closed;
    private final double mostBlanks;
    private final List<ContradictionCheck> contradictions;
    private final StraightLineCheck straightLine;

    RowRules(Study study, Wave wave) {
        cleaning = study.cleaning();
        long grace = cleaning.outOfPeriod().orElse(0);
        firstSecond = (wave.start().toEpochDay() - grace) * DateText.DAY;
        endSecond = (wave.end().toEpochDay() + grace + 1) * DateText.DAY;
        minimumMillis = cleaning.minimumSeconds().orElse(0) * 1_000L;
        closed = closedQuestions(study, wave);
        mostBlanks = cleaning.maximumBlankShare().orElse(1.0);
        contradictions = cleaning.contradictions().stream()
                .map(contradiction -> new ContradictionCheck(study, contradiction))
                .toList();
        straightLine = cleaning.straightLining()
                .map(rule -> new StraightLineCheck(study, rule))
                .orElse(StraightLineCheck.OFF);
    }

    /** The rules that the row breaks, as bits at the rules' ordinals; 0 when none. */
    int broken(Row row) {
        int broken = 0;
        broken |= bit(Rule.OUT_OF_RANGE, cleaning.outOfRange() && row.outOfRange);
        broken |= bit(Rule.OUT_OF_PERIOD, outOfPeriod(row.submitted));
        broken |= bit(Rule.MINIMUM_TIME, row.duration != DurationText.UNREADABLE && row.duration < minimumMillis);
        broken |= bit(Rule.TOO_MANY_BLANKS, tooManyBlanks(row));
        broken |= bit(Rule.CONTRADICTION, contradictory(row));
        broken |= bit(Rule.STRAIGHT_LINING, straightLine.holds(row));
        return broken;
    }

    /** The rules of such bits in their order. */
    static List<Rule> rules(int bits) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            if ((bits & 1 << rule.ordinal()) != 0) {
                rules.add(rule);
            }
        }
        return rules;
    }

    static int bit(Rule rule, boolean broken) {
        return broken ? 1 << rule.ordinal() : 0;
    }

    private boolean outOfPeriod(long submitted) {
        return cleaning.outOfPeriod().isPresent() && outside(submitted);
    }

    /** Whether a known time lies outside the wave, whether or not there is a rule against it. */
    boolean outside(long submitted) {
        return submitted != DateText.UNREADABLE && (submitted < firstSecond || submitted >= endSecond);
    }

    private boolean tooManyBlanks(Row row) {
        int blank = 0;
        for (int question : closed) {
            blank += row.answered(question) ? 0 : 1;
        }
        return blank > mostBlanks * closed.length;
    }

    private boolean contradictory(Row row) {
        for (ContradictionCheck contradiction : contradictions) {
            if (contradiction.holds(row)) {
                return true;
            }
        }
        return false;
    }

    private static int[] closedQuestions(Study study, Wave wave) {
        List<Question> questions = study.questions();
        return java.util.stream.IntStream.range(0, questions.size())
                .filter(i -> Columns.asked(questions.get(i), wave))
                .filter(i -> isClosed(questions.get(i).type()))
                .toArray();
    }

    private static boolean isClosed(Question.Type type) {
        return switch (type) {
            case RATING, NPS, SINGLE, MULTIPLE, RANKING -> true;
            case NUMBER, TEXT -> false;
        };
    }
}
