package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What no page and no file of a report may hold: a number that is none, or a cell that says nothing. */
final class PublishedText {
    private static final Pattern NO_NUMBER =
            Pattern.compile("\\bNaN\\b|\\bInfinity\\b|∞|(?<![\\w.])-0(\\.0+)?(?![\\w.])");
    private static final int AROUND = 40;

    private PublishedText() {}

    /** @param files path → content of everything that was written */
    static void check(Map<String, String> files) {
        List<String> found = new ArrayList<>();
        files.forEach((path, content) -> {
            boolean page = path.endsWith(".html");
            search(path, page ? Jsoup.parse(content).text() : content, found);
            if (page) {
                emptyCells(path, content, found);
            }
        });
        assertEquals("", String.join("\n", found));
    }

    private static void search(String path, String text, List<String> found) {
        var matcher = NO_NUMBER.matcher(text);
        while (matcher.find()) {
            String around = text.substring(
                    Math.max(0, matcher.start() - AROUND), Math.min(text.length(), matcher.end() + AROUND));
            found.add(path + ": " + around);
        }
    }

    /** A number column says the number or why there is none. */
    private static void emptyCells(String path, String page, List<String> found) {
        for (Element cell : Jsoup.parse(page).select("td.number, td.date")) {
            if (cell.text().isBlank()) {
                found.add(path + ": empty cell in " + cell.parent().text());
            }
        }
    }
}
