package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.config.Drivers;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PatternTallyTest {
    private static final Weighting.Margin CHANNELS = new Weighting.Margin(
            "channel",
            List.of(
                    new Weighting.ValueShare("c0", .2),
                    new Weighting.ValueShare("c1", .3),
                    new Weighting.ValueShare("c2", .5)));

    /** 8 questions fit one word, 30 questions of up to 11 levels take two; the same with four weighting cells. */
    private static final List<Study> STUDIES =
            List.of(study(8, false), study(30, false), study(8, true), study(30, true));

    @RepeatedTest(60)
    void mergingAnySplitInAnyOrderGivesTheWhole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Study study = STUDIES.get(repetition.getCurrentRepetition() % STUDIES.size());
        List<Response> responses = responses(study, random, 300);
        List<PatternTally> parts = List.of(tally(study), tally(study), tally(study));
        responses.forEach(response -> parts.get(random.nextInt(3)).add(response));
        Collections.shuffle(responses, random);
        PatternTally whole = tally(study);
        responses.forEach(whole::add);

        PatternTally forwards = tally(study);
        parts.forEach(forwards::merge);
        PatternTally backwards = tally(study);
        backwards.merge(parts.get(2));
        parts.get(0).merge(parts.get(1));
        backwards.merge(parts.get(0));

        assertEquals(whole, forwards);
        assertEquals(whole.hashCode(), forwards.hashCode());
        assertEquals(forwards, backwards);
        assertEquals(listed(whole), listed(backwards));
    }

    @RepeatedTest(20)
    void everyPatternIsCountedAsOftenAsItWasGiven(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        Study study = STUDIES.get(repetition.getCurrentRepetition() % STUDIES.size());
        Map<String, Long> expected = new TreeMap<>();
        PatternTally tally = tally(study);
        for (Response response : responses(study, random, 2000)) {
            tally.add(response);
            String levels = IntStream.range(0, study.questions().size())
                    .mapToObj(question -> String.valueOf(response.answer(question)))
                    .toList()
                    .toString();
            levels += study.groups().isEmpty() ? "/0" : "/" + Math.floorMod(response.group(0), 4);
            expected.merge(levels, 1L, Long::sum);
        }

        Map<String, Long> found = new TreeMap<>();
        tally.forEach((levels, stratum, count) ->
                found.put(IntStream.of(levels).boxed().toList() + "/" + stratum, count));

        assertEquals(expected, found);
    }

    @Test
    void emptyTallyIsNeutralAndADifferenceShows() {
        Study study = STUDIES.get(0);
        PatternTally some = tally(study);
        responses(study, new Random(5), 50).forEach(some::add);
        PatternTally same = tally(study);
        same.merge(some);
        same.merge(tally(study));

        assertEquals(some, same);
        same.add(responses(study, new Random(6), 1).get(0));
        assertNotEquals(some, same);
        assertNotEquals(same, some);
    }

    @Test
    void whoAnsweredNothingIsLeftOut() {
        PatternTally tally = tally(STUDIES.get(0));
        tally.add(new Data.Row(STUDIES.get(0), "w1").response());

        assertEquals(0, tally.size());
    }

    /** Four respondents, one of whom left the second question out. */
    @Test
    void completeRowsAreScoresOfThoseWhoAnsweredAll() {
        Study study = STUDIES.get(0);
        Data data = new Data(study);
        data.add(2, data.row("w1").rates("q0", 5).rates("q1", 3).rates("q2", 1))
                .add(1, data.row("w1").rates("q0", 1).rates("q1", 3))
                .add(1, data.row("w1").rates("q0", 4).rates("q2", 2));
        Scope scope =
                new Scope(study, data.tallies, List.of(), new io.github.surveyreport.survey.KnownMetrics().values());

        Observations both = Patterns.complete(scope, 0, List.of("q1", "q0"), Map.of());

        assertEquals(3, both.n());
        assertEquals(2, both.size());
        assertEquals(3, both.means()[0]);
        assertEquals((5 + 5 + 1) / 3.0, both.means()[1], 1e-15);
    }

    /** Weighted to 20, 30 and 50 %: 1, 1 and 2 of 4 in the cells give weights .8, 1.2 and 1. */
    @Test
    void completeRowsKnowWhatTheyWeigh() {
        Study study = STUDIES.get(2);
        Data data = new Data(study);
        data.add(1, data.row("w1").rates("q1", 3).in("channel", "c0"))
                .add(1, data.row("w1").rates("q1", 3).in("channel", "c1"))
                .add(2, data.row("w1").rates("q1", 3).in("channel", "c2"));
        Scope scope =
                new Scope(study, data.tallies, List.of(), new io.github.surveyreport.survey.KnownMetrics().values());

        Observations one = Patterns.complete(scope, 0, List.of("q1"), Map.of());

        assertEquals(4, one.n());
        assertEquals(3, one.size());
        assertEquals(.8, one.weight(0), 1e-12);
        assertEquals(1, one.weight(1), 1e-12);
        assertEquals(2, one.mass(1), 1e-12);
        assertEquals(1.2, one.weight(2), 1e-12);
    }

    private static List<String> listed(PatternTally tally) {
        List<String> patterns = new ArrayList<>();
        tally.forEach((levels, stratum, count) ->
                patterns.add(IntStream.of(levels).boxed().toList() + " " + stratum + " " + count));
        return patterns;
    }

    private static PatternTally tally(Study study) {
        return new PatternTally(PatternLayout.of(study));
    }

    private static List<Response> responses(Study study, Random random, int count) {
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Data.Row row = new Data.Row(study, "w1").rates("q0", 1 + random.nextInt(5));
            int channel = study.groups().isEmpty() ? 3 : random.nextInt(4);
            if (channel < 3) {
                row.in("channel", "c" + channel);
            }
            for (int question = 1; question < study.questions().size(); question++) {
                int skill = random.nextInt(3);
                if (skill > 0) {
                    row.rates("q" + question, 2 + skill);
                }
            }
            responses.add(row.response());
        }
        return responses;
    }

    private static Study study(int questions, boolean weighted) {
        StudyDraft draft = new StudyDraft().waves("w1");
        Optional<Weighting> weighting = Optional.empty();
        if (weighted) {
            draft.group("channel", "c0", "c1", "c2");
            weighting = Optional.of(new Weighting(true, List.of(CHANNELS), List.of(), 0.1, 10));
        }
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            ids.add("q" + i);
            draft.question("q" + i, Type.RATING, StudyDraft.scale(1, i % 3 == 0 ? 11 : 5));
        }
        draft.methods = new Methods(
                weighting,
                Methods.DEFAULT.comparisons(),
                Optional.of(new Drivers(ids.get(0), ids.subList(1, questions), Drivers.Importance.JOHNSON, 100)),
                List.of(new MultiItemScale("all", "all", ids)),
                List.of(),
                Methods.DEFAULT.time(),
                Methods.DEFAULT.careless());
        return draft.study();
    }
}
