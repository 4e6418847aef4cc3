package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;

/** {@code metrics} and {@code register}: data beside the questionnaire. */
final class MetricsSection {
    private static final Keys METRIC = Keys.named("metric", "id");
    private static final Key<Located<String>> METRIC_ID = METRIC.required(
            "id", Scalars.definition(NameKind.METRIC), "Id of the metric, as in the metric column of the file.");
    private static final Key<String> METRIC_LABEL =
            METRIC.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<String> UNIT =
            METRIC.optional("unit", Scalars.text(), "Written after the number, such as 秒 or %; default: none.");
    private static final Key<Integer> DECIMALS =
            METRIC.withDefault("decimals", Numbers.integer(0, 6), 1, "Digits after the point.");

    static final Keys KEYS = Keys.single("metrics");
    private static final Key<Located<String>> FILE =
            KEYS.required("file", Scalars.locatedText(), "CSV file with a row per wave and metric.");
    private static final Key<String> SOURCE = KEYS.optional(
            "label", Scalars.text(), "What pages call the source of these numbers, beside service records.");
    private static final Key<String> WAVE_COLUMN =
            KEYS.withDefault("wave-column", Scalars.text(), "wave", "Header of the column with the wave's id.");
    private static final Key<String> METRIC_COLUMN =
            KEYS.withDefault("metric-column", Scalars.text(), "metric", "Header of the column with the metric's id.");
    private static final Key<String> VALUE_COLUMN =
            KEYS.withDefault("value-column", Scalars.text(), "value", "Header of the column with the number.");
    private static final Key<String> BASE_COLUMN = KEYS.optional(
            "base-column",
            Scalars.text(),
            "Header of the column with the number of cases behind a value; default: none is read.");
    private static final Key<List<Section>> DEFINITIONS =
            KEYS.required("definitions", Shapes.list(METRIC, 1), "The metrics of the file.");

    static final Keys REGISTER = Keys.single("register");
    private static final Key<List<Located<String>>> REGISTER_FILES = REGISTER.required(
            "files", Shapes.oneOrMany(Scalars.locatedText()), "CSV files of the feedback register: paths or globs.");
    private static final Key<String> CUSTOMER =
            REGISTER.optional("customer", Scalars.text(), "Header of the column with the customer.");
    private static final Key<String> DATE = REGISTER.required(
            "date", Scalars.text(), "Header of the column with the date of service; it decides the wave.");
    private static final Key<String> CONTENT =
            REGISTER.required("content", Scalars.text(), "Header of the column with what the customer said.");
    private static final Key<String> CHANNEL =
            REGISTER.optional("channel", Scalars.text(), "Header of the column with the channel.");
    private static final Key<String> TYPE =
            REGISTER.optional("type", Scalars.text(), "Header of the column with the kind of service.");
    private static final Key<String> SCORE =
            REGISTER.optional("score", Scalars.text(), "Header of the column with the score given.");

    private MetricsSection() {}

    static void check(Section metrics, Files files, Problems problems) {
        metrics.find(FILE).ifPresent(file -> {
            if (file.value().contains("*") || file.value().contains("?")) {
                problems.add(Problem.error("config.no-glob", file.at(), file.value()));
            } else {
                files.check(file, problems);
            }
        });
    }

    static void checkRegister(Section register, Files files, Problems problems) {
        register.find(REGISTER_FILES).orElse(List.of()).forEach(glob -> files.check(glob, problems));
    }

    /** Unit and decimals of a metric; empty when it is not defined. */
    static Optional<Metrics.Metric> find(Section metrics, String id) {
        return metrics.find(DEFINITIONS).orElse(List.of()).stream()
                .filter(metric -> metric.find(METRIC_ID)
                        .filter(own -> own.value().equals(id))
                        .isPresent())
                .map(MetricsSection::buildMetric)
                .findFirst();
    }

    static Metrics build(Section metrics, Files files) {
        return new Metrics(
                files.paths(List.of(metrics.get(FILE))).get(0),
                metrics.get(WAVE_COLUMN),
                metrics.get(METRIC_COLUMN),
                metrics.get(VALUE_COLUMN),
                metrics.find(BASE_COLUMN),
                metrics.get(DEFINITIONS).stream()
                        .map(MetricsSection::buildMetric)
                        .toList(),
                metrics.find(SOURCE));
    }

    private static Metrics.Metric buildMetric(Section metric) {
        String id = metric.get(METRIC_ID).value();
        return new Metrics.Metric(
                id, metric.find(METRIC_LABEL).orElse(id), metric.find(UNIT).orElse(""), metric.get(DECIMALS));
    }

    static Register buildRegister(Section register, Files files) {
        return new Register(
                files.paths(register.get(REGISTER_FILES)),
                register.find(CUSTOMER),
                register.get(DATE),
                register.get(CONTENT),
                register.find(CHANNEL),
                register.find(TYPE),
                register.find(SCORE));
    }
}
