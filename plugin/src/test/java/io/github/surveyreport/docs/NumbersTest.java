package io.github.surveyreport.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/numbers}: the numbers it explains are entries of the dictionary page. */
class NumbersTest {
    private static final Pattern ENTRY = Pattern.compile("[(（、, ]`([a-z0-9-]+)`");

    @Test
    void numbersAreEntriesOfTheDictionary() throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(
                Path.of("..", "templates/src/main/resources/io/github/surveyreport/theme/report_en.properties"))) {
            texts.load(in);
        }
        List<TreeSet<String>> pages = List.of(entries("docs/numbers.md"), entries("docs/numbers.zh-CN.md"));
        assertTrue(pages.get(0).size() > 20, pages.get(0).toString());
        assertEquals(pages.get(0), pages.get(1));
        pages.get(0).removeIf(entry -> texts.containsKey("glossary." + entry + ".term"));
        assertEquals("[]", pages.get(0).toString());
    }

    private static TreeSet<String> entries(String path) throws IOException {
        TreeSet<String> entries = new TreeSet<>();
        ENTRY.matcher(Files.readString(Documents.ROOT.resolve(path)))
                .results()
                .forEach(found -> entries.add(found.group(1)));
        return entries;
    }
}
