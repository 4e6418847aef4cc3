package io.github.surveyreport.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the law calls anonymised (匿名化, Personal Information Protection Law, article 73) can be restored by nobody. Nothing here
 * is, so neither reports nor documents say so but to deny it.
 */
class PrivacyWordsTest {
    private static final Pattern CLAIM =
            Pattern.compile("(?<!并非|不是|不等于)匿名化|(?<!not |no )anonymi[sz](ed|ation)", Pattern.CASE_INSENSITIVE);

    @Test
    void nothingIsCalledAnonymised() throws IOException {
        List<String> claims = new ArrayList<>();
        for (Path folder : List.of(
                Path.of("..", "docs"),
                Path.of("..", "templates", "src", "main", "resources"),
                Path.of("src", "main", "resources", "io", "github", "surveyreport", "problem"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(path -> path.toString().matches(".*\\.(md|properties)"))
                        .toList()) {
                    search(file, claims);
                }
            }
        }
        assertEquals(List.of(), claims);
    }

    private static void search(Path file, List<String> claims) throws IOException {
        Matcher claim = CLAIM.matcher(Files.readString(file));
        while (claim.find()) {
            claims.add(file + ": " + claim.group());
        }
    }

    @Test
    void aClaimIsFound() {
        assertTrue(CLAIM.matcher("数据已匿名化").find());
        assertTrue(CLAIM.matcher("Answers are anonymised").find());
    }
}
