package io.github.surveyreport.starter;

import java.util.List;
import java.util.stream.Collectors;

/** Text that was never meant as Markdown, in Markdown. */
final class Markdown {
    private Markdown() {}

    /** One list item a line; nothing in them is markup. */
    static String items(List<String> lines) {
        return lines.stream().map(line -> "- " + escaped(line)).collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>&#|~])", "\\\\$1");
    }
}
