package io.github.surveyreport.example;

import io.github.surveyreport.example.LabelledReviews.Agreement;
import io.github.surveyreport.example.LabelledReviews.Review;
import io.github.surveyreport.text.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints the tables of {@code docs/text.md}: {@code ReviewTable train dev}. */
final class ReviewTable {
    private ReviewTable() {}

    public static void main(String[] parts) {
        LabelledReviews labelled = new LabelledReviews();
        List<Review> reviews = new ArrayList<>();
        for (String part : parts) {
            reviews.addAll(LabelledReviews.reviews(part));
        }
        for (String part : List.of("dev", "test")) {
            printComments(labelled, part, "zh");
            printComments(labelled, part, "en");
        }
        System.out.println(String.join("+", parts) + ": " + reviews.size() + " reviews");
        print(labelled, "engine", reviews, labelled.engine());
        print(labelled, "word counting", reviews, labelled.wordCounting());
    }

    private static void print(LabelledReviews labelled, String name, List<Review> reviews, Spoken.Reader reader) {
        List<Spoken.About> read =
                reviews.stream().map(r -> reader.read(r.text())).toList();
        System.out.println("## " + name);
        for (String category : LabelledReviews.categories()) {
            System.out.println("| " + category + " | "
                    + row(labelled.mentioned(reviews, read, category)) + " | "
                    + row(labelled.blamed(reviews, read, category)) + " |");
        }
        print(LabelledReviews.verdicts(reviews, read));
        print(Direction.of(reviews, read));
    }

    private static void print(Direction direction) {
        System.out.println("direction: " + direction.right() + " of " + direction.all() + " right, "
                + String.format(Locale.ROOT, "balanced %.2f, ", direction.balanced()) + direction);
    }

    private static void print(Verdicts verdicts) {
        System.out.println(verdicts.right() + " of " + verdicts.all() + " right, "
                + String.format(Locale.ROOT, "balanced %.2f, macro-F1 %.2f", verdicts.balanced(), verdicts.macroF1())
                + ", as meant and read " + Arrays.deepToString(verdicts.counts()));
    }

    private static void printComments(LabelledReviews labelled, String part, String language) {
        List<ServiceComments.Comment> comments = ServiceComments.of(part, language);
        for (Spoken.Reader reader : List.of(labelled.engine(), labelled.wordCounting())) {
            List<Spoken.About> read =
                    comments.stream().map(c -> reader.read(c.text())).toList();
            System.out.println(part + " " + language + ": "
                    + row(ServiceComments.complaints(
                            comments,
                            read.stream().map(a -> labelled.names(a.blamed())).toList())));
            print(ServiceComments.verdicts(comments, read));
        }
    }

    private static String row(Agreement agreement) {
        return String.format(
                Locale.ROOT,
                "%d of %d, P %.2f, R %.2f, F1 %.2f",
                agreement.found(),
                agreement.meant(),
                agreement.precision(),
                agreement.recall(),
                agreement.f1());
    }
}
