package io.github.surveyreport.survey;

import io.github.surveyreport.config.Careless;
import io.github.surveyreport.config.Causes;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.CsvFormat.DateOrder;
import io.github.surveyreport.config.CsvFormat.Delimiter;
import io.github.surveyreport.config.CsvFormat.Encoding;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.KeyColumns;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Plan;
import io.github.surveyreport.config.Priorities;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Type;
import io.github.surveyreport.config.Register;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.config.TextSettings;
import io.github.surveyreport.config.Tracking;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A study being drafted for a test: only what matters to reading data, everything else empty. */
final class Draft {
    Encoding encoding = Encoding.AUTO;
    Delimiter delimiter = Delimiter.AUTO;
    Optional<SurveyTool> tool = Optional.of(SurveyTool.PLAIN);
    Optional<Integer> headerRows = Optional.empty();
    Optional<DateOrder> dateOrder = Optional.empty();
    Optional<String> sheet = Optional.empty();
    int minimumCell = 1;
    List<String> missing = List.of();
    KeyColumns columns = columns(null, null, null, null);
    final List<Wave> waves = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<Grouping> groups = new ArrayList<>();
    OptionalInt minimumSeconds = OptionalInt.empty();
    List<Cleaning.Contradiction> contradictions = List.of();
    Optional<Cleaning.StraightLining> straightLining = Optional.empty();
    Optional<Double> blankShare = Optional.empty();
    boolean duplicateId;
    boolean sameCustomer;
    OptionalInt outOfPeriod = OptionalInt.empty();
    boolean outOfRange;
    Careless careless = Careless.DEFAULT;
    List<MultiItemScale> scales = List.of();
    Optional<Metrics> metrics = Optional.empty();
    Optional<ServiceRecords> service = Optional.empty();
    Optional<Register> register = Optional.empty();

    /** One wave, the year 2026, in {@code data/x.csv}. */
    static Draft ofOneFile() {
        return new Draft().wave("2026", "2026-01-01", "2026-12-31", "data/x.csv");
    }

    Draft wave(String id, String start, String end, String... files) {
        waves.add(new Wave(
                id,
                id,
                LocalDate.parse(start),
                LocalDate.parse(end),
                List.of(files),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty()));
        return this;
    }

    Draft keys(String respondent, String customer, String submitted, String duration) {
        columns = columns(respondent, customer, submitted, duration);
        return this;
    }

    /** A scale of whole numbers. */
    Draft rating(String id, int lowest, int highest, String... missingHere) {
        return question(id, Type.RATING, scale(lowest, highest, false), Map.of(), missingHere);
    }

    Draft rating(String id, Map<String, String> values) {
        return question(id, Type.RATING, scale(1, 5, false), values);
    }

    Draft reversed(String id) {
        return add(new Question(
                id,
                id,
                id,
                Type.RATING,
                List.of(column(id)),
                Optional.empty(),
                scale(1, 5, true),
                false,
                codes(scale(1, 5, true), Map.of()),
                List.of(),
                true,
                Optional.empty(),
                false,
                List.of()));
    }

    Draft nps(String id, String... missingHere) {
        return question(id, Type.NPS, scale(0, 10, false), Map.of(), missingHere);
    }

    Draft single(String id, String... choices) {
        return question(id, Type.SINGLE, choices(choices), Map.of());
    }

    Draft number(String id) {
        return question(id, Type.NUMBER, List.of(), Map.of());
    }

    Draft text(String id) {
        return question(id, Type.TEXT, List.of(), Map.of());
    }

    /** Options joined in one cell; open when no choices are given. */
    Draft joined(String id, String separator, String... choices) {
        return choice(Type.MULTIPLE, id, List.of(id), Optional.of(separator), false, choices);
    }

    /** A column for each option; open when no choices are given. */
    Draft ticked(String id, List<String> columnNames, String... choices) {
        return choice(Type.MULTIPLE, id, columnNames, Optional.empty(), false, choices);
    }

    /** Options put in order in one cell; open when no choices are given. */
    Draft ranked(String id, String separator, String... choices) {
        return choice(Type.RANKING, id, List.of(id), Optional.of(separator), false, choices);
    }

    /** A column for each option, or for each rank. */
    Draft ranked(String id, List<String> columnNames, boolean byRank, String... choices) {
        return choice(Type.RANKING, id, columnNames, Optional.empty(), byRank, choices);
    }

    Draft group(String id, String... values) {
        List<Grouping.Value> list = List.of(values).stream()
                .map(value -> new Grouping.Value(value, value, List.of(value)))
                .toList();
        groups.add(new Grouping(id, id, column(id), list, values.length == 0, false));
        return this;
    }

    Draft askedIn(String id, String wave) {
        Question q = questions.remove(questions.size() - 1);
        return add(new Question(
                id,
                q.text(),
                q.label(),
                q.type(),
                q.columns(),
                q.dimension(),
                q.levels(),
                q.openLevels(),
                q.codes(),
                q.missing(),
                q.reverse(),
                q.separator(),
                q.byRank(),
                List.of(wave)));
    }

    Study study() {
        Cleaning cleaning = new Cleaning(
                minimumSeconds,
                contradictions,
                straightLining,
                blankShare,
                duplicateId,
                sameCustomer,
                outOfPeriod,
                outOfRange,
                careless.exclude());
        Methods off = Methods.DEFAULT;
        Methods methods = new Methods(
                off.weighting(), off.comparisons(), off.drivers(), scales, off.kano(), off.time(), careless);
        Priorities.Parts none = new Priorities.Parts(0.25, 0.25, 0.25, 0.25);
        return new Study(
                "s",
                "s",
                Language.EN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                io.github.surveyreport.config.Edition.INTERNAL,
                new Plan(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        30,
                        minimumCell,
                        0.95,
                        Optional.empty(),
                        Optional.empty()),
                new CsvFormat(tool, encoding, delimiter, headerRows, missing, dateOrder, sheet),
                columns,
                waves,
                List.of(),
                questions,
                groups,
                cleaning,
                metrics,
                register,
                service,
                new Scorecard(List.of(), Optional.empty(), 0.7),
                new TextSettings(List.of(), List.of(), List.of(), List.of(), 5, 30, 0, List.of()),
                List.of(),
                new Priorities(
                        none,
                        none,
                        0.5,
                        0.25,
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        java.util.OptionalInt.empty(),
                        0),
                methods,
                List.of(),
                Tracking.DEFAULT,
                Causes.NONE,
                io.github.surveyreport.config.Gates.NONE,
                List.of());
    }

    private Draft choice(
            Type type, String id, List<String> names, Optional<String> separator, boolean byRank, String... choices) {
        List<Question.Level> levels = choices(choices);
        return add(new Question(
                id,
                id,
                id,
                type,
                names.stream().map(Draft::column).toList(),
                Optional.empty(),
                levels,
                levels.isEmpty(),
                codes(levels, Map.of()),
                List.of(),
                false,
                separator,
                byRank,
                List.of()));
    }

    private Draft question(
            String id, Type type, List<Question.Level> levels, Map<String, String> values, String... missingHere) {
        return add(new Question(
                id,
                id,
                id,
                type,
                List.of(column(id)),
                Optional.empty(),
                levels,
                type == Type.SINGLE && levels.isEmpty(),
                codes(levels, values),
                List.of(missingHere),
                false,
                Optional.empty(),
                false,
                List.of()));
    }

    private Draft add(Question question) {
        questions.add(question);
        return this;
    }

    private static List<Question.Level> scale(int lowest, int highest, boolean reverse) {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(i -> new Question.Level(
                        String.valueOf(i), String.valueOf(i), Optional.of(reverse ? lowest + highest - i : i)))
                .toList();
    }

    private static List<Question.Level> choices(String... choices) {
        return List.of(choices).stream()
                .map(choice -> new Question.Level(choice, choice, Optional.empty()))
                .toList();
    }

    private static Map<String, String> codes(List<Question.Level> levels, Map<String, String> values) {
        Map<String, String> codes = new HashMap<>(values);
        levels.forEach(level -> codes.put(level.id(), level.id()));
        return codes;
    }

    private static KeyColumns columns(String respondent, String customer, String submitted, String duration) {
        return new KeyColumns(named(respondent), named(customer), named(submitted), named(duration), List.of());
    }

    private static Optional<ColumnRef> named(String header) {
        return Optional.ofNullable(header).map(Draft::column);
    }

    static ColumnRef column(String name) {
        return name.startsWith("#") ? ColumnRef.at(Integer.parseInt(name.substring(1))) : ColumnRef.named(name);
    }
}
