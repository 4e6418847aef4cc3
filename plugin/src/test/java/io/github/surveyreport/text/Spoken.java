package io.github.surveyreport.text;

import java.util.List;
import java.util.Set;

/** What a comment speaks of, with and without understanding its sentences. */
public final class Spoken {
    private Spoken() {}

    /** Finds what is named, complained of and praised, as reports do. */
    public static Reader engine(List<CategoryWords> categories) {
        CommentAnalyzer analyzer = new CommentAnalyzer(
                Vocabularies.of(categories), clause -> Jieba.instance().split(clause));
        return comment -> {
            Categories.Found found = analyzer.categoriesOf(comment);
            return new About(
                    Set.copyOf(found.named()),
                    found.complaints().keySet(),
                    Set.copyOf(found.praised()),
                    found.tone().plus(Emoji.tone(comment)));
        };
    }

    /** Counts the same words wherever they stand: no clauses, no negation, no gaps, no word boundaries. */
    public static Reader wordCounting(List<CategoryWords> categories) {
        return new WordCounting(categories);
    }

    /** Reads one comment. */
    public interface Reader {
        About read(String comment);
    }

    /** Indices of categories, and how the whole judges. */
    public record About(Set<Integer> named, Set<Integer> blamed, Set<Integer> praised, Tone tone, Sentiment sentiment) {
        About(Set<Integer> named, Set<Integer> blamed, Set<Integer> praised, Tone tone) {
            this(named, blamed, praised, tone, tone.sentiment());
        }
    }
}
