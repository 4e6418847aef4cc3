package io.github.surveyreport.config;

import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel.Between;
import io.github.surveyreport.config.ServiceLevel.By;
import io.github.surveyreport.config.ServiceLevel.Marked;
import io.github.surveyreport.config.ServiceLevel.Open;
import io.github.surveyreport.config.ServiceLevel.Recontact;
import io.github.surveyreport.config.ServiceLevel.Rule;
import io.github.surveyreport.config.ServiceLevel.Taken;
import io.github.surveyreport.config.ServiceLevel.Within;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One entry of {@code service-levels}. */
final class ServiceLevelSection {
    /** What a level measures. */
    private enum Kind {
        WITHIN,
        YES_NO,
        TYPE,
        RECONTACT
    }

    private static final Set<String> YES = Set.of("是", "有", "已", "yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("否", "无", "未", "no", "n", "false", "0");

    static final Keys KEYS = Keys.named("service-level", "id");
    static final Key<Located<String>> ID =
            KEYS.required("id", Scalars.definition(NameKind.SERVICE_LEVEL), "Id of the service level.");
    private static final Key<String> LABEL =
            KEYS.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<Kind> KIND = KEYS.withDefault(
            "kind",
            Words.of(Kind.class),
            Kind.WITHIN,
            "Done within a limit, a yes-no column, records of a type, or customers who come again.");
    private static final Key<String> FROM = KEYS.optional(
            "from", Scalars.text(), "within: header of the column where time begins; default: service-records.date.");
    private static final Key<String> TO =
            KEYS.optional("to", Scalars.text(), "within: header of the column where time ends; or duration.");
    private static final Key<Open> OPEN = KEYS.withDefault(
            "open",
            Words.of(Open.class),
            Open.LEFT_OUT,
            "within: what a record without an end is; late once the limit has passed by the end of the last wave.");
    private static final Key<String> DURATION =
            KEYS.optional("duration", Scalars.text(), "within: header of the column with the time taken; or to.");
    private static final Key<Long> UNIT =
            KEYS.optional("unit", Spans.unit(), "within: unit of durations written as plain numbers; default: s.");
    private static final Key<Long> LIMIT =
            KEYS.optional("within", Spans.span(), "Limit, such as 24h or 15s; for recontact the time after a contact.");
    private static final Key<String> COLUMN =
            KEYS.optional("column", Scalars.text(), "yes-no and type: header of the column.");
    private static final Key<List<Located<String>>> YES_TEXTS = KEYS.optional(
            "yes", Shapes.oneOrMany(Scalars.cell()), "Texts that count; required for type. Default: 是, yes, 1 …");
    private static final Key<List<Located<String>>> NO_TEXTS =
            KEYS.optional("no", Shapes.oneOrMany(Scalars.cell()), "yes-no: texts that do not. Default: 否, no, 0 …");
    private static final Key<Better> BETTER = KEYS.optional(
            "better",
            Words.of(Better.class),
            "Which direction is better; default: higher, for type and recontact lower.");
    private static final Key<Double> TARGET = KEYS.optional("target", Numbers.share(), "Target share, 0..1.");
    private static final Key<List<Located<By>>> BY = KEYS.optional(
            "by",
            Shapes.list(Scalars.located(Words.of(By.class)), 0),
            "Breakdowns; default: by channel and, where teams are shown, by team.");

    private ServiceLevelSection() {}

    static void check(Section level, boolean customers, Collection<By> possible, Problems problems) {
        Kind kind = level.get(KIND);
        List<Key<?>> apply = keys(kind);
        Stream.of(FROM, TO, OPEN, DURATION, UNIT, LIMIT, COLUMN, YES_TEXTS, NO_TEXTS)
                .filter(key -> level.has(key) && !apply.contains(key))
                .forEach(key ->
                        problems.add(level.problemAt("not-with-kind", level.keyAt(key), key, Schemas.kebab(kind))));
        needed(kind).stream()
                .filter(key -> !level.has(key))
                .forEach(key -> problems.add(level.problemAt("kind-needs", level.at(), key, Schemas.kebab(kind))));
        if (kind == Kind.WITHIN) {
            checkSpan(level, problems);
        }
        if (kind == Kind.YES_NO) {
            checkTexts(level, problems);
        }
        if (kind == Kind.RECONTACT && !customers) {
            problems.add(level.problem("recontact-customer", KIND));
        }
        level.find(BY).orElse(List.of()).stream()
                .filter(by -> !possible.contains(by.value()))
                .forEach(by -> problems.add(level.problemAt("by-unknown", by.at(), BY, Schemas.kebab(by.value()))));
    }

    /** A text cannot say yes and no. */
    private static void checkTexts(Section level, Problems problems) {
        Set<String> no = texts(level, NO_TEXTS).orElse(NO).stream()
                .map(ServiceLevelSection::plain)
                .collect(Collectors.toSet());
        level.find(YES_TEXTS).orElse(List.of()).stream()
                .filter(yes -> no.contains(plain(yes.value())))
                .forEach(yes -> problems.add(Problem.error(
                        "config.duplicate-code",
                        yes.at(),
                        Node.echo(yes.value()),
                        level.thing(),
                        YES_TEXTS.name(),
                        NO_TEXTS.name())));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static void checkSpan(Section level, Problems problems) {
        if (level.has(TO) == level.has(DURATION)) {
            problems.add(level.problemAt("one-of", level.at(), TO, DURATION.name()));
        } else if (level.has(DURATION)) {
            Stream.of(FROM, OPEN)
                    .filter(level::has)
                    .forEach(key -> problems.add(level.problemAt("not-with", level.keyAt(key), key, DURATION.name())));
        } else if (level.has(UNIT)) {
            problems.add(level.problemAt("not-with", level.keyAt(UNIT), UNIT, TO.name()));
        }
    }

    private static List<Key<?>> keys(Kind kind) {
        return switch (kind) {
            case WITHIN -> List.of(FROM, TO, OPEN, DURATION, UNIT, LIMIT);
            case YES_NO -> List.of(COLUMN, YES_TEXTS, NO_TEXTS);
            case TYPE -> List.of(COLUMN, YES_TEXTS);
            case RECONTACT -> List.of(LIMIT);
        };
    }

    private static List<Key<?>> needed(Kind kind) {
        return switch (kind) {
            case WITHIN, RECONTACT -> List.of(LIMIT);
            case YES_NO -> List.of(COLUMN);
            case TYPE -> List.of(COLUMN, YES_TEXTS);
        };
    }

    static ServiceLevel build(Section level, List<By> possible) {
        String id = level.get(ID).value();
        return new ServiceLevel(
                id,
                level.find(LABEL).orElse(id),
                rule(level, level.get(KIND)),
                better(level),
                level.find(TARGET),
                level.find(BY).map(Located::values).orElse(possible));
    }

    /** Of complaints and recontacts, fewer are better unless the configuration says otherwise. */
    static Better better(Section level) {
        Kind kind = level.find(KIND).orElse(Kind.WITHIN);
        boolean higher = kind == Kind.WITHIN || kind == Kind.YES_NO;
        return level.find(BETTER).orElse(higher ? Better.HIGHER : Better.LOWER);
    }

    static Optional<Double> targetPerCent(Section level) {
        return level.find(TARGET)
                .map(share -> BigDecimal.valueOf(share).movePointRight(2).doubleValue());
    }

    private static Rule rule(Section level, Kind kind) {
        return switch (kind) {
            case WITHIN ->
                new Within(
                        level.find(DURATION)
                                .<ServiceLevel.Span>map(column ->
                                        new Taken(column, level.find(UNIT).orElse(1L)))
                                .orElseGet(() -> new Between(level.find(FROM), level.get(TO), level.get(OPEN))),
                        level.get(LIMIT));
            case YES_NO ->
                new Marked(
                        level.get(COLUMN),
                        texts(level, YES_TEXTS).orElse(YES),
                        texts(level, NO_TEXTS).orElse(NO));
            case TYPE -> new Marked(level.get(COLUMN), texts(level, YES_TEXTS).orElseThrow(), Set.of());
            case RECONTACT -> new Recontact(level.get(LIMIT));
        };
    }

    private static Optional<Set<String>> texts(Section level, Key<List<Located<String>>> key) {
        return level.find(key).map(texts -> new TreeSet<>(Located.values(texts)));
    }
}
