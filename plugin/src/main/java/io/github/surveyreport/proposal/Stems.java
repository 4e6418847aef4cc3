package io.github.surveyreport.proposal;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What questions of one matrix have in common in their codes: {@code Q7} of {@code Q7ART}, {@code affRec} of {@code affRec1}. */
final class Stems {
    private static final Pattern NUMBER_THEN_NAME = Pattern.compile("^([A-Za-z]+\\d+)[A-Z_-]\\w*$");
    private static final Pattern NAME_THEN_NUMBER = Pattern.compile("^([A-Za-z][A-Za-z_-]*?)[_-]?\\d+[a-z]?$");

    private Stems() {}

    /** Empty when the code is no more than the number of a question. */
    static String of(Heading heading) {
        Matcher first = NUMBER_THEN_NAME.matcher(heading.code());
        if (first.matches()) {
            return first.group(1);
        }
        Matcher second = NAME_THEN_NUMBER.matcher(heading.code());
        return second.matches() && !second.group(1).equalsIgnoreCase("q") ? second.group(1) : "";
    }

    static String joined(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
