package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.Optional;

/** Checks of days. */
final class Dates {
    private Dates() {}

    /** Reports a later key whose day comes before that of the earlier one. */
    static void inOrder(Section section, Key<LocalDate> earlier, Key<LocalDate> later, Problems problems) {
        Optional<LocalDate> first = section.find(earlier);
        Optional<LocalDate> last = section.find(later);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add(section.problem("date-order", later, last.get(), section.called(earlier), first.get()));
        }
    }
}
