package io.github.surveyreport.survey;

import java.util.Comparator;
import java.util.Optional;

/** The row of one respondent at two revisions, at least at one of them. */
public record RowPair(Optional<RowPlace> earlier, Optional<RowPlace> later) {
    /** By where it is now, what is gone at the end. */
    static final Comparator<RowPair> ORDER = Comparator.comparing(
                    (RowPair pair) -> pair.later().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(pair -> pair.earlier().orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
}
