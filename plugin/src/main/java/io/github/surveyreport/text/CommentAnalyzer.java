package io.github.surveyreport.text;

import io.github.surveyreport.privacy.Masked;
import io.github.surveyreport.privacy.Masker;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The steps from a comment to its {@link Reading}. */
final class CommentAnalyzer implements TextAnalyzer {
    private static final int LONGEST_KEPT = 100;
    private static final int MOST_KEPT = 8192;

    private final EmptyPhrases emptyPhrases;
    private final Tokenizer tokenizer;
    private final Terms terms;
    private final Vocabulary vocabulary;
    private final Masker masker;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private volatile Categories categories;

    CommentAnalyzer(Vocabulary vocabulary, Segmenter segmenter) {
        emptyPhrases = new EmptyPhrases(vocabulary.emptyPhrases());
        tokenizer = new Tokenizer(vocabulary.words().keySet(), segmenter);
        terms = new Terms(vocabulary.stopWords());
        this.vocabulary = vocabulary;
        masker = new Masker(vocabulary.names());
    }

    /** Short comments recur; as many as there is room for are read once. What is kept changes no result. */
    @Override
    public Reading read(String comment) {
        Reading known = readings.get(comment);
        if (known != null) {
            return known;
        }
        Reading read = readAnew(comment);
        if (comment.length() <= LONGEST_KEPT && readings.size() < MOST_KEPT) {
            readings.put(comment, read);
        }
        return read;
    }

    private Reading readAnew(String comment) {
        Masked masked = masker.mask(comment);
        String text = Normalizer.normalize(masked.text());
        if (emptyPhrases.cover(text)) {
            return nothing(masked.kinds().isEmpty() ? Masked.NOTHING : masked);
        }
        List<Token> tokens = tokenizer.tokens(text);
        Categories.Found found = categories().in(new Passage(text, tokens, Grammar.builtIn()));
        return new Reading(
                false,
                terms.of(tokens),
                List.copyOf(found.complaints().keySet()),
                List.copyOf(found.complaints().values()),
                found.praised(),
                found.tone().plus(Emoji.tone(comment)),
                Imprint.of(text),
                masked,
                List.of());
    }

    private static Reading nothing(Masked masked) {
        return new Reading(
                true, List.of(), List.of(), List.of(), List.of(), Tone.SILENT, Imprint.NONE, masked, List.of());
    }

    /** For tests of what is spoken of at all. */
    Categories.Found categoriesOf(String comment) {
        String text = Normalizer.normalize(comment);
        return categories().in(new Passage(text, tokenizer.tokens(text), Grammar.builtIn()));
    }

    /** Made with the first comment: the phrases are divided into words, too, and that takes the dictionary. */
    private Categories categories() {
        Categories made = categories;
        if (made == null) {
            synchronized (this) {
                made = categories;
                if (made == null) {
                    made = new Categories(vocabulary.categories(), tokenizer);
                    categories = made;
                }
            }
        }
        return made;
    }
}
