package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Cleaning.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CleaningFinderTest {
    @Test
    void rowsSetAsideAreCountedByRuleWaveAndGroup() {
        Found found = Found.in(cleaned());

        found.is(2, "cleaning.minimum-time", "excluded", "w1");
        found.is(4, "cleaning.minimum-time", "excluded", "w2");
        found.is(1, "cleaning.straight-lining", "excluded", "w2");
        found.is(3, "cleaning.minimum-time", "excluded", "w2", "channel", "phone");
        found.is(0, "cleaning.minimum-time", "excluded", "w2", "channel", "online");
        found.is(1, "cleaning.straight-lining", "excluded", "w2", "channel", "online");
        found.is(3, "sample", "excluded", "w2", "channel", "phone");
        found.is(1, "sample", "excluded", "w2", "channel", "online");
    }

    @Test
    void groupsOfEarlierWavesAreNotCounted() {
        assertEquals(
                Optional.empty(),
                cleaned().findings().measures().find("cleaning.minimum-time", "excluded", "w1", "channel", "phone"));
    }

    @Test
    void ruleSwitchedOffHasNoCount() {
        assertTrue(cleaned().findings().measures().all().stream()
                .noneMatch(measure -> measure.key().id().equals("cleaning.contradiction")));
    }

    /** One store customer is left: the store is hidden, and online, the next smallest, with it. */
    @Test
    void rowsOfHiddenGroupsAreHidden() {
        Data data = cleaned();
        data.add(1, data.row("w2").rates("q", 3).in("channel", "store"));
        Found found = Found.in(data);

        found.suppressed("cleaning.minimum-time", "excluded", "w2", "channel", "store");
        found.suppressed("cleaning.straight-lining", "excluded", "w2", "channel", "online");
        found.suppressed("sample", "excluded", "w2", "channel", "store");
        found.is(3, "sample", "excluded", "w2", "channel", "phone");
    }

    private static Data cleaned() {
        StudyDraft draft = new StudyDraft().waves("w1", "w2").rating("q").group("channel", "phone", "online", "store");
        draft.minimumCell = 5;
        draft.minimumTime = true;
        draft.straightLining = true;
        Data data = new Data(draft.study());
        data.add(9, data.row("w2").rates("q", 3).in("channel", "phone"));
        data.add(6, data.row("w2").rates("q", 3).in("channel", "online"));
        data.exclude(2, data.row("w1").in("channel", "phone"), Rule.MINIMUM_TIME);
        data.exclude(3, data.row("w2").in("channel", "phone"), Rule.MINIMUM_TIME);
        data.exclude(1, data.row("w2"), Rule.MINIMUM_TIME);
        data.exclude(1, data.row("w2").in("channel", "online"), Rule.STRAIGHT_LINING);
        return data;
    }
}
