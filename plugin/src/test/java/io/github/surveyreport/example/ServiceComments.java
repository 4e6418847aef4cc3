package io.github.surveyreport.example;

import io.github.surveyreport.example.LabelledReviews.Agreement;
import io.github.surveyreport.text.Sentiment;
import io.github.surveyreport.text.Spoken;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Short comments on customer service in Chinese and English, made up and labelled for this project before any of them was
 * read by the rules. A wish is a complaint of what it wants better; alone it judges nothing.
 */
final class ServiceComments {
    private ServiceComments() {}

    /**
     * One comment.
     *
     * @param sentiment {@link Sentiment#UNDETERMINED} where a reader could not tell either
     * @param complaints categories
     */
    record Comment(String text, Sentiment sentiment, Set<String> complaints) {}

    /** @param part {@code dev}, on which rules and words are adjusted, or {@code test} */
    static List<Comment> of(String part, String language) {
        return CsvRows.of(file()).stream()
                .filter(row -> part.equals(row.get("part")) && language.equals(row.get("language")))
                .map(ServiceComments::comment)
                .toList();
    }

    private static Path file() {
        try {
            return Path.of(
                    ServiceComments.class.getResource("service-comments.csv").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Comment comment(Map<String, String> row) {
        String sentiment = row.get("sentiment");
        String complaints = row.get("complaints");
        return new Comment(
                row.get("comment"),
                sentiment.equals("none")
                        ? Sentiment.UNDETERMINED
                        : Sentiment.valueOf(sentiment.toUpperCase(Locale.ROOT)),
                complaints.isEmpty() ? Set.of() : Set.of(complaints.split(" ")));
    }

    /** Complaints of all categories together. */
    static Agreement complaints(List<Comment> comments, List<Set<String>> found) {
        Agreement all = Agreement.NONE;
        for (int i = 0; i < comments.size(); i++) {
            Set<String> meant = comments.get(i).complaints();
            long both = found.get(i).stream().filter(meant::contains).count();
            all = all.plus(new Agreement((int) both, found.get(i).size(), meant.size()));
        }
        return all;
    }

    static Verdicts verdicts(List<Comment> comments, List<Spoken.About> read) {
        return Verdicts.of(comments.stream().map(Comment::sentiment).toList(), read);
    }
}
