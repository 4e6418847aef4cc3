package io.github.surveyreport.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is told about a published version, kept as {@value #FILE} in its folder.
 *
 * @param commit full id of the commit the report was made of
 * @param committedAt that commit's time
 * @param title of the report
 * @param language {@code zh-CN} or {@code en}
 * @param reportDate ISO 8601
 * @param score the composite score as shown, empty when there is none
 * @param toolVersion version of the plugin that made the report
 */
public record Version(
        String commit,
        Instant committedAt,
        String title,
        String language,
        String reportDate,
        String score,
        String toolVersion) {
    static final String FILE = "version.json";

    /** The newest first; among equals a fixed order. */
    static final Comparator<Version> NEWEST_FIRST = Comparator.comparing(Version::committedAt)
            .thenComparing(Version::commit)
            .reversed();

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int SHORT = 12;

    public Version {
        if (!COMMIT.matcher(commit).matches()) {
            throw new IllegalArgumentException("not the id of a commit");
        }
    }

    String shortCommit() {
        return commit.substring(0, SHORT);
    }

    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("commit", commit);
        values.put("committedAt", committedAt.toString());
        values.put("title", title);
        values.put("language", language);
        values.put("reportDate", reportDate);
        values.put("score", score);
        values.put("toolVersion", toolVersion);
        return values;
    }

    byte[] json() {
        return (FlatJson.line(values()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when the bytes are not what {@link #json()} writes. */
    static Optional<Version> read(byte[] json) {
        return FlatJson.read(json).flatMap(Version::of);
    }

    private static Optional<Version> of(Map<String, String> values) {
        try {
            return Optional.of(new Version(
                    values.getOrDefault("commit", ""),
                    Instant.parse(values.getOrDefault("committedAt", "")),
                    values.getOrDefault("title", ""),
                    values.getOrDefault("language", ""),
                    values.getOrDefault("reportDate", ""),
                    values.getOrDefault("score", ""),
                    values.getOrDefault("toolVersion", "")));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
