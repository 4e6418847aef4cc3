package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.stats.Correlation;
import io.github.surveyreport.stats.Fit;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Observations;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.Symmetric;
import io.github.surveyreport.stats.TestOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What the models of the last wave share: complete answers, what forbids a model, and the names of measures. */
final class ModelScope {
    private final Scope scope;
    private final String wave;
    private final SetAside aside;
    private final Ledger ledger = new Ledger();

    ModelScope(Scope scope) {
        this.scope = scope;
        this.wave = scope.study().lastWave().id();
        this.aside = new SetAside(scope, scope.lastIndex());
    }

    double confidence() {
        return scope.confidence();
    }

    /** Who answered all of these questions, less those set aside lest few who did not be told. */
    Observations complete(List<String> questions) {
        return Patterns.complete(scope, scope.lastIndex(), questions, aside.of(questions));
    }

    boolean asked(String question) {
        return scope.asked(scope.study().question(question), scope.lastIndex());
    }

    /** All answers to a question, also of those who left others out. */
    ScaleCounts answers(String question) {
        Question of = scope.study().question(question);
        return scope.scale(scope.lastIndex(), of, Slots.ALL);
    }

    /** Why there is no model of so many respondents. */
    Optional<NotComputable> forbidden(long n) {
        if (n == 0) {
            return Optional.of(new NotComputable(Reason.NO_ANSWERS, 0));
        }
        if (n < scope.study().plan().minimumCell()) {
            return Optional.of(new NotComputable(Reason.SUPPRESSED, 0));
        }
        return n < scope.study().plan().minimumBase()
                ? Optional.of(new NotComputable(Reason.SMALL_BASE, n))
                : Optional.empty();
    }

    void put(String id, String statistic, Unit unit, Statistic result) {
        ledger.put(id, statistic, wave, unit, result);
    }

    /** All available answers to these questions. */
    AvailableAnswers available(List<String> questions) {
        return new AvailableAnswers(scope, questions);
    }

    /** Whether few may be told from what such answers and complete ones differ by. */
    boolean tells(AvailableAnswers answers) {
        return answers.tells(scope.study().plan().minimumCell());
    }

    /** The base, which is withheld with what rests on it, and how many complete respondents were set aside from it. */
    void putBase(String id, long n, List<String> questions) {
        long aside = this.aside.of(questions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (aside > 0) {
            Statistic number = forbidden(n).<Statistic>map(none -> none).orElse(Ledger.count(aside));
            put(id, "set-aside", Unit.COUNT, number);
        }
        Statistic base = forbidden(n)
                .filter(none -> none.reason() == Reason.SUPPRESSED)
                .<Statistic>map(none -> none)
                .orElse(Ledger.count(n));
        put(id, "n", Unit.COUNT, base);
    }

    /** {@code statistic}, {@code df1}, {@code df2} where the test has it, and {@code p}, each after a prefix. */
    void putTest(String id, String prefix, TestOutcome outcome) {
        TestMeasures.put(ledger, id, prefix, wave, Unit.COUNT, outcome);
    }

    /** A model of questions of which one has no spread has none for that reason, not because of every question's answers. */
    static <T> Fit<T> ofAll(Fit<T> fit, Observations data) {
        return fit.reason()
                .filter(none -> none.reason() == Reason.NO_VARIANCE && data.anyConstant())
                .map(none -> Fit.<T>none(Reason.CONSTANT_QUESTION, none.n()))
                .orElse(fit);
    }

    /** A procedure that was fed weighted covariances or weighted counts. */
    static String method(Observations data, String plain) {
        return data.weighted() ? "weighted-" + plain : plain;
    }

    /** Correlations of every pair, each named once. */
    void putCorrelations(List<String> questions, Observations data) {
        Optional<NotComputable> forbidden = forbidden(data.n());
        boolean none = forbidden.isPresent() || data.n() < 2;
        double[][] covariance = none ? null : data.covariance();
        double[][] ofRanks = none ? null : data.midRanks().covariance();
        for (int i = 0; i < questions.size(); i++) {
            for (int j = i + 1; j < questions.size(); j++) {
                String id = "correlation." + questions.get(i) + "." + questions.get(j);
                Statistic r =
                        correlation(covariance, i, j, data, value -> Correlation.pearson(value, data, confidence()));
                Statistic rho = correlation(ofRanks, i, j, data, value -> Correlation.spearman(value, data));
                put(
                        id,
                        "r",
                        Unit.NUMBER,
                        forbidden.<Statistic>map(reason -> reason).orElse(r));
                put(
                        id,
                        "rho",
                        Unit.NUMBER,
                        forbidden.<Statistic>map(reason -> reason).orElse(rho));
            }
        }
    }

    private static Statistic correlation(
            double[][] covariance, int i, int j, Observations data, DoubleFunction<Statistic> of) {
        if (covariance == null || data.constant(i) || data.constant(j)) {
            return new NotComputable(Reason.NO_VARIANCE, data.n());
        }
        return of.apply(Symmetric.correlation(Symmetric.part(covariance, i, j))[0][1]);
    }

    List<Measure> measures() {
        return new ArrayList<>(ledger.measures());
    }
}
