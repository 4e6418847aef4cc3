package io.github.surveyreport.proposal;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** A file written line by line, in which guesses stand as comments. */
final class CommentedLines {
    private final String file;
    private final Language language;
    private final StringBuilder text = new StringBuilder();
    private final List<Problem> guesses = new ArrayList<>();
    private int line = 1;

    CommentedLines(String file, Language language) {
        this.file = file;
        this.language = language;
    }

    String text() {
        return text.toString();
    }

    /** With the lines on which they stand. */
    List<Problem> guesses() {
        return guesses;
    }

    void line(String content) {
        text.append(content).append('\n');
        line++;
    }

    void guess(String indent, Guess guess) {
        Problem problem = Problem.info(
                "proposal." + guess.code(),
                Location.ofLine(file, line),
                guess.arguments().stream().map(Yaml::comment).toArray());
        guesses.add(problem);
        line(indent + "# " + said("guess", problem.message(language)));
    }

    /** A text of the bundle {@code proposal}. */
    String said(String code, Object... arguments) {
        return Problem.info("proposal." + code, Location.NONE, arguments).message(language);
    }
}
