package io.github.surveyreport.text;

import java.util.List;

/** The steps from a comment to its {@link Reading}. */
final class CommentAnalyzer implements TextAnalyzer {
    private static final Reading NOTHING = new Reading(true, List.of(), List.of(), List.of());

    private final EmptyPhrases emptyPhrases;
    private final Tokenizer tokenizer;
    private final Terms terms;
    private final Categories categories;

    CommentAnalyzer(Vocabulary vocabulary, Segmenter segmenter) {
        emptyPhrases = new EmptyPhrases(vocabulary.emptyPhrases());
        tokenizer = new Tokenizer(vocabulary.words().keySet(), segmenter);
        terms = new Terms(vocabulary.stopWords());
        categories = new Categories(vocabulary.categories());
    }

    @Override
    public Reading read(String comment) {
        String text = Normalizer.normalize(comment);
        if (emptyPhrases.cover(text)) {
            return NOTHING;
        }
        List<Token> tokens = tokenizer.tokens(text);
        Categories.Found found = categories.in(text, tokens);
        return new Reading(false, terms.of(tokens), found.categories(), found.phrases());
    }
}
