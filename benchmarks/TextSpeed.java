package io.github.surveyreport.text;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Characters of comments read per second of processor time by one thread, for each step alone, with the built-in lexicon. The file holds rows
 * of {@link GenerateRows}, whose last two columns are comments, or one comment a line. Compile and run as README.md says.
 */
final class TextSpeed {
    private static final int PASSES = 12;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final List<String> comments;
    private final long characters;
    private final Tokenizer tokenizer = new Tokenizer(List.of(), clause -> Jieba.instance().split(clause));
    private final List<CategoryWords> words = lexicon();

    private TextSpeed(List<String> comments) {
        this.comments = comments;
        characters = comments.stream().mapToLong(String::length).sum();
    }

    public static void main(String[] arguments) throws Exception {
        boolean rows = arguments[0].endsWith(".csv");
        List<String> comments = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8).stream()
                .skip(rows ? 1 : 0)
                .flatMap(line -> rows ? comments(line.split(",", -1)) : Stream.of(line))
                .filter(comment -> !comment.isEmpty())
                .distinct()
                .toList();
        new TextSpeed(comments).run();
    }

    private static Stream<String> comments(String[] cells) {
        return Stream.of(cells[cells.length - 2], cells[cells.length - 1]);
    }

    private void run() {
        System.out.printf("%,d distinct comments, %,d characters%n", comments.size(), characters);
        List<String> texts = comments.stream().map(Normalizer::normalize).toList();
        List<List<Token>> tokens = texts.stream().map(tokenizer::tokens).toList();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            passages.add(new Passage(texts.get(i), tokens.get(i), Grammar.builtIn()));
        }
        Lexicon lexicon = new Lexicon(words, tokenizer);
        Categories categories = new Categories(words, tokenizer);
        time("normalising", comments, Normalizer::normalize);
        time("segmentation", texts, tokenizer::tokens);
        time("phrases", passages, lexicon::find);
        time("phrases, issues, sentiment", passages, categories::in);
        time("all", comments, reader());
    }

    /** As the analyser reads, without what it keeps of comments it has read. */
    private Consumer<String> reader() {
        CommentAnalyzer analyzer = new CommentAnalyzer(
                new Vocabulary(Map.of(), List.of(), List.of(), words), clause -> Jieba.instance().split(clause));
        return analyzer::categoriesOf;
    }

    /** The fastest of some passes: the others were disturbed or not yet compiled. */
    private <T> void time(String step, List<T> inputs, Consumer<T> reader) {
        long fastest = Long.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            long start = THREAD.getCurrentThreadCpuTime();
            inputs.forEach(reader);
            fastest = Math.min(fastest, THREAD.getCurrentThreadCpuTime() - start);
        }
        System.out.printf("%-28s %,12.0f characters/s%n", step, characters * 1e9 / fastest);
    }

    private static List<CategoryWords> lexicon() {
        try (InputStream in = TextSpeed.class.getResourceAsStream("/io/github/surveyreport/config/lexicon.yml")) {
            Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            return ((List<?>) file.get("issues"))
                    .stream()
                            .map(issue -> (Map<?, ?>) issue)
                            .map(issue -> new CategoryWords(
                                    phrases(issue, "synonyms"), phrases(issue, "praise"), phrases(issue, "topics"), true))
                            .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> phrases(Map<?, ?> issue, String role) {
        return ((List<?>) issue.get(role)).stream().map(String::valueOf).toList();
    }
}
