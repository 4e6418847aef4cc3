package io.github.surveyreport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final Problem LATE = Problem.error("config.tag", new Location("b.yml", 10, 2));
    private static final Problem EARLY = Problem.warning("config.alias", new Location("b.yml", 9, 5));
    private static final Problem FIRST = Problem.error("config.utf-16", Location.ofFile("a.yml"));

    @Test
    void problemsAreSortedByPlaceAndNotRepeated() {
        Problems problems = new Problems();
        problems.addAll(List.of(LATE, EARLY, FIRST, EARLY));
        assertEquals(List.of(FIRST, EARLY, LATE), problems.sorted());
    }

    @Test
    void warningsAloneDoNotStopARun() {
        Problems problems = new Problems();
        problems.add(EARLY);
        assertFalse(problems.hasErrors());
        problems.throwIfErrors();
    }

    @Test
    void anErrorStopsWithEverythingKnown() {
        Problems problems = new Problems();
        problems.addAll(List.of(LATE, EARLY));
        assertTrue(problems.hasErrors());
        SurveyReportException stop = assertThrows(SurveyReportException.class, problems::throwIfErrors);
        assertEquals(List.of(EARLY, LATE), stop.problems());
        assertEquals("""
                b.yml:9:5: anchors and aliases (& and *) are not supported; write the value out
                b.yml:10:2: tags (! and !!) are not supported; leave the tag out""", stop.getMessage());
    }

    @Test
    void locationsLeaveOutWhatIsNotKnown() {
        assertEquals("a.yml", Location.ofFile("a.yml").toString());
        assertEquals("a.yml:3", Location.ofLine("a.yml", 3).toString());
        assertEquals("a.yml:3:7", new Location("a.yml", 3, 7).toString());
    }
}
