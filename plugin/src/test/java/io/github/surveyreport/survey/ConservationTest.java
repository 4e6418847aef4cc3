package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ConservationTest {
    /** 60 repetitions of each of 12 ways to damage a file. */
    @RepeatedTest(60)
    void everyRowOfADamagedFileIsCountedExcludedOrRejected(RepetitionInfo repetition) {
        for (int kind = 0; kind < Mutilations.COUNT; kind++) {
            Random random = new Random(repetition.getCurrentRepetition() * 100L + kind);
            byte[] seed = Mutilations.seed(random);
            check(Mutilations.apply(kind, survey(random).getBytes(StandardCharsets.UTF_8), seed));
        }
    }

    private static void check(byte[] content) {
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
                    .filter(problem ->
                            problem.code().endsWith("-column") || problem.code().endsWith("-suggest"))
                    .count();
            assertEquals(errors.size(), Math.max(columns, 1), errors::toString);
            assertTrue(errors.stream().allMatch(problem -> problem.location().line() > 0));
        } else {
            FileResult result = reading.results.get(0);
            FileCount count = result.count();
            assertEquals(List.of(), errors);
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

    private static String survey(Random random) {
        StringBuilder text = new StringBuilder("id,who,at,took,q,g,t\n");
        for (int i = 0; i < 40; i++) {
            text.append("R").append(i).append(",C").append(random.nextInt(30));
            text.append(",2026-03-0").append(1 + random.nextInt(9)).append(',').append(random.nextInt(100));
            text.append(',').append(random.nextInt(7)).append(",电话,");
            text.append(random.nextBoolean() ? "\"等待\n太久，\"\"真的\"\"\"" : "服务好").append('\n');
        }
        return text.toString();
    }
}
