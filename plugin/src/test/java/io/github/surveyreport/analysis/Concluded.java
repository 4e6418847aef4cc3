package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.analysis.Conclusion.Kind;
import java.util.List;

/** Conclusions of one kind among all. */
final class Concluded {
    private Concluded() {}

    static Conclusion only(Kind kind, Findings findings) {
        List<Conclusion> found = all(kind, findings);
        assertEquals(1, found.size(), () -> kind + " among " + findings.conclusions());
        return found.get(0);
    }

    static List<Conclusion> all(Kind kind, Findings findings) {
        return findings.conclusions().stream()
                .filter(conclusion -> conclusion.kind() == kind)
                .toList();
    }
}
