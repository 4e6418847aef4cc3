package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks columns up in the header of one file and reports those that are missing or ambiguous. */
final class ColumnFinder {
    /** The position of a column that is not there or not wanted. */
    static final int NONE = -1;

    static final String CUSTOMER = "columns.customer";

    private final Header header;
    private final Location place;
    private final Problems problems;
    private boolean complete = true;

    ColumnFinder(Header header, String path, Problems problems) {
        this.header = header;
        this.place = Location.ofLine(path, 1);
        this.problems = problems;
    }

    /**
     * @param user the part of the configuration that asks for the column, such as {@code questions.q_speed}
     * @return 0-based position, or {@link #NONE} after a problem has been reported
     */
    int find(ColumnRef column, String user) {
        if (column.position() > 0) {
            boolean there = column.position() <= header.width();
            return there
                    ? notPersonal(column.position() - 1, column, user)
                    : missing("survey.missing-position", column, user, header.width());
        }
        List<Integer> positions = header.positions(column.header());
        if (positions.size() == 1) {
            return notPersonal(positions.get(0), column, user);
        }
        if (positions.isEmpty()) {
            Optional<String> near =
                    Suggestions.near(column.header(), header.names()).or(() -> containing(column.header()));
            if (near.isPresent()) {
                return missing("survey.missing-column-suggest", column, user, near.get());
            }
            List<String> alike = Suggestions.alike(column.header(), header.names());
            return alike.isEmpty()
                    ? missing("survey.missing-column", column, user, header.width())
                    : missing("survey.missing-column-alike", column, user, Suggestions.list(alike));
        }
        String all = positions.stream().map(i -> "#" + (i + 1)).collect(Collectors.joining(", "));
        return missing("survey.ambiguous-column", column, user, all);
    }

    /** A column that comes empty cannot be used, except for telling customers apart. */
    private int notPersonal(int position, ColumnRef column, String user) {
        ColumnRole role = header.role(position);
        if (!role.personal() || (user.equals(CUSTOMER) && role.identifiesCustomer())) {
            return position;
        }
        String code = role.identifiesCustomer() ? "survey.personal-column-customer" : "survey.personal-column";
        return missing(code, column, user, header.tool().word());
    }

    int find(Optional<ColumnRef> column, String user) {
        return column.isPresent() ? find(column.get(), user) : NONE;
    }

    /** Whether every column looked for was found. */
    boolean complete() {
        return complete;
    }

    /** Tools put numbers before and marks after the wording: the only header that holds all of it. */
    private Optional<String> containing(String wanted) {
        List<String> holding =
                header.names().stream().filter(name -> name.contains(wanted)).toList();
        return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
    }

    /** With the line of the configuration: {@code questions.q_speed [survey.yml:12]}. */
    private static String asked(ColumnRef column, String user) {
        Location asked = column.asked();
        return asked.line() == 0 ? user : user + " [" + asked.file() + ":" + asked.line() + "]";
    }

    private int missing(String code, ColumnRef column, String user, Object detail) {
        complete = false;
        problems.add(Problem.error(code, place, column, asked(column, user), detail));
        return NONE;
    }
}
