package io.github.surveyreport.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Invented comments in which every item of personal data is known: {@code comments.txt}. */
final class PlantedComments {
    private static final Pattern ITEM = Pattern.compile("\\{([A-Z_]+)\\|([^}]*)\\}");

    private PlantedComments() {}

    /**
     * @param text as a customer would write it
     * @param expected with a mark for each item
     */
    record Comment(String text, String expected, List<Item> items) {}

    record Item(PersonalData kind, String text) {}

    static List<Comment> all() {
        List<Comment> comments = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PlantedComments.class.getResourceAsStream("comments.txt"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    comments.add(comment(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    private static Comment comment(String line) {
        List<Item> items = new ArrayList<>();
        Matcher matcher = ITEM.matcher(line);
        while (matcher.find()) {
            items.add(new Item(PersonalData.valueOf(matcher.group(1)), matcher.group(2)));
        }
        String text = ITEM.matcher(line).replaceAll(item -> Matcher.quoteReplacement(item.group(2)));
        String expected = ITEM.matcher(line)
                .replaceAll(item ->
                        String.valueOf(PersonalData.valueOf(item.group(1)).mark()));
        return new Comment(text, expected, items);
    }
}
