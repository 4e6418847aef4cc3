package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final int ROWS = 60;
    private static final Study STUDY = study();

    @RepeatedTest(250)
    void mergingAnySplitGivesTheWhole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Fact> facts = facts(random);
        List<Tallies> parts = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            parts.add(Tallies.empty(STUDY));
        }
        facts.forEach(fact -> fact.addTo(parts.get(random.nextInt(count))));
        Collections.shuffle(parts, random);

        Tallies whole = tally(facts);
        Tallies sum = Tallies.empty(STUDY);
        parts.forEach(sum::merge);

        assertEquals(whole, sum);
        assertEquals(whole.hashCode(), sum.hashCode());
    }

    @RepeatedTest(50)
    void mergeIsAssociative(RepetitionInfo repetition) {
        Random random = new Random(1000 + repetition.getCurrentRepetition());
        List<Fact> a = facts(random);
        List<Fact> b = facts(random);
        List<Fact> c = facts(random);

        assertEquals(tally(a).merge(tally(b)).merge(tally(c)), tally(a).merge(tally(b).merge(tally(c))));
    }

    @RepeatedTest(50)
    void mergeIsCommutativeAndTheEmptyTallyNeutral(RepetitionInfo repetition) {
        Random random = new Random(2000 + repetition.getCurrentRepetition());
        List<Fact> a = facts(random);
        List<Fact> b = facts(random);

        assertEquals(tally(a).merge(tally(b)), tally(b).merge(tally(a)));
        assertEquals(tally(a), tally(a).merge(Tallies.empty(STUDY)));
        assertEquals(tally(a), Tallies.empty(STUDY).merge(tally(a)));
    }

    @RepeatedTest(20)
    void whatIsWrittenIsReadBack(RepetitionInfo repetition) {
        Tallies tallies = tally(facts(new Random(3000 + repetition.getCurrentRepetition())));
        Tallies read =
                Tallies.empty(STUDY).absorb(Written.of(tallies, STUDY, 0)).absorb(Written.of(tallies, STUDY, 1));
        assertEquals(tallies, read);
    }

    @RepeatedTest(20)
    void whatTheRegisterAddsIsReadBack(RepetitionInfo repetition) {
        Random random = new Random(4000 + repetition.getCurrentRepetition());
        Tallies tallies = Tallies.empty(STUDY);
        for (int i = random.nextInt(5); i >= 0; i--) {
            register(random).addTo(tallies);
        }
        byte[] bytes = Written.bytes(tallies::registerThrough);
        assertEquals(tallies, Tallies.empty(STUDY).registerThrough(Written.reader(bytes)));
    }

    @Test
    void everyKindOfFactCounts() {
        for (Fact fact : facts(new Random(3))) {
            Tallies one = Tallies.empty(STUDY);
            fact.addTo(one);
            assertNotEquals(Tallies.empty(STUDY), one);
        }
    }

    @Test
    void findingsDoNotDependOnTheOrderOfRows() {
        List<Fact> facts = new ArrayList<>(facts(new Random(11)));
        Measures straight = measures(tally(facts));
        Collections.shuffle(facts, new Random(12));

        assertEquals(straight.byKey(), measures(tally(facts)).byKey());
    }

    @Test
    void entryOutsideEveryWaveIsLeftOut() {
        Tallies tallies = Tallies.empty(STUDY);
        tallies.addRegister(new RegisterEntry(-1, 2, 5, "slow"), new Words(STUDY).read("slow"));

        assertEquals(Tallies.empty(STUDY), tallies);
    }

    private static Measures measures(Tallies tallies) {
        Counted counted = new Counted(tallies, List.of(), List.of(), List.of(), List.of());
        return Analyst.findings(
                        counted,
                        STUDY,
                        new io.github.surveyreport.survey.KnownMetrics().values(),
                        io.github.surveyreport.source.Origin.folder(),
                        "1",
                        "",
                        Data.REPORT_DATE)
                .measures();
    }

    private static Study study() {
        StudyDraft draft = new StudyDraft()
                .waves("w1", "w2")
                .rating("speed")
                .rating("overall")
                .nps("recommend")
                .question("reason", Type.SINGLE, StudyDraft.choices("a", "b"))
                .question("topics", Type.MULTIPLE, StudyDraft.choices("x", "y", "z"))
                .question("age", Type.NUMBER, List.of())
                .comments("comment", "wish")
                .group("channel", "phone", "online")
                .issue("slow", Grade.HIGH)
                .issue("rude", Grade.LOW);
        draft.customers = true;
        draft.satisfaction = Optional.of("overall");
        draft.methods = StudyDraft.months(new Careless(true, true, 2, List.of(), Careless.Thresholds.DEFAULT));
        draft.core = Optional.of(new Priorities.Core("channel", List.of("phone"), 2));
        return draft.study();
    }

    private static Tallies tally(List<Fact> facts) {
        Tallies tallies = Tallies.empty(STUDY);
        facts.forEach(fact -> fact.addTo(tallies));
        return tallies;
    }

    private static List<Fact> facts(Random random) {
        CommentReader comments = new CommentReader(STUDY, new Words(STUDY));
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Response response = response(random);
            switch (random.nextInt(8)) {
                case 0 -> {
                    Rule reason = Rule.values()[random.nextInt(Rule.values().length)];
                    facts.add(tallies -> tallies.addExcluded(response, reason));
                }
                case 1 -> facts.add(register(random));
                default -> facts.add(tallies -> tallies.add(response, comments.read(response)));
            }
        }
        return facts;
    }

    private static Fact register(Random random) {
        int wave = random.nextInt(2);
        long customer = 1 + random.nextInt(30);
        String said = pick(random, "slow", "rude", "fine");
        RegisterEntry entry = new RegisterEntry(wave, 2, customer, said);
        return tallies -> tallies.addRegister(entry, new Words(STUDY).read(said));
    }

    private static Response response(Random random) {
        Data.Row row = new Data.Row(STUDY, pick(random, "w1", "w2"))
                .customer(1 + random.nextInt(30))
                .rates("speed", 1 + random.nextInt(5))
                .rates("overall", 1 + random.nextInt(5))
                .rates("recommend", random.nextInt(11))
                .gives("reason", pick(random, "a", "b"))
                .chooses("topics", pick(random, "x", "y"), "z")
                .says("age", pick(random, "30", "30.0", "41.5"))
                .in("channel", pick(random, "phone", "online"));
        if (random.nextBoolean()) {
            row.submitted(LocalDate.of(2026, 1, 1).toEpochDay() * 86_400 + random.nextInt(70 * 86_400));
        }
        if (random.nextInt(4) == 0) {
            row.shows(Sign.SPEEDER, Sign.values()[random.nextInt(Sign.values().length)]);
        }
        if (random.nextBoolean()) {
            row.says("comment", pick(random, "slow rude", "slow", "kind people", "nothing"));
        }
        if (random.nextBoolean()) {
            row.says("wish", pick(random, "rude", "nothing", "cheaper"));
        }
        return row.response();
    }

    private static String pick(Random random, String... options) {
        return options[random.nextInt(options.length)];
    }

    private interface Fact {
        void addTo(Tallies tallies);
    }
}
