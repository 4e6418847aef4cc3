package io.github.surveyreport.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time, such as {@code 24h} or {@code 15s}. */
final class Spans {
    private static final String PATTERN = "([0-9]{1,7})\\s*(s|min|h|d|秒|分钟|小时|天)";
    private static final Pattern SPAN = Pattern.compile(PATTERN);
    private static final Map<String, Long> UNITS =
            Map.of("s", 1L, "min", 60L, "h", 3600L, "d", 86_400L, "秒", 1L, "分钟", 60L, "小时", 3600L, "天", 86_400L);

    private Spans() {}

    /** A whole number above 0 and its unit; the value is in seconds. */
    static Shape<Long> span() {
        return Scalars.of(
                (scalar, place) -> {
                    Matcher span = SPAN.matcher(scalar.text().strip());
                    long seconds = span.matches() ? Long.parseLong(span.group(1)) * UNITS.get(span.group(2)) : 0;
                    if (seconds == 0) {
                        place.refuse("not-span", scalar);
                        return Optional.empty();
                    }
                    return Optional.of(seconds);
                },
                "not-span",
                () -> Schemas.with(Schemas.ofType("string"), "pattern", "^" + PATTERN + "$"));
    }

    /** The unit of plain numbers; the value is in seconds. */
    static Shape<Long> unit() {
        Map<String, Long> words = new LinkedHashMap<>();
        words.put("s", 1L);
        words.put("min", 60L);
        words.put("h", 3600L);
        words.put("d", 86_400L);
        List.of("秒", "分钟", "小时", "天").forEach(unit -> words.put(unit, UNITS.get(unit)));
        return Words.of(words);
    }
}
