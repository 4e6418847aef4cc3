package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.SmallCells;
import io.github.surveyreport.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who adds and subtracts everything that whole reports tell finds no number that they withhold. */
class PublishedCellsTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"example", "many-groups", "weighted", "hostile"})
    void noWithheldNumberFollows(String name) {
        Path project = name.equals("example")
                ? Projects.EXAMPLE
                : Projects.GOLDEN.resolve(name).resolve("input");
        for (String edition : List.of("internal", "public")) {
            Findings findings =
                    Projects.findings(Projects.request(project, temp).in(edition), new Problems());
            assertTrue(findings.measures().all().size() > 50);
            assertEquals(List.of(), SmallCells.found(findings, false));
            assertEquals(List.of(), SmallCells.found(findings, true));
        }
    }
}
