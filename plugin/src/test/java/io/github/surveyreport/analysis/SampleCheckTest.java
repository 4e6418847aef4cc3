package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SampleCheckTest {
    @Test
    void sampleAbovePopulationAndInvitationsIsReported() {
        assertEquals(
                List.of(
                        "wave \"w1\" has a population of 9, but 10 valid responses; correct \"population\" of this wave",
                        "wave \"w1\" has 11 invitations, but 12 returned responses, so its response rate is above 100 %;"
                                + " correct \"invited\" of this wave"),
                messages(11, 9, Language.EN));
        assertEquals(
                List.of(
                        "轮次“w1”的总体规模为 9，但有效答卷有 10 份；请更正该轮次的 population",
                        "轮次“w1”发放 11 份，但回收 12 份，回收率会超过 100 %；请更正该轮次的 invited"),
                messages(11, 9, Language.ZH_CN));
    }

    @Test
    void wholePopulationInvitedAndReturnedIsFine() {
        assertEquals(List.of(), messages(12, 10, Language.EN));
    }

    /** Ten valid and two excluded responses. */
    private static List<String> messages(long invited, long population, Language language) {
        Study study = new StudyDraft()
                .wave("w1", OptionalLong.of(invited), OptionalLong.of(population))
                .rating("q")
                .study();
        Data data = new Data(study);
        data.add(10, data.row("w1").rates("q", 3)).exclude(2, data.row("w1"));
        Problems problems = new Problems();
        new SampleCheck(study, problems).check(data.counted());
        return problems.sorted().stream()
                .map(problem -> problem.located(language))
                .toList();
    }
}
