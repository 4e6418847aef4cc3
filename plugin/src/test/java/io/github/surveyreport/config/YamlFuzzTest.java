package io.github.surveyreport.config;

import io.github.surveyreport.survey.Mutilations;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class YamlFuzzTest {
    /** Each kind of damage to each file that people write by hand. */
    @RepeatedTest(5)
    void everyDamagedConfigurationIsReadOrSaidWhereAndWhyNot(RepetitionInfo repetition) {
        Map<String, String> whole = Configurations.maximal();
        for (String file : YamlFuzz.FILES) {
            for (int kind = 0; kind < Mutilations.COUNT; kind++) {
                Random random = new Random(repetition.getCurrentRepetition() * 1000L + file.length() * 100L + kind);
                byte[] content = whole.get(file).getBytes(StandardCharsets.UTF_8);
                YamlFuzz.check(file, Mutilations.apply(kind, content, Mutilations.seed(random)));
            }
        }
    }
}
