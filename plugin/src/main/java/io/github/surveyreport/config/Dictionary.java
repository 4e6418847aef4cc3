package io.github.surveyreport.config;

import io.github.surveyreport.config.TextSettings.Word;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The project's words: {@code dictionary/words.txt} with an optional frequency after each word, {@code stop-words.txt}
 * and {@code empty-phrases.txt} with one a line; {@code #} starts a comment line.
 */
record Dictionary(List<Word> words, List<String> stopWords, List<String> emptyPhrases) {
    static final String WORDS = "dictionary/words.txt";
    static final String STOP_WORDS = "dictionary/stop-words.txt";
    static final String EMPTY_PHRASES = "dictionary/empty-phrases.txt";
    static final List<String> FILES = List.of(WORDS, STOP_WORDS, EMPTY_PHRASES);

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern FREQUENCY = Pattern.compile("[1-9][0-9]{0,8}");

    static Dictionary read(Files files, Problems problems) {
        List<Word> words = new ArrayList<>();
        for (Line line : lines(files.beside(WORDS), problems)) {
            word(line, problems).ifPresent(words::add);
        }
        return new Dictionary(
                List.copyOf(words),
                phrases(files.beside(STOP_WORDS), problems),
                phrases(files.beside(EMPTY_PHRASES), problems));
    }

    private static Optional<Word> word(Line line, Problems problems) {
        String[] parts = BLANKS.split(line.text());
        if (parts.length > 2) {
            problems.add(Problem.error("config.word-line", line.at(), parts.length));
            return Optional.empty();
        }
        if (parts.length == 2 && !FREQUENCY.matcher(parts[1]).matches()) {
            problems.add(Problem.error("config.word-frequency", line.at(), Node.echo(parts[1]), Node.echo(parts[0])));
            return Optional.empty();
        }
        return Optional.of(new Word(parts[0], parts.length == 2 ? Integer.parseInt(parts[1]) : 0));
    }

    private static List<String> phrases(Optional<SourceFile> file, Problems problems) {
        return lines(file, problems).stream().map(Line::text).toList();
    }

    /** Lines that say something; a word given twice is doubtful, whatever follows it. */
    private static List<Line> lines(Optional<SourceFile> file, Problems problems) {
        Optional<String> text = file.flatMap(present -> TextFile.read(present, problems));
        if (text.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (String raw : text.get().lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Location at = Location.ofLine(file.get().path(), number);
            Integer first = seen.putIfAbsent(BLANKS.split(line)[0], number);
            if (first != null && line.equals(BLANKS.split(line)[0])) {
                problems.add(Problem.warning("config.word-twice", at, Node.echo(line), first));
                continue;
            }
            lines.add(new Line(line, at));
        }
        return lines;
    }

    private record Line(String text, Location at) {}
}
