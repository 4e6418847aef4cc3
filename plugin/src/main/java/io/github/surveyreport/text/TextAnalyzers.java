package io.github.surveyreport.text;

/** Makes analysers of comments. */
public final class TextAnalyzers {
    private TextAnalyzers() {}

    /**
     * An analyser that knows the built-in words and those of one project; no other analyser sees the project's words.
     * Cheap: the dictionary of the language is loaded with the first comment, once for all analysers.
     */
    public static TextAnalyzer create(Vocabulary vocabulary) {
        return new CommentAnalyzer(vocabulary, clause -> Jieba.instance().split(clause));
    }

    /** Starts to load the dictionary in the background, so that the first comment need not wait for it. */
    public static void warmUp() {
        Thread loading = new Thread(TextAnalyzers::load, "survey-report-dictionary");
        loading.setDaemon(true);
        loading.start();
    }

    /**
     * A run that stops at an error may take the classes away while they are being loaded here; nobody needs them then, and
     * whoever does need the dictionary meets the failure himself.
     */
    private static void load() {
        try {
            Jieba.instance();
        } catch (LinkageError | RuntimeException e) {
            return;
        }
    }
}
