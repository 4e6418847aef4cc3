package io.github.surveyreport.survey;

import java.nio.charset.StandardCharsets;
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
            CsvFuzz.fuzzerTestOneInput(Mutilations.apply(kind, survey(random).getBytes(StandardCharsets.UTF_8), seed));
        }
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
