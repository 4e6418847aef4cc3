package io.github.surveyreport.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A commit as Git stores it, to be written again on another parent. Texts are the stored bytes as ISO 8859-1.
 *
 * @param tree id of its files
 * @param people the lines {@code author} and {@code committer}
 * @param message with its line feed
 */
record RawCommit(String tree, List<String> people, String message) {
    private static final String US = "survey-report <survey-report@localhost> ";

    /** @param at time of the commit that the report was made of, so that the same report gives the same commit */
    static RawCommit of(String tree, Instant at, String message) {
        String person = US + at.getEpochSecond() + " +0000";
        return new RawCommit(
                tree,
                List.of("author " + person, "committer " + person),
                new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** The first line of the message as it was written. */
    String subject() {
        String line = message.lines().findFirst().orElse("");
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static RawCommit read(byte[] stored) {
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        List<String> head = text.substring(0, end).lines().toList();
        String tree = head.get(0).substring("tree ".length());
        List<String> people = head.stream()
                .filter(line -> line.startsWith("author ") || line.startsWith("committer "))
                .toList();
        return new RawCommit(tree, people, text.substring(end + 2));
    }

    RawCommit withTree(String id) {
        return new RawCommit(id, people, message);
    }

    byte[] bytes(Optional<String> parent) {
        String head = people.stream().map(line -> line + "\n").collect(Collectors.joining());
        String above = parent.map(id -> "parent " + id + "\n").orElse("");
        return ("tree " + tree + "\n" + above + head + "\n" + message).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** When it was committed. */
    Instant at() {
        String[] parts = people.get(people.size() - 1).split(" ");
        return Instant.ofEpochSecond(Long.parseLong(parts[parts.length - 2]));
    }
}
