package io.github.surveyreport.report;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code {{measure:<id>[/<statistic>][@<wave>][{grouping=value}]}}} by the finished number. The statistic
 * defaults to what the kind of measure is known for, the wave to the last one. What does not exist is an error with its
 * line and column.
 */
final class MeasureReferences {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*measure\\s*:"
            + "(?:\\s*(?<id>[^/@{}\\s]+)(?:/(?<statistic>[^@{}\\s]+))?(?:@(?<wave>[^{}\\s]+))?"
            + "(?:\\{(?<group>[^{}=]+=[^{}=]+)\\})?\\s*\\}\\})?");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>|#~&]");

    private final Draft draft;

    MeasureReferences(Draft draft) {
        this.draft = draft;
    }

    String fill(String markdown, Location file) {
        Matcher matcher = REFERENCE.matcher(markdown);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            Location place = locate(markdown, matcher.start(), file);
            String text = matcher.group("id") == null ? malformed(place) : value(matcher, place);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(escape(text)));
        }
        return matcher.appendTail(filled).toString();
    }

    private String malformed(Location place) {
        draft.problems()
                .add(Problem.error(
                        "narrative.malformed-reference",
                        place,
                        "{{measure:indicator.csat}}",
                        "{{measure:question.q_speed/mean@2026Q1{channel=phone}}}"));
        return "";
    }

    private String value(Matcher matcher, Location place) {
        MeasureLookup lookup = new MeasureLookup(draft, "narrative");
        MeasureKey key = lookup.key(
                matcher.group("id"),
                Optional.ofNullable(matcher.group("statistic")),
                Optional.ofNullable(matcher.group("wave")),
                group(matcher.group("group")));
        return lookup.find(key, place).map(draft.shown()::text).orElse("");
    }

    static SortedMap<String, String> group(String text) {
        SortedMap<String, String> group = new TreeMap<>();
        if (text != null) {
            int split = text.indexOf('=');
            group.put(
                    text.substring(0, split).strip(), text.substring(split + 1).strip());
        }
        return group;
    }

    static Location locate(String text, int offset, Location file) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new Location(file.file(), line, text.codePointCount(start, offset) + 1);
    }

    /** A unit from configuration may hold anything; it must not become markup. */
    private static String escape(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }
}
