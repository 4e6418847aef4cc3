package io.github.surveyreport.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @TempDir
    private Path project;

    @ParameterizedTest
    @CsvSource({
        "data/a.csv,        data/a.csv",
        "./data//a.csv,     data/a.csv",
        "data/*.csv,        data/a.csv",
        "data/*,            data/a.csv",
        "data/?.csv,        data/季.csv",
        "data/?.csv,        data/😀.csv",
        "*/*,               data/a.csv",
        "**/*.csv,          a.csv",
        "**/*.csv,          data/2026/q1/a.csv",
        "data/**/a.csv,     data/a.csv",
        "data/**/a.csv,     data/x/y/a.csv",
        "data/**,           data/x/y/a.csv",
        "**,                a.csv",
        "data/*季度*.csv,   data/第一季度答卷.csv",
        "data/[a].csv,      data/[a].csv",
        "a*b*c,             aXbbYc"
    })
    void patternMatches(String pattern, String path) {
        assertTrue(glob(pattern).matches(names(path)));
    }

    @ParameterizedTest
    @CsvSource({
        "data/*.csv,        data/x/a.csv",
        "data/*.csv,        a.csv",
        "*.csv,             data/a.csv",
        "data/?.csv,        data/ab.csv",
        "data/?.csv,        data/.csv",
        "data/**,           data",
        "data/**/a.csv,     x/a.csv",
        "data/[a].csv,      data/a.csv",
        "data/a.csv,        data/A.csv",
        "data/{a,b}.csv,    data/a.csv",
        "a*b*c,             aXbbYcd"
    })
    void patternDoesNotMatch(String pattern, String path) {
        assertFalse(glob(pattern).matches(names(path)));
    }

    @Test
    void onlyFoldersThatCanHoldAMatchAreEntered() {
        assertTrue(glob("data/*/a.csv").reaches(names("data/x")));
        assertFalse(glob("data/*/a.csv").reaches(names("data/x/y")));
        assertFalse(glob("data/*.csv").reaches(names("other")));
        assertTrue(glob("**/a.csv").reaches(names("any/where")));
    }

    @Test
    void matchesAreSortedByPath() throws IOException {
        for (String path : List.of("b.csv", "a/z.csv", "a.csv", "B.csv", "甲.csv", "a/b/c.csv", "a.txt")) {
            Path file = project.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            assertEquals(
                    List.of("B.csv", "a.csv", "a/b/c.csv", "a/z.csv", "b.csv", "甲.csv"),
                    snapshot.matching("**/*.csv").stream().map(SourceFile::path).toList());
            assertEquals(1, snapshot.matching("./a//z.csv").size());
            assertEquals(List.of(), snapshot.matching("none/*.csv"));
        }
    }

    private static Glob glob(String pattern) {
        return new Glob(ProjectPath.names(pattern));
    }

    private static List<String> names(String path) {
        return List.of(path.split("/"));
    }
}
