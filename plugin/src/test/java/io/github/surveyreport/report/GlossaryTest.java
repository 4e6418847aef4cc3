package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The entries of the dictionary page, and their list in the documentation ({@code -Dupdate.docs=true} writes it anew). */
class GlossaryTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "statistics.md");
    private static final String BEGIN = "<!-- entries: written by GlossaryTest -->\n";
    private static final String END = "<!-- end of entries -->\n";

    @Test
    void everyEntryHasItsRowInTheDocumentation() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(DOCUMENT, document.substring(0, begin) + rows() + document.substring(end));
        } else {
            assertEquals(rows(), document.substring(begin, end));
        }
    }

    @Test
    void everyTextBelongsToAnEntry() {
        TreeSet<String> expected = new TreeSet<>();
        Glossary.CHAPTERS.forEach(chapter -> expected.addAll(chapter.terms()));
        TreeSet<String> found = new TreeSet<>();
        texts().stringPropertyNames().stream()
                .filter(key -> key.matches("glossary\\.[^.]+\\.term"))
                .forEach(key -> found.add(key.split("\\.")[1]));
        assertEquals(expected, found);
    }

    @Test
    void entryIsNamedInBothLanguages() {
        Draft draft = new Draft(FindingsFixture.full().findings(), new io.github.surveyreport.problem.Problems());
        Block.Definition effect = Glossary.blocks(draft).stream()
                .filter(Block.Definitions.class::isInstance)
                .flatMap(block -> ((Block.Definitions) block).terms().stream())
                .filter(entry -> entry.id().equals("term-effect"))
                .findFirst()
                .orElseThrow();
        assertEquals("效应量 / Effect size / en", effect.term() + " / " + effect.also() + " / " + effect.alsoLanguage());
    }

    @Test
    void columnsOfAnotherNameLeadToTheirEntry() {
        assertEquals("dictionary.html#term-control", TermLinks.href("usual"));
        assertEquals("", TermLinks.href("wave"));
        assertThrows(IllegalArgumentException.class, () -> Glossary.href("no-entry"));
    }

    private static String rows() {
        Words chinese = Words.of(Language.ZH_CN);
        Words english = Words.of(Language.EN);
        StringBuilder rows = new StringBuilder();
        for (Glossary.Chapter chapter : Glossary.CHAPTERS) {
            String title = "glossary.chapter." + chapter.id();
            rows.append("\n### ").append(chinese.get(title)).append(" / ").append(english.get(title));
            rows.append("\n\n| entry | name (zh / en) | formula | source | not shown |\n|---|---|---|---|---|\n");
            chapter.terms().forEach(term -> rows.append(row(term, chinese, english)));
        }
        return rows.append('\n').toString();
    }

    private static String row(String term, Words chinese, Words english) {
        String key = "glossary." + term;
        String name = chinese.get(key + ".term", "") + " / " + english.get(key + ".term", "");
        return "| `" + term + "` | "
                + String.join(
                        " | ",
                        List.of(
                                name.replaceAll(" +", " ").strip(),
                                found(english, key + ".formula"),
                                found(english, key + ".source"),
                                found(english, key + ".none")))
                + " |\n";
    }

    private static String found(Words words, String key) {
        return words.find(key, "95 %", "`minimum-base`", "`minimum-cell`")
                .orElse("–")
                .replace("|", "\\|");
    }

    private static Properties texts() {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(Words.BUNDLE.replace("%s", "en"))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
