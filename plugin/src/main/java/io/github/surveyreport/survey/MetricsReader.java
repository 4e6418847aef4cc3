package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.CsvFormat;
import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the service metrics (B3): one row per wave and metric. */
public final class MetricsReader {
    /** The survey tool's format says nothing about this file: encoding and delimiter are found out. */
    static final CsvFormat FORMAT = new CsvFormat(CsvFormat.Encoding.AUTO, CsvFormat.Delimiter.AUTO, 1, List.of());

    private final String path;
    private final List<String> waves;
    private final List<String> metrics;
    private final Problems problems;
    private final Map<String, Map<String, MetricValue>> values = new HashMap<>();

    private MetricsReader(Study study, Metrics metrics, Problems problems) {
        this.path = metrics.file();
        this.waves = study.waves().stream().map(Wave::id).toList();
        this.metrics = metrics.definitions().stream().map(Metrics.Metric::id).toList();
        this.problems = problems;
    }

    /**
     * All values of the configured file; none when the study has no metrics. A row with a blank value says nothing.
     * Reported: columns that are missing, waves and metrics not declared, values that are no numbers, repeated rows.
     */
    public static MetricValues read(Study study, Snapshot snapshot, Problems problems) {
        if (study.metrics().isEmpty()) {
            return new MetricValues(Map.of(), Optional.empty());
        }
        Metrics metrics = study.metrics().get();
        MetricsReader reader = new MetricsReader(study, metrics, problems);
        Optional<SourceFile> file = snapshot.file(metrics.file());
        if (file.isEmpty()) {
            problems.add(Problem.error("survey.file-not-found", Location.ofFile(metrics.file()), "metrics"));
        }
        Optional<FileCount> count = file.flatMap(found -> reader.read(found, metrics));
        return new MetricValues(reader.values, count);
    }

    private Optional<FileCount> read(SourceFile file, Metrics metrics) {
        try {
            FileFormat format = FileLook.of(file, FORMAT);
            try (Table table = Table.open(file, format, Optional.empty())) {
                return read(file, format, table, metrics);
            }
        } catch (BrokenFileException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Optional<FileCount> read(SourceFile file, FileFormat format, Table table, Metrics metrics)
            throws BrokenFileException {
        ColumnFinder finder = new ColumnFinder(table.header(), path, problems);
        int wave = finder.find(ColumnRef.named(metrics.waveColumn()), "metrics.wave-column");
        int metric = finder.find(ColumnRef.named(metrics.metricColumn()), "metrics.metric-column");
        int value = finder.find(ColumnRef.named(metrics.valueColumn()), "metrics.value-column");
        int base = finder.find(metrics.baseColumn().map(ColumnRef::named), "metrics.base-column");
        if (!finder.complete()) {
            return Optional.empty();
        }
        while (table.next()) {
            if (table.fits()) {
                String[] cells = table.cells();
                Location place = Location.ofLine(path, table.line());
                take(
                        Cells.at(cells, wave),
                        Cells.at(cells, metric),
                        Cells.at(cells, value),
                        Cells.at(cells, base),
                        place);
            }
        }
        table.report(problems);
        long counted = values.values().stream().mapToLong(Map::size).sum();
        long unused = table.read() - table.rejected() - counted;
        return Optional.of(new FileCount(
                path, "", file.blobId(), format.encoding(), table.read(), counted, unused, table.rejected()));
    }

    private void take(String wave, String metric, String value, String base, Location place) {
        boolean known = isKnown("wave", wave, waves, place) & isKnown("metric", metric, metrics, place);
        if (!known || value.isEmpty()) {
            return;
        }
        Optional<String> number = Cells.decimal(value);
        Optional<String> cases = Cells.decimal(base).filter(count -> count.matches("[0-9]{1,18}"));
        if (number.isEmpty()) {
            problems.add(Problem.error("survey.metric-value", place));
        } else if (cases.isEmpty() && !base.isEmpty()) {
            problems.add(Problem.error("survey.metric-base", place));
        } else {
            OptionalLong count =
                    cases.map(text -> OptionalLong.of(Long.parseLong(text))).orElse(OptionalLong.empty());
            MetricValue read = new MetricValue(Double.parseDouble(number.get()), count, place);
            MetricValue earlier =
                    values.computeIfAbsent(wave, w -> new HashMap<>()).putIfAbsent(metric, read);
            if (earlier != null) {
                int line = earlier.location().line();
                problems.add(Problem.error("survey.metric-repeated", place, metric, wave, line));
            }
        }
    }

    private boolean isKnown(String kind, String id, List<String> declared, Location place) {
        if (declared.contains(id)) {
            return true;
        }
        Optional<String> near = Suggestions.near(id, declared);
        problems.add(
                near.isPresent()
                        ? Problem.error("survey.unknown-" + kind + "-suggest", place, near.get())
                        : Problem.error("survey.unknown-" + kind, place, Suggestions.list(declared)));
        return false;
    }
}
