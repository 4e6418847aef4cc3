package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
        String id = matcher.group("id");
        String statistic = Optional.ofNullable(matcher.group("statistic")).orElseGet(() -> usual(id));
        String wave = Optional.ofNullable(matcher.group("wave"))
                .orElse(draft.lastWave().id());
        MeasureKey key = new MeasureKey(id, statistic, wave, group(matcher.group("group")));
        Optional<Measure> measure = draft.find(key);
        if (measure.isEmpty()) {
            draft.problems().add(unknown(key, place));
            return "";
        }
        return draft.shown().text(measure.get());
    }

    private static SortedMap<String, String> group(String text) {
        SortedMap<String, String> group = new TreeMap<>();
        if (text != null) {
            int split = text.indexOf('=');
            group.put(
                    text.substring(0, split).strip(), text.substring(split + 1).strip());
        }
        return group;
    }

    /** The statistic a kind of measure is known for. */
    private String usual(String id) {
        int dot = id.indexOf('.');
        return switch (dot < 0 ? id : id.substring(0, dot)) {
            case "indicator", "metric" -> "value";
            case "composite", "dimension" -> "score";
            case "sample" -> "valid";
            case "text", "term" -> "comments";
            case "issue", "cause" -> "customers";
            case "stage" -> "score";
            case "action" -> "after";
            case "matched" -> "change";
            case "cleaning" -> "excluded";
            case "test" -> "means:p";
            case "question", "uncleaned" -> usualOfQuestion(id.substring(dot + 1));
            default -> "value";
        };
    }

    private String usualOfQuestion(String id) {
        return draft.study().questions().stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .map(question -> question.type() == Question.Type.NPS
                        ? "nps"
                        : question.isScale() || question.type() == Question.Type.NUMBER ? "mean" : "n")
                .orElse("mean");
    }

    private Problem unknown(MeasureKey key, Location place) {
        Collection<MeasureKey> keys = draft.findings().measures().byKey().keySet();
        TreeSet<String> ids = new TreeSet<>();
        TreeSet<String> statistics = new TreeSet<>();
        for (MeasureKey known : keys) {
            ids.add(known.id());
            if (known.id().equals(key.id())) {
                statistics.add(known.statistic());
            }
        }
        if (!ids.contains(key.id())) {
            return Suggestions.near(key.id(), ids)
                    .map(near -> Problem.error("narrative.unknown-measure-near", place, key.id(), near))
                    .orElseGet(() -> Problem.error("narrative.unknown-measure", place, key.id()));
        }
        if (!statistics.contains(key.statistic())) {
            return Problem.error(
                    "narrative.unknown-statistic", place, key.statistic(), key.id(), Suggestions.list(statistics));
        }
        List<String> waves = draft.study().waves().stream().map(Wave::id).toList();
        if (!waves.contains(key.wave())) {
            return Problem.error("narrative.unknown-wave", place, key.wave(), Suggestions.list(waves));
        }
        if (!key.group().isEmpty()) {
            return Problem.error(
                    "narrative.unknown-group", place, key.id(), key.statistic(), key.wave(), groups(key.group()));
        }
        return Problem.error("narrative.not-in-wave", place, key.id(), key.statistic(), key.wave());
    }

    private static String groups(SortedMap<String, String> group) {
        return group.firstKey() + "=" + group.get(group.firstKey());
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
