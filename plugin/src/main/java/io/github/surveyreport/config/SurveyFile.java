package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of {@code survey.yml}. */
final class SurveyFile {
    private static final int SUPPORTED = 1;

    private static final Keys DIMENSION_KEYS = Keys.named("dimension", "id");
    private static final Key<Located<String>> DIMENSION_ID =
            DIMENSION_KEYS.required("id", Scalars.definition(NameKind.DIMENSION), "Id of the dimension.");
    private static final Key<String> DIMENSION_LABEL =
            DIMENSION_KEYS.optional("label", Scalars.text(), "Name on the site; default: the id.");

    static final Keys KEYS = Keys.single("study");
    static final Key<Integer> SCHEMA =
            KEYS.required("schema", Scalars.version(SUPPORTED), "Version of this format; always 1.");
    static final Key<Located<String>> ID = KEYS.required("id", Scalars.id(), "Short name of the study.");
    static final Key<String> TITLE = KEYS.required("title", Scalars.text(), "Title of the report.");
    static final Key<Language> LANGUAGE = KEYS.withDefault(
            "language", Words.of(languages()), Language.ZH_CN, "Language of the site and of messages.");
    static final Key<String> ORGANISATION = KEYS.optional("organisation", Scalars.text(), "Who publishes the report.");
    static final Key<String> NOTICE =
            KEYS.optional("notice", Scalars.text(), "A sentence shown on every page, such as: simulated data.");
    static final Key<LocalDate> REPORT_DATE = KEYS.optional(
            "report-date",
            Scalars.date(),
            "Date against which lateness is computed; default: the commit's date, else the end of the last wave.");
    static final Key<Edition> EDITION = KEYS.withDefault(
            "edition",
            Words.of(Edition.class),
            Edition.INTERNAL,
            "Whom the report is made for: internal or public; -Dsurvey-report.edition goes before it.");
    static final Key<Section> PLAN = KEYS.optional("plan", PlanSection.KEYS, "The survey plan, for the method page.");
    static final Key<Section> CSV = KEYS.optional("csv", CsvSection.KEYS, "How response files are written.");
    static final Key<Section> COLUMNS =
            KEYS.optional("columns", CsvSection.COLUMNS, "Columns that identify a response.");
    static final Key<List<Section>> WAVES = KEYS.required(
            "waves", Shapes.list(WaveSection.KEYS, 1), "Survey rounds in order of time, periods not overlapping.");
    static final Key<List<Section>> DIMENSIONS = KEYS.withDefault(
            "dimensions", Shapes.list(DIMENSION_KEYS, 0), List.of(), "Subjects that questions belong to.");
    static final Key<List<Section>> QUESTIONS = KEYS.required(
            "questions", Shapes.list(QuestionSection.KEYS, 1), "The questions in the order of the questionnaire.");
    static final Key<List<Section>> GROUPS = KEYS.withDefault(
            "groups", Shapes.list(GroupSection.KEYS, 0), List.of(), "Background columns for comparison.");
    static final Key<Section> CLEANING =
            KEYS.optional("cleaning", CleaningSection.KEYS, "Rules that make a questionnaire invalid.");
    static final Key<Section> CARELESS =
            KEYS.optional("careless", CarelessSection.KEYS, "Signs of careless answering; looked for when given.");
    static final Key<Section> METRICS = KEYS.optional("metrics", MetricsSection.KEYS, "Service metrics.");
    static final Key<Section> REGISTER = KEYS.optional("register", MetricsSection.REGISTER, "Feedback register.");
    static final Key<Section> SERVICE_RECORDS =
            KEYS.optional("service-records", ServiceSection.KEYS, "Records of contacts, tickets or calls.");
    static final Key<List<Section>> SERVICE_LEVELS = KEYS.withDefault(
            "service-levels",
            Shapes.list(ServiceLevelSection.KEYS, 1),
            List.of(),
            "What is promised, as shares of service records.");
    static final Key<Section> SCORECARD = KEYS.optional("scorecard", ScorecardSection.KEYS, "The weighted scorecard.");
    static final Key<Section> TEXT = KEYS.optional("text", TextSection.KEYS, "How comments are read.");
    static final Key<Section> PRIORITY = KEYS.optional("priority", PrioritySection.KEYS, "How issues are ranked.");
    static final Key<Section> DRIVERS =
            KEYS.optional("drivers", DriversSection.KEYS, "Which questions the outcome is explained by.");
    static final Key<List<Section>> SCALES = KEYS.optional(
            "scales",
            Shapes.list(ItemsSection.SCALE, 0),
            "Sets of questions meant to measure one thing; default: every dimension with at least 3 ratings.");
    static final Key<List<Section>> KANO = KEYS.withDefault(
            "kano", Shapes.list(ItemsSection.KANO, 0), List.of(), "Features asked about by a pair of questions.");
    static final Key<Section> TIME =
            KEYS.optional("time", TimeSection.KEYS, "The periods of control charts and forecasts.");
    static final Key<Section> WEIGHTING =
            KEYS.optional("weighting", WeightingSection.KEYS, "Known shares of the population to weight to.");
    static final Key<Section> COMPARISONS =
            KEYS.optional("comparisons", ComparisonsSection.KEYS, "How groups are tested against each other.");

    static final Key<Section> ACTIONS =
            KEYS.optional("actions", TrackingSection.KEYS, "The list of actions, and how it is shown.");

    private SurveyFile() {}

    private static Map<String, Language> languages() {
        Map<String, Language> words = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            words.put(language.tag(), language);
        }
        return words;
    }

    static Dimension buildDimension(Section dimension) {
        String id = dimension.get(DIMENSION_ID).value();
        return new Dimension(id, dimension.find(DIMENSION_LABEL).orElse(id));
    }
}
