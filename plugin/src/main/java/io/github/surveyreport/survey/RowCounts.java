package io.github.surveyreport.survey;

import java.util.stream.LongStream;

/**
 * What became of the rows of one wave between two revisions. Rows are the same when the respondent is; without a column
 * that tells respondents apart, when all their cells are.
 *
 * @param kept in both, alike
 * @param edited in both, with another cell somewhere
 * @param removed only in the earlier revision
 * @param added only in the later one
 */
public record RowCounts(long kept, long edited, long removed, long added) {
    public RowCounts plus(RowCounts more) {
        return new RowCounts(kept + more.kept, edited + more.edited, removed + more.removed, added + more.added);
    }

    /** Whether rows were edited, removed or added, but fewer than so many of one kind. */
    public boolean fewerThan(int minimum) {
        return LongStream.of(edited, removed, added).anyMatch(rows -> rows > 0 && rows < minimum);
    }
}
