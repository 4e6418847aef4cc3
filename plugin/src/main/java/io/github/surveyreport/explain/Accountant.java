package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds how any number of a report came about. */
public final class Accountant {
    private static final double EXACT = 1e-6;
    private static final int MOST_BESIDE = 60;
    private static final double PER_CENT = 100;
    private static final Set<String> OF_SCORES = Set.of("mean", "mean-with", "mean-without", "before", "after");
    /** Shares of persons, comments or records that meet a condition. */
    private static final Set<String> OF_PERSONS = Set.of(
            "positive-share",
            "negative-share",
            "mixed-share",
            "undetermined-share",
            "unclassified-share",
            "identical-share",
            "similar-share",
            "customer-share",
            "rest-share",
            "mention-share",
            "low",
            "rated");

    private final Findings findings;
    private final QuestionAccounts questions;
    private final ScorecardAccounts scorecard;
    private final SampleAccounts sample;
    private final CommentAccounts comments;
    private final ModelAccounts models;
    private final TestAccounts tests;
    private final TimeAccounts times;
    private final ActionAccounts actions;
    private final Told told;

    public Accountant(Findings findings) {
        this.findings = findings;
        this.told = new Told(findings);
        this.questions = new QuestionAccounts(told);
        this.scorecard = new ScorecardAccounts(told, questions);
        this.sample = new SampleAccounts(told);
        this.comments = new CommentAccounts(told);
        this.models = new ModelAccounts(told);
        this.tests = new TestAccounts(told);
        this.times = new TimeAccounts(told);
        this.actions = new ActionAccounts(told);
    }

    /** @param measure one of the findings */
    public Account of(Measure measure) {
        if (!measure.result().computable()) {
            return Account.by(Account.Way.NONE, measure, List.of());
        }
        return tests.of(measure).orElseGet(() -> byKind(measure));
    }

    private Account byKind(Measure measure) {
        String id = measure.key().id();
        int dot = id.indexOf('.');
        return switch (dot < 0 ? id : id.substring(0, dot)) {
            case "question" -> questions.of(measure);
            case "indicator", "dimension", "composite", "metric" -> scorecard.of(measure);
            case "sample", "outcome" -> sample.of(measure);
            case "issue" -> comments.of(measure).orElseGet(() -> other(measure));
            case "service" -> service(measure);
            case "driver", "drivers", "ordinal", "scale", "kano" ->
                models.of(measure).orElseGet(() -> other(measure));
            case "action", "actions", "department", "matched" ->
                actions.of(measure).orElseGet(() -> other(measure));
            case "control", "control-top2", "step", "forecast" ->
                times.of(measure).orElseGet(() -> other(measure));
            default -> other(measure);
        };
    }

    /** A gap to the target has the sign of good or bad, not that of the numbers. */
    private Account service(Measure measure) {
        MeasureKey key = measure.key();
        Optional<Measure> share = told.beside(key, "share");
        if (key.statistic().equals("change")) {
            return Told.checked(Told.difference(measure, share, told.before(key, "share")));
        }
        if (key.statistic().equals("gap")) {
            Optional<Measure> target = told.find(MeasureKey.of(key.id(), "target", key.wave()));
            Account above = Told.checked(Told.difference(measure, share, target));
            return above.way() == Account.Way.CALCULATED
                    ? above
                    : Told.checked(Told.difference(measure, target, share));
        }
        return other(measure);
    }

    /** How many chose each level of a question, in their order; none when that is not told. */
    public List<Part> levels(Question question, MeasureKey key) {
        return questions.levels(question, key);
    }

    /** A share of whole respondents or records is their number over n; anything else is told with what stands beside it. */
    private Account other(Measure measure) {
        double value = measure.estimate().value();
        long n = measure.estimate().n();
        double part = value * n;
        if (measure.unit() == Unit.COUNT) {
            return Account.by(Account.Way.COUNTED, measure, beside(measure));
        }
        boolean whole = n > 0 && value >= 0 && value <= 1 && Math.abs(part - Math.rint(part)) < EXACT;
        if (measure.unit() == Unit.SHARE && isCounted(measure.key()) && whole) {
            Expression share = Expression.over(Expression.count(Math.rint(part)), Expression.count(n));
            return Account.calculated(measure, share, beside(measure));
        }
        Optional<Expression> sum = ofScores(measure, part);
        if (sum.isPresent()) {
            return Account.calculated(measure, sum.get(), beside(measure));
        }
        if (measure.estimate().method().equals("configured")) {
            return Account.by(Account.Way.CONFIGURED, measure, List.of());
        }
        return Account.by(Account.Way.PROCEDURE, measure, beside(measure));
    }

    /** A mean of scores is their sum over n; a score of recommendation the net count of hundred. */
    private Optional<Expression> ofScores(Measure measure, double sum) {
        String statistic = measure.key().statistic();
        long n = measure.estimate().n();
        boolean net = measure.unit() == Unit.NPS && OF_SCORES.contains(plain(statistic, "nps"));
        boolean mean = measure.unit() == Unit.SCALE && OF_SCORES.contains(plain(statistic, "mean"));
        double count = net ? sum / PER_CENT : sum;
        if (told.weighted() || n == 0 || !net && !mean || Math.abs(count - Math.rint(count)) > EXACT) {
            return Optional.empty();
        }
        Expression share = Expression.over(Expression.count(Math.rint(count)), Expression.count(n));
        return Optional.of(net ? Expression.times(Expression.number(PER_CENT), share) : share);
    }

    /** {@code mean:2026-03} and {@code nps-with} without what is particular. */
    private static String plain(String statistic, String name) {
        int colon = statistic.indexOf(':');
        String first = colon < 0 ? statistic : statistic.substring(0, colon);
        return first.replace(name, "mean");
    }

    /** Of a weighted share of answers no count: none is published, and one put together from it would be made up. */
    private boolean isCounted(MeasureKey key) {
        String statistic = key.statistic();
        return statistic.equals("share")
                || OF_PERSONS.contains(statistic)
                || statistic.startsWith("month:")
                || statistic.startsWith("top2:") && !told.weighted();
    }

    /** The other numbers of the same thing in the same wave and group, the first of them. */
    private List<Part> beside(Measure measure) {
        MeasureKey key = measure.key();
        List<Part> parts = new ArrayList<>();
        MeasureKey from = new MeasureKey(key.id(), "", "", key.group());
        for (Measure other : findings.measures().from(from)) {
            if (!other.key().id().equals(key.id()) || parts.size() == MOST_BESIDE) {
                break;
            }
            boolean same =
                    other.key().wave().equals(key.wave()) && other.key().group().equals(key.group());
            if (same && !other.key().equals(key) && other.result().computable()) {
                parts.add(Part.of(other));
            }
        }
        return parts;
    }
}
