package io.github.surveyreport.report;

import io.github.surveyreport.problem.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every number means: entries of the dictionary page, to which table headers and key figures link. Texts are
 * {@code glossary.<id>}, with {@code .term}, and as far as they apply {@code .formula}, {@code .source} and {@code .none}
 * (when it is not shown). {@code docs/statistics.md} lists them.
 */
final class Glossary {
    /** Entries that belong together, under the heading {@code glossary.chapter.<id>}. */
    record Chapter(String id, List<String> terms) {}

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter(
                    "answers",
                    List.of(
                            "n",
                            "missing",
                            "mean",
                            "sd",
                            "median",
                            "quartile",
                            "share",
                            "top2",
                            "bottom2",
                            "net",
                            "nps",
                            "rank-score",
                            "mean-rank",
                            "friedman",
                            "interval",
                            "change",
                            "small-base",
                            "suppressed")),
            new Chapter(
                    "sample",
                    List.of(
                            "return-rate",
                            "valid-rate",
                            "response-rate",
                            "population-share",
                            "margin",
                            "population-factor",
                            "outcome-rate",
                            "rows",
                            "uncleaned",
                            "careless",
                            "careless-effect")),
            new Chapter(
                    "weights",
                    List.of("weighted-share", "design-effect", "sampling-effect", "n-effective", "weight-cv")),
            new Chapter("scorecard", List.of("actual", "target", "weight", "gap", "score", "gate")),
            new Chapter(
                    "groups",
                    List.of(
                            "difference-rest",
                            "statistic",
                            "p",
                            "p-adjusted",
                            "effect",
                            "ranks-test",
                            "shares-test",
                            "letters",
                            "residual",
                            "two-way")),
            new Chapter(
                    "pairs", List.of("matched-n", "matched-change", "paired-t", "signed-rank", "mcnemar", "verdict")),
            new Chapter(
                    "drivers",
                    List.of(
                            "r",
                            "rho",
                            "b",
                            "standard-error",
                            "beta",
                            "vif",
                            "r2",
                            "johnson",
                            "shapley",
                            "odds-ratio",
                            "ipa",
                            "kano-kind",
                            "better",
                            "worse")),
            new Chapter(
                    "scales",
                    List.of(
                            "alpha",
                            "omega",
                            "mean-r",
                            "item-total",
                            "alpha-dropped",
                            "kmo",
                            "msa",
                            "bartlett",
                            "eigenvalue",
                            "loading",
                            "uniqueness")),
            new Chapter(
                    "time", List.of("period", "control", "laney", "signals", "tau", "last-step", "forecast", "mase")),
            new Chapter("service", List.of("service-share", "service-verdict", "duration", "beyond", "recontact")),
            new Chapter(
                    "issues",
                    List.of(
                            "comments",
                            "customers",
                            "low-scores",
                            "sentiment",
                            "undetermined",
                            "copies",
                            "masked",
                            "customer-share",
                            "keyness",
                            "concentration",
                            "log-ratio",
                            "npmi",
                            "issue-trend",
                            "satisfaction-gap",
                            "priority",
                            "rank-stability",
                            "weight-swap",
                            "causes",
                            "stage-score",
                            "stage-low",
                            "stage-rated",
                            "timing",
                            "progress",
                            "smart",
                            "net-benefit",
                            "roi",
                            "payback",
                            "verified-share")));
    /** What a reader of the method page needs to know beforehand. */
    private static final List<String> FIRST = List.of("answers", "scorecard");

    private Glossary() {}

    /** The address of an entry. */
    static String href(String term) {
        if (CHAPTERS.stream().noneMatch(chapter -> chapter.terms().contains(term))) {
            throw new IllegalArgumentException("no entry " + term);
        }
        return "dictionary.html#" + anchor(term);
    }

    private static String anchor(String term) {
        return "term-" + term;
    }

    /** All entries, chapter by chapter. */
    static List<Block> blocks(Draft draft) {
        List<Block> blocks = new ArrayList<>();
        for (Chapter chapter : CHAPTERS) {
            blocks.add(new Block.Heading("terms-" + chapter.id(), draft.say("glossary.chapter." + chapter.id()), 3));
            blocks.add(new Block.Definitions(chapter.terms().stream()
                    .map(term -> definition(draft, term))
                    .toList()));
        }
        return blocks;
    }

    /** Links to the entries of numbers that stand in sentences. */
    static Block links(Draft draft, String... terms) {
        return new Block.Terms(
                draft.say("glossary.links"),
                Stream.of(terms)
                        .map(term -> new Block.Term(name(draft, draft.words(), term), href(term)))
                        .toList());
    }

    private static Block.Definition definition(Draft draft, String term) {
        Language other = draft.words().language() == Language.EN ? Language.ZH_CN : Language.EN;
        return new Block.Definition(
                anchor(term),
                name(draft, draft.words(), term),
                name(draft, Words.of(other), term),
                other.tag(),
                text(draft, term),
                details(draft, term));
    }

    private static String name(Draft draft, Words words, String term) {
        return words.get("glossary." + term + ".term", draft.confidence());
    }

    /** Terms and what they mean, without formulas. */
    static List<Block.Fact> facts(Draft draft) {
        return CHAPTERS.stream()
                .filter(chapter -> FIRST.contains(chapter.id()))
                .flatMap(chapter -> chapter.terms().stream())
                .map(term -> new Block.Fact(name(draft, draft.words(), term), text(draft, term), false))
                .toList();
    }

    /** The formula of an entry under its name; empty where it has none. */
    static Optional<Block.Fact> formula(Draft draft, String term) {
        return draft.words()
                .find("glossary." + term + ".formula", limits(draft))
                .map(formula -> new Block.Fact(name(draft, draft.words(), term), formula, false));
    }

    private static String text(Draft draft, String term) {
        return draft.say("glossary." + term, limits(draft));
    }

    /** What texts may name: the confidence level, the minimum base, the minimum cell. */
    private static Object[] limits(Draft draft) {
        return new Object[] {
            draft.confidence(),
            draft.study().plan().minimumBase(),
            draft.study().plan().minimumCell()
        };
    }

    /** Formula, source and when it is not shown, each with its label, as far as there are any. */
    private static List<String> details(Draft draft, String term) {
        List<String> details = new ArrayList<>();
        for (String kind : List.of("formula", "source", "none")) {
            draft.words()
                    .find("glossary." + term + "." + kind, limits(draft))
                    .ifPresent(text -> details.add(draft.say("glossary.label." + kind, text)));
        }
        return details;
    }
}
