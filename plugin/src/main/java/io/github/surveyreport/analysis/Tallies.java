package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.text.Reading;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Everything that is counted, per wave: integer histograms, sets of distinct customers, terms. {@link #merge} is
 * associative and commutative with {@link #empty} as its neutral element, so rows may be counted in any order, in any
 * parts and by any number of threads. Grows with distinct customers and terms, not with rows. Not thread-safe: each
 * thread fills its own.
 */
public final class Tallies {
    private final Slots slots;
    /** Null where only other waves are counted. */
    private final WaveTally[] waves;

    private final PanelTally[] panels;
    private final boolean[] untouched;
    private final int satisfaction;
    private final CoreTest core;
    private final WeightingCells cells;
    private final int[] touched;
    private final EvidencePlan evidence;
    private final LowScores lowScores;
    private final ServiceTally service;

    /** @param counted the waves that are counted */
    private Tallies(Study study, IntPredicate counted) {
        slots = new Slots(study);
        satisfaction =
                study.priority().satisfaction().map(id -> indexOf(study, id)).orElse(-1);
        core = new CoreTest(study, slots);
        touched = new int[slots.most()];
        service = ServiceTally.empty(study);
        int levels = satisfaction < 0
                ? 0
                : study.questions().get(satisfaction).levels().size();
        waves = new WaveTally[study.waves().size()];
        Arrays.setAll(waves, i -> counted.test(i) ? new WaveTally(study, i, slots.size(), levels) : null);
        evidence = EvidencePlan.of(study);
        lowScores = new LowScores(study);
        PanelPlan plan = PanelPlan.of(study, slots);
        cells = new WeightingCells(study);
        panels = new PanelTally[waves.length];
        Arrays.setAll(panels, i -> counted.test(i) ? new PanelTally(plan.wave(i), cells) : null);
        untouched = new boolean[waves.length];
        Arrays.fill(untouched, true);
    }

    /** Nothing counted yet; neutral under {@link #merge}. */
    public static Tallies empty(Study study) {
        return new Tallies(study, wave -> true);
    }

    /** The same for one wave alone: takes no room for the others. */
    static Tallies ofWave(Study study, int wave) {
        return new Tallies(study, i -> i == wave);
    }

    /**
     * Counts a valid questionnaire.
     *
     * @param comment what its text answers say together; empty when it has none, or none is analysed
     */
    public void add(Response response, Optional<Reading> comment) {
        WaveTally wave = touch(response.wave());
        int count = slots.of(response, touched);
        wave.add(response, touched, count);
        panels[response.wave()].add(response, touched, count);
        wave.customers().add(response.customer(), core.holds(response));
        lowScores.count(response, wave.text());
        if (comment.isPresent()) {
            int level = satisfaction < 0 ? Response.MISSING : response.answer(satisfaction);
            Reading issues = evidence.issuesOnly(comment.get());
            long stratum = wave.weighting().stratum(response);
            wave.text().addComment(issues, response.customer(), level, stratum);
            wave.weighting().addComment(stratum, issues, level);
            wave.evidence().addComment(comment.get(), response.customer());
            if (!comment.get().empty()) {
                wave.commenters().add(response.customer(), touched, count, stratum);
                wave.saidBy().add(issues, touched, count);
            }
            wave.voices().add(issues, response.customer(), level, cells.size() > 0 ? cells.of(response) : 0);
        }
    }

    /** Counts a questionnaire that cleaning set aside, with its first reason. */
    public void addExcluded(Response response, Rule reason) {
        int count = slots.of(response, touched);
        WaveTally wave = touch(response.wave());
        wave.uncleaned().add(response, reason, touched, count);
        wave.weighting().addExcluded(response);
        if (reason == Rule.CARELESS) {
            wave.addToCareless(response);
        }
    }

    /** Counts an entry of the feedback register. One outside every wave (negative) is left out. */
    public void addRegister(RegisterEntry entry, Reading content) {
        if (entry.wave() >= 0) {
            WaveTally wave = touch(entry.wave());
            wave.text().addRegister(evidence.issuesOnly(content), entry.customer());
            wave.evidence().addRegister(content, entry.customer());
        }
    }

    /** Adds service records that were counted on their own. */
    public void addService(ServiceTally records) {
        service.merge(records);
    }

    /** Adds everything of another tally of the same study to this one, and returns this one. */
    public Tallies merge(Tallies other) {
        for (int wave = 0; wave < waves.length; wave++) {
            if (other.waves[wave] != null && !other.untouched[wave]) {
                touch(wave).merge(other.waves[wave]);
                panels[wave].merge(other.panels[wave]);
            }
        }
        service.merge(other.service);
        return this;
    }

    /** The same as {@link #merge}, but may take parts of the other as they are: it must not be used afterwards. */
    Tallies absorb(Tallies other) {
        for (int wave = 0; wave < waves.length; wave++) {
            if (untouched[wave] && other.waves[wave] != null && !other.untouched[wave]) {
                waves[wave] = other.waves[wave];
                panels[wave] = other.panels[wave];
                untouched[wave] = false;
                other.untouched[wave] = true;
            }
        }
        return merge(other);
    }

    /** Writes what is counted in one wave, or reads it into this one, which is empty there. */
    Tallies through(Codec codec, int wave) {
        touch(wave).through(codec);
        panels[wave].through(codec);
        return this;
    }

    /** Writes what the register adds, or reads it into this one, which is empty. */
    Tallies registerThrough(Codec codec) {
        for (int wave = 0; wave < waves.length; wave++) {
            if (codec.flag(!untouched[wave])) {
                touch(wave).text().through(codec);
                waves[wave].evidence().through(codec);
            }
        }
        return this;
    }

    private WaveTally touch(int wave) {
        untouched[wave] = false;
        return waves[wave];
    }

    ServiceTally service() {
        return service;
    }

    WaveTally wave(int index) {
        return waves[index];
    }

    /** The answers of single customers that are compared across waves. */
    PanelTally panel(int wave) {
        return panels[wave];
    }

    Slots slots() {
        return slots;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Tallies other
                && Arrays.equals(waves, other.waves)
                && Arrays.equals(panels, other.panels)
                && service.equals(other.service);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(waves) + Arrays.hashCode(panels);
    }

    private static int indexOf(Study study, String question) {
        return study.questions().indexOf(study.question(question));
    }

    /** Whether a respondent is a core customer. */
    private static final class CoreTest {
        private final int grouping;
        private final boolean[] values;

        CoreTest(Study study, Slots slots) {
            Optional<Priorities.Core> core = study.priority().core();
            grouping = core.map(c -> slots.grouping(c.grouping())).orElse(-1);
            values = new boolean
                    [grouping < 0 ? 0 : study.groups().get(grouping).values().size()];
            for (String id : core.map(Priorities.Core::values).orElse(java.util.List.of())) {
                int value = slots.value(grouping, id);
                if (value >= 0) {
                    values[value] = true;
                }
            }
        }

        boolean holds(Response response) {
            return grouping >= 0 && response.group(grouping) != Response.MISSING && values[response.group(grouping)];
        }
    }
}
