package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What must hold of every file of responses: a located error, or each row counted, excluded or rejected. Also a target of Jazzer. */
public final class CsvFuzz {
    /** Errors of one column: nothing in it can be used, or the day and the month of its dates cannot be told apart. */
    private static final List<String> OF_A_COLUMN = List.of("survey.no-usable-answer", "survey.date-order");

    private CsvFuzz() {}

    /** One file of responses, whatever its bytes are. */
    public static void fuzzerTestOneInput(byte[] content) {
        Draft draft = Draft.ofOneFile()
                .keys("id", "who", "at", "took")
                .rating("q", 1, 5)
                .group("g")
                .text("t");
        draft.duplicateId = true;
        draft.sameCustomer = true;
        draft.minimumSeconds = OptionalInt.of(10);
        Reading reading = Reading.of(draft, content);

        List<Problem> errors = reading.problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        reading.problems.sorted().forEach(problem -> problem.located(Language.ZH_CN));
        if (reading.results.isEmpty()) {
            long columns = errors.stream()
                    .filter(problem -> problem.code().contains("-column"))
                    .count();
            // All columns that are missing are told together, and what breaks the file once.
            assertTrue(!errors.isEmpty() && errors.size() - columns <= 1, errors::toString);
            assertTrue(errors.stream().allMatch(problem -> problem.location().line() > 0));
        } else {
            FileResult result = reading.results.get(0);
            FileCount count = result.count();
            // The rest of such a file is read.
            assertTrue(errors.stream().allMatch(problem -> OF_A_COLUMN.contains(problem.code())), errors::toString);
            assertEquals(count.read(), count.counted() + count.excluded() + count.rejected());
            assertEquals(reading.counted.size(), count.counted());
            assertEquals(result.exclusions().size(), count.excluded());
            assertEquals(result.rejections().size(), count.rejected());
            assertTrue(strictlyAscending(result));
        }
    }

    /** No line is taken twice, neither as an exclusion nor as a rejection. */
    private static boolean strictlyAscending(FileResult result) {
        int[] excluded = result.exclusions().stream().mapToInt(Exclusion::line).toArray();
        int[] rejected = result.rejections().stream().mapToInt(Rejection::line).toArray();
        return Arrays.equals(
                        excluded, Arrays.stream(excluded).sorted().distinct().toArray())
                && Arrays.equals(
                        rejected, Arrays.stream(rejected).sorted().distinct().toArray());
    }
}
