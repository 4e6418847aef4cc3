package io.github.surveyreport.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which data a published version of the public edition shows, kept for ever in {@value #FOLDER}{@code /<commit>.json} of the
 * site, also when the version itself is gone: who compares two versions need not have them from the site of today.
 *
 * @param commit full id of the commit the report was made of
 * @param committedAt that commit's time
 * @param held wave, or another part of the data, → full id of the commit whose data it shows instead of its own
 */
public record ShownVersion(String commit, Instant committedAt, SortedMap<String, String> held) {
    /** The folder of the site that holds these records. */
    public static final String FOLDER = "shown";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int SHORT = 12;

    public ShownVersion {
        held = Collections.unmodifiableSortedMap(new TreeMap<>(held));
        if (!COMMIT.matcher(commit).matches()
                || !held.values().stream().allMatch(id -> COMMIT.matcher(id).matches())) {
            throw new IllegalArgumentException("not the id of a commit");
        }
    }

    /** Path of the record in the site. */
    public String file() {
        return FOLDER + "/" + commit.substring(0, SHORT) + ".json";
    }

    public byte[] json() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("commit", commit);
        values.put("committedAt", committedAt.toString());
        values.put(
                "held",
                held.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(" ")));
        return (FlatJson.line(values) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when the bytes are not what {@link #json()} writes. */
    public static Optional<ShownVersion> read(byte[] json) {
        return FlatJson.read(json).flatMap(ShownVersion::of);
    }

    private static Optional<ShownVersion> of(Map<String, String> values) {
        try {
            return Optional.of(new ShownVersion(
                    values.getOrDefault("commit", ""),
                    Instant.parse(values.getOrDefault("committedAt", "")),
                    held(values.getOrDefault("held", "?"))));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, String> held(String text) {
        SortedMap<String, String> held = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
            int end = part.indexOf('=');
            if (end < 1) {
                throw new IllegalArgumentException("not a part of the data");
            }
            held.put(part.substring(0, end), part.substring(end + 1));
        }
        return held;
    }
}
