package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Cause;
import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.KeyColumns;
import io.github.surveyreport.config.LowScore;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Outcomes;
import io.github.surveyreport.config.Plan;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.TextSettings;
import io.github.surveyreport.config.TimeAxis;
import io.github.surveyreport.config.TimeAxis.MovingRange;
import io.github.surveyreport.config.TimeAxis.Period;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.config.Weighting.Margin;
import io.github.surveyreport.config.Weighting.ValueShare;
import io.github.surveyreport.problem.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A study in the making, as small as a test needs it. */
final class StudyDraft {
    static final Map<Grade, Map<Grade, Integer>> MATRIX = Map.of(
            Grade.HIGH, Map.of(Grade.HIGH, 1, Grade.MEDIUM, 2, Grade.LOW, 3),
            Grade.MEDIUM, Map.of(Grade.HIGH, 2, Grade.MEDIUM, 3, Grade.LOW, 4),
            Grade.LOW, Map.of(Grade.HIGH, 3, Grade.MEDIUM, 4, Grade.LOW, 5));

    final List<Wave> waves = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<Grouping> groups = new ArrayList<>();
    final List<String> textQuestions = new ArrayList<>();
    final List<IssueCategory> issues = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();
    final List<Causes.Stage> journey = new ArrayList<>();
    Tracking tracking = Tracking.DEFAULT;
    final List<Scorecard.Part> dimensions = new ArrayList<>();
    Methods methods = Methods.DEFAULT;
    Optional<Double> target = Optional.empty();
    Optional<String> satisfaction = Optional.empty();
    Optional<Priorities.Core> core = Optional.empty();
    Optional<Metrics> metrics = Optional.empty();
    Optional<ServiceRecords> service = Optional.empty();
    Optional<Double> responseRate = Optional.empty();
    /** Whether a column names the customer. */
    boolean customers;

    boolean minimumTime;
    boolean straightLining;
    int minimumBase = 1;
    int minimumCell = 1;
    int minimumCustomers = 1;
    int keywords = 30;
    int quotes;
    /** How often the ranking of issues is made anew. */
    int resamples;

    boolean raiseRising;
    OptionalInt raiseRegister = OptionalInt.empty();

    StudyDraft waves(String... ids) {
        for (String id : ids) {
            wave(id, OptionalLong.empty(), OptionalLong.empty());
        }
        return this;
    }

    StudyDraft wave(String id, OptionalLong invited, OptionalLong population) {
        LocalDate start = LocalDate.of(2026, 1 + waves.size(), 1);
        waves.add(new Wave(
                id, id, start, start.plusDays(27), List.of(id + ".csv"), invited, population, Optional.empty()));
        return this;
    }

    StudyDraft outcomes(Outcomes outcomes) {
        Wave last = waves.remove(waves.size() - 1);
        waves.add(new Wave(
                last.id(),
                last.label(),
                last.start(),
                last.end(),
                last.files(),
                last.invited(),
                last.population(),
                Optional.of(outcomes)));
        return this;
    }

    /** A scale of 1 to 5. */
    StudyDraft rating(String id, String... askedIn) {
        return question(id, Type.RATING, scale(1, 5), askedIn);
    }

    StudyDraft nps(String id) {
        return question(id, Type.NPS, scale(0, 10));
    }

    StudyDraft comments(String... ids) {
        for (String id : ids) {
            question(id, Type.TEXT, List.of());
            textQuestions.add(id);
        }
        return this;
    }

    StudyDraft question(String id, Type type, List<Level> levels, String... askedIn) {
        questions.add(new Question(
                id,
                id,
                id,
                type,
                List.of(ColumnRef.named(id)),
                Optional.empty(),
                levels,
                false,
                Map.of(),
                List.of(),
                false,
                Optional.empty(),
                false,
                List.of(askedIn)));
        return this;
    }

    StudyDraft group(String id, String... values) {
        List<Grouping.Value> all = new ArrayList<>();
        for (String value : values) {
            all.add(new Grouping.Value(value, value, List.of(value)));
        }
        groups.add(new Grouping(id, id, ColumnRef.named(id), all, false, false));
        return this;
    }

    StudyDraft dimension(String id, double weight, Scorecard.Indicator... indicators) {
        dimensions.add(new Scorecard.Part(id, id, weight, Optional.empty(), List.of(indicators)));
        return this;
    }

    StudyDraft issue(String id, Grade urgency) {
        return issue(id, urgency, Optional.empty());
    }

    StudyDraft issue(String id, Grade urgency, Optional<Grade> importance) {
        issues.add(new IssueCategory(id, id, List.of(id), urgency, importance, Optional.empty(), Optional.empty()));
        return this;
    }

    /** An issue that such ratings raise too. */
    StudyDraft raised(String id, Grade urgency, LowScore... scores) {
        issue(id, urgency);
        issues.add(issues.remove(issues.size() - 1).raisedBy(List.of(scores)));
        return this;
    }

    static List<Level> scale(int lowest, int highest) {
        List<Level> levels = new ArrayList<>();
        for (int score = lowest; score <= highest; score++) {
            levels.add(new Level(Integer.toString(score), Integer.toString(score), Optional.of(score)));
        }
        return levels;
    }

    static List<Level> choices(String... ids) {
        List<Level> levels = new ArrayList<>();
        for (String id : ids) {
            levels.add(new Level(id, id, Optional.empty()));
        }
        return levels;
    }

    /** The usual methods, by month of submission. */
    static Methods months(Careless careless) {
        Methods usual = Methods.DEFAULT;
        return new Methods(
                usual.weighting(),
                usual.comparisons(),
                usual.drivers(),
                usual.scales(),
                usual.kano(),
                new TimeAxis(Period.MONTH, MovingRange.MEAN),
                careless);
    }

    /** Weighted, and applied, to these shares of the values of a group. */
    StudyDraft weighted(String group, Map<String, Double> shares) {
        return weighting(group, shares, true);
    }

    /** With weights that are told of and not applied. */
    StudyDraft unweighted(String group, Map<String, Double> shares) {
        return weighting(group, shares, false);
    }

    private StudyDraft weighting(String group, Map<String, Double> shares, boolean apply) {
        List<ValueShare> values = new ArrayList<>();
        new TreeMap<>(shares).forEach((value, share) -> values.add(new ValueShare(value, share)));
        Weighting weighting = new Weighting(apply, List.of(new Margin(group, values)), List.of(), 0.1, 10);
        methods = new Methods(
                Optional.of(weighting),
                methods.comparisons(),
                methods.drivers(),
                methods.scales(),
                methods.kano(),
                methods.time(),
                methods.careless());
        return this;
    }

    Study study() {
        return new Study(
                "study",
                "Study",
                Language.EN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                io.github.surveyreport.config.Edition.INTERNAL,
                plan(),
                new CsvFormat(CsvFormat.Encoding.AUTO, CsvFormat.Delimiter.AUTO, 1, List.of()),
                new KeyColumns(
                        Optional.empty(),
                        customers ? Optional.of(ColumnRef.named("customer")) : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                waves,
                List.of(),
                questions,
                groups,
                new Cleaning(
                        minimumTime ? OptionalInt.of(10) : OptionalInt.empty(),
                        List.of(),
                        straightLining
                                ? Optional.of(new Cleaning.StraightLining(List.of(), 2, false))
                                : Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        OptionalInt.empty(),
                        false,
                        methods.careless().exclude()),
                metrics,
                Optional.empty(),
                service,
                new Scorecard(dimensions, target, 0.7),
                new TextSettings(
                        textQuestions, List.of(), List.of(), List.of(), minimumCustomers, keywords, quotes, List.of()),
                issues,
                new Priorities(
                        new Priorities.Parts(0.35, 0.25, 0.25, 0.15),
                        new Priorities.Parts(0.2, 0.2, 1.5, 0.05),
                        0.5,
                        0.25,
                        MATRIX,
                        core,
                        satisfaction,
                        raiseRising,
                        raiseRegister,
                        resamples),
                methods,
                actions,
                tracking,
                new Causes(List.of(), causes, journey),
                io.github.surveyreport.config.Gates.NONE,
                List.of());
    }

    private Plan plan() {
        return new Plan(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                minimumBase,
                minimumCell,
                0.95,
                responseRate,
                Optional.empty());
    }
}
