package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Periods;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Response;
import java.util.Arrays;

/** Everything counted in one wave. */
final class WaveTally {
    private final long[] counted;
    private final QuestionTally[] questions;
    private final CustomerTally customers = new CustomerTally();
    private final TextTally text;
    private final CommenterTally commenters;
    private final SaidByTally saidBy;
    private final VoiceTally voices = new VoiceTally();
    private final UncleanedTally uncleaned;
    private final WeightingTally weighting;
    private final PatternTally patterns;
    private final PeriodTally periods;
    private final CarelessTally careless;
    private final EvidenceTally evidence;

    /** @param wave index of the wave */
    WaveTally(Study study, int wave, int slots, int satisfactionLevels) {
        counted = new long[slots];
        questions = study.questions().stream()
                .map(question -> new QuestionTally(question, slots))
                .toArray(QuestionTally[]::new);
        text = new TextTally(
                study.issues().size(), satisfactionLevels, study.text().quotes() > 0);
        commenters = new CommenterTally(study);
        saidBy = new SaidByTally(study);
        uncleaned = new UncleanedTally(study, slots);
        weighting = new WeightingTally(study, wave, slots);
        patterns = new PatternTally(PatternLayout.of(study));
        periods = new PeriodTally(study, Periods.of(study), wave);
        careless = new CarelessTally(study);
        evidence = new EvidenceTally(EvidencePlan.of(study));
    }

    void add(Response response, int[] slots, int count) {
        for (int i = 0; i < count; i++) {
            counted[slots[i]]++;
        }
        for (int q = 0; q < questions.length; q++) {
            questions[q].add(response, q, slots, count);
        }
        weighting.add(response, slots, count);
        patterns.add(response);
        periods.add(response);
        addToCareless(response);
    }

    /** Looks for signs of careless answering in a row that breaks no other rule, counted or excluded for them. */
    void addToCareless(Response response) {
        careless.add(response);
        if (careless.suspects(response)) {
            weighting.addSuspect(response);
        }
    }

    void merge(WaveTally other) {
        for (int slot = 0; slot < counted.length; slot++) {
            counted[slot] += other.counted[slot];
        }
        for (int q = 0; q < questions.length; q++) {
            questions[q].merge(other.questions[q]);
        }
        customers.merge(other.customers);
        text.merge(other.text);
        commenters.merge(other.commenters);
        saidBy.merge(other.saidBy);
        voices.merge(other.voices);
        uncleaned.merge(other.uncleaned);
        weighting.merge(other.weighting);
        patterns.merge(other.patterns);
        periods.merge(other.periods);
        careless.merge(other.careless);
        evidence.merge(other.evidence);
    }

    /** Writes everything, or reads it into this one, which is empty. */
    void through(Codec codec) {
        codec.numbers(counted);
        for (QuestionTally question : questions) {
            question.through(codec);
        }
        customers.through(codec);
        text.through(codec);
        commenters.through(codec);
        saidBy.through(codec);
        voices.through(codec);
        uncleaned.through(codec);
        weighting.through(codec);
        patterns.through(codec);
        periods.through(codec);
        careless.through(codec);
        evidence.through(codec);
    }

    /** Valid questionnaires. */
    long counted(int slot) {
        return counted[slot];
    }

    QuestionTally question(int index) {
        return questions[index];
    }

    CustomerTally customers() {
        return customers;
    }

    TextTally text() {
        return text;
    }

    VoiceTally voices() {
        return voices;
    }

    CommenterTally commenters() {
        return commenters;
    }

    SaidByTally saidBy() {
        return saidBy;
    }

    PatternTally patterns() {
        return patterns;
    }

    UncleanedTally uncleaned() {
        return uncleaned;
    }

    WeightingTally weighting() {
        return weighting;
    }

    PeriodTally periods() {
        return periods;
    }

    CarelessTally careless() {
        return careless;
    }

    EvidenceTally evidence() {
        return evidence;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof WaveTally other
                && Arrays.equals(counted, other.counted)
                && Arrays.equals(questions, other.questions)
                && customers.equals(other.customers)
                && text.equals(other.text)
                && commenters.equals(other.commenters)
                && saidBy.equals(other.saidBy)
                && voices.equals(other.voices)
                && uncleaned.equals(other.uncleaned)
                && weighting.equals(other.weighting)
                && patterns.equals(other.patterns)
                && periods.equals(other.periods)
                && careless.equals(other.careless)
                && evidence.equals(other.evidence);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counted) + 31 * Arrays.hashCode(questions) + customers.hashCode() + text.hashCode();
    }
}
