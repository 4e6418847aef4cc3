import io.github.surveyreport.text.CategoryWords;
import io.github.surveyreport.text.TextAnalyzer;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Characters of comments read per second: {@code java -cp ... benchmarks/TextSpeed.java COMMENTS.txt [threads]}, a file with
 * one comment a line. Prints the first pass (with the dictionary's loading) and five more, each with an analyser of its own.
 */
final class TextSpeed {
    public static void main(String[] arguments) throws Exception {
        List<String> comments = Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8);
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Runtime.getRuntime().availableProcessors();
        long characters = comments.stream().mapToLong(String::length).sum();
        List<CategoryWords> categories = List.of(
                CategoryWords.of(List.of("回复慢", "等…久", "排队")),
                CategoryWords.of(List.of("态度差", "不耐烦", "敷衍")));
        for (int pass = 0; pass < 6; pass++) {
            TextAnalyzer analyzer = TextAnalyzers.create(new Vocabulary(Map.of(), List.of(), List.of(), categories));
            long start = System.nanoTime();
            Thread[] readers = IntStream.range(0, threads)
                    .mapToObj(part -> new Thread(() -> {
                        for (int i = part; i < comments.size(); i += threads) {
                            analyzer.read(comments.get(i));
                        }
                    }))
                    .toArray(Thread[]::new);
            for (Thread reader : readers) {
                reader.start();
            }
            for (Thread reader : readers) {
                reader.join();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("%d threads, %,d characters, %.2f s, %,.0f characters/s%n", threads, characters, seconds, characters / seconds);
        }
    }
}
