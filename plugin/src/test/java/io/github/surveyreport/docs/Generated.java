package io.github.surveyreport.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents, or parts of them, that follow from the program. {@code -Dupdate.docs=true} writes them anew. */
final class Generated {
    static final String BEGIN = "<!-- generated: mvn test -Dupdate.docs=true -->\n";
    static final String END = "<!-- end of generated -->\n";

    private Generated() {}

    /** Holds what stands between the marks against what should; in a new document everything does. */
    static void check(String path, String expected) throws IOException {
        Path file = Documents.ROOT.resolve(path);
        String document = Files.exists(file) ? Files.readString(file) : BEGIN + END;
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.substring(0, begin) + expected + document.substring(end));
        } else {
            assertEquals(
                    expected,
                    document.substring(begin, end),
                    path + " is out of date; -Dupdate.docs=true writes it anew");
        }
    }

    /** A row of a table. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|").replace("\n", " ")).append(" |");
        }
        return row.append('\n').toString();
    }

    static String code(String text) {
        return "`" + text + "`";
    }
}
