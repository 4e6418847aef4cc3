package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.stats.Estimate;
import java.util.Optional;

/** How the outcome of a test reads: {@code F(2, 17.1) = 5.18}, {@code p = 0.017}, {@code ω² = 0.20（大）}. */
final class TestText {
    private static final int DECIMALS = 2;
    private static final int FINE = 3;

    private final Draft draft;
    private final String id;

    /** @param id such as {@code test.q_speed.channel} */
    TestText(Draft draft, String id) {
        this.draft = draft;
        this.id = id;
    }

    Optional<Measure> p(String test) {
        return draft.last(id, part(test, "p"));
    }

    /** A test with an id of its own has parts without its name. */
    private static String part(String test, String name) {
        return test.isEmpty() ? name : test + ":" + name;
    }

    boolean made(String test) {
        return draft.shown().estimate(p(test)).isPresent();
    }

    /** Name of the procedure: Welch ANOVA. */
    String procedure(String test) {
        return draft.shown()
                .estimate(p(test))
                .map(e -> draft.shown().method(e.method()))
                .orElse(draft.say("none"));
    }

    /** The statistic with its degrees of freedom. */
    String notation(String test) {
        return draft.shown()
                .estimate(draft.last(id, part(test, "statistic")))
                .map(e -> draft.words()
                        .find("notation." + e.method(), decimal(e.value()), df(test, "df1"), df(test, "df2"))
                        .orElse(decimal(e.value())))
                .orElse(draft.say("none"));
    }

    private String decimal(double value) {
        return draft.figures().decimal(value, DECIMALS);
    }

    private String df(String test, String which) {
        return draft.shown()
                .estimate(draft.last(id, part(test, which)))
                .map(e -> draft.figures().decimal(e.value(), e.value() == Math.rint(e.value()) ? 0 : 1))
                .orElse("");
    }

    /** {@code p = 0.032}, {@code p < 0.001}. */
    String probability(Optional<Measure> p) {
        String text = draft.shown().value(p);
        return text.startsWith("<") ? "p " + text : "p = " + text;
    }

    /** The effect with its symbol and its word. */
    String effect(Optional<Measure> effect) {
        return draft.shown()
                .estimate(effect)
                .map(e -> draft.say(
                        "effect-text",
                        draft.words().find("symbol." + unweighted(e)).orElse(e.method()),
                        draft.figures().decimal(e.value(), fine(e) ? FINE : DECIMALS),
                        word(e)))
                .orElse(draft.say("none"));
    }

    Entry effectEntry(Optional<Measure> effect) {
        return draft.shown()
                .estimate(effect)
                .map(e -> Entry.number(effect(effect), e.value())
                        .link(draft.shown().receipt(effect)))
                .orElseGet(() -> Entry.none(draft.say("none")));
    }

    Entry statisticEntry(String test) {
        Optional<Measure> statistic = draft.last(id, test + ":statistic");
        return draft.shown()
                .estimate(statistic)
                .map(e -> Entry.number(notation(test), e.value())
                        .link(draft.shown().receipt(statistic)))
                .orElseGet(() -> Entry.none(draft.say("none")));
    }

    String effect(String test) {
        return effect(draft.last(id, part(test, "effect")));
    }

    /** 小、中等、大: the convention's word, as the analysis chose it. */
    String word(Estimate effect) {
        return effect.warnings().stream()
                .filter(warning -> warning.startsWith("effect-"))
                .findFirst()
                .map(draft::say)
                .orElse("");
    }

    /** Shares of spread are small numbers. */
    private static boolean fine(Estimate effect) {
        return unweighted(effect).endsWith("-squared");
    }

    /** Weighted sizes have the symbols of the others. */
    private static String unweighted(Estimate effect) {
        return effect.method().replace("-weighted", "");
    }

    boolean significant(Optional<Measure> p) {
        return draft.shown()
                .estimate(p)
                .map(e -> e.value() <= draft.study().methods().comparisons().weak())
                .orElse(false);
    }

    /** What the test says, in a word a reader can use. */
    String verdict(String test) {
        if (!made(test)) {
            return draft.shown().value(p(test));
        }
        if (!significant(p(test))) {
            return draft.say("verdict.none");
        }
        return draft.shown()
                .estimate(draft.last(id, test + ":effect"))
                .map(e -> draft.say("verdict.differ", word(e)))
                .orElse(draft.say("verdict.differ-plain"));
    }

    /** The verdict as it stands in a table. */
    String finding(String test) {
        return made(test)
                ? draft.say(significant(p(test)) ? "finding.differ" : "verdict.none")
                : draft.shown().value(p(test));
    }

    /** The whole line: what was compared, by what, with which outcome. */
    String sentence(String subject, String test) {
        return sentence(subject, test, verdict(test));
    }

    /** @param verdict what the test says, when it was made */
    String sentence(String subject, String test, String verdict) {
        if (!made(test)) {
            return draft.say("test.not-made", subject, draft.shown().value(p(test)));
        }
        return draft.say(
                "test.sentence",
                subject,
                draft.shown().base(p(test)),
                procedure(test),
                notation(test),
                probability(p(test)),
                effect(test),
                verdict);
    }
}
