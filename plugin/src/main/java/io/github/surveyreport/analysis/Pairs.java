package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons.Correction;
import io.github.surveyreport.stats.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All pairs of the groups that are tested; each kind of pair is one family. */
record Pairs(List<Compared.Member> tested, TestMeasures to) {

    /** Two groups by their places among those tested. */
    interface Test {
        TestOutcome of(int a, int b);
    }

    /** Writes the adjusted p of each pair as {@code <name>:<later group>} of the earlier group. */
    void put(String name, Correction correction, Test test) {
        List<TestOutcome> outcomes = new ArrayList<>();
        for (int a = 0; a < tested.size(); a++) {
            for (int b = a + 1; b < tested.size(); b++) {
                outcomes.add(test.of(a, b));
            }
        }
        List<OptionalDouble> adjusted = Family.adjusted(correction, outcomes);
        int pair = 0;
        for (int a = 0; a < tested.size(); a++) {
            for (int b = a + 1; b < tested.size(); b++) {
                String statistic = name + ":" + tested.get(b).value();
                to.adjusted(statistic, tested.get(a), outcomes.get(pair), adjusted.get(pair));
                pair++;
            }
        }
    }
}
