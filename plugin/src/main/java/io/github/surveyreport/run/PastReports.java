package io.github.surveyreport.run;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Commit;
import io.github.surveyreport.compare.HistoryLine;
import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Register;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.HistoryNames;
import io.github.surveyreport.report.ReportSummary;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.source.PastData;
import io.github.surveyreport.source.Revisions;
import io.github.surveyreport.source.Revisions.Revision;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.RowChanges;
import io.github.surveyreport.survey.RowCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The headline numbers of earlier commits, their data under today's configuration. Revisions whose data are alike, blob by
 * blob, are counted once.
 */
final class PastReports implements AutoCloseable {
    /** Commits looked at for each that is told: most touch neither data nor configuration. */
    private static final int LOOKED_AT = 10;

    private final RunRequest request;
    private final Snapshot today;
    private final Past now;
    private final Set<String> configuration;
    private final Map<String, Restated> counted = new HashMap<>();
    private final List<Snapshot> opened = new ArrayList<>();

    /** A revision that could be restated. */
    private record Past(Study study, Snapshot files, Numbers numbers) {}

    /** Either numbers or why there are none. */
    private record Restated(Optional<Past> past, Optional<Problem> gap) {}

    /** @param prints what tells whether a commit touched data or configuration */
    private record Candidate(
            Revision revision, PastData files, Optional<Study> study, Optional<Problem> gap, String prints) {}

    private PastReports(RunRequest request, Snapshot today, Numbers numbers) {
        this.request = request;
        this.today = today;
        this.now = new Past(numbers.input().study(), today, numbers);
        this.configuration = numbers.input().configuration().files().stream()
                .map(SourceFile::path)
                .collect(Collectors.toUnmodifiableSet());
        counted.put(dataPrint(now.study(), today), new Restated(Optional.of(now), Optional.empty()));
    }

    /** @param branch that holds what {@code publish} published */
    static History of(RunRequest request, Snapshot today, Numbers numbers, int most, String branch) {
        try (PastReports past = new PastReports(request, today, numbers)) {
            return past.history(most, branch);
        }
    }

    private History history(int most, String branch) {
        Origin origin = today.origin();
        Optional<String> start = request.revision().isPresent() ? origin.commit() : Optional.empty();
        Revisions.Found found = origin.commit().isEmpty()
                ? new Revisions.Found(List.of(), false)
                : Revisions.of(request.project(), start, LOOKED_AT * (most + 1));
        List<Candidate> candidates = touching(found.revisions(), most + 1);
        boolean more = candidates.size() > most;
        HistoryLine<Past> line = new HistoryLine<>(
                HistoryNames.of(now.study()),
                new HistoryLine.Rules<>(
                        now.study().plan().minimumCell(),
                        past -> past.study().lastWave().id(),
                        (past, key) -> past.numbers().findings().measures().find(key),
                        this::changed));
        if (origin.commit().isEmpty() || origin.modified()) {
            line.add(Optional.empty(), now, key -> OptionalDouble.empty());
        }
        Map<String, byte[]> published = Revisions.files(request.project(), branch, "history");
        for (Candidate candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
            Revision revision = candidate.revision();
            Optional<Commit> commit =
                    Optional.of(new Commit(revision.commit(), revision.committedAt(), revision.subject()));
            Restated restated = restated(candidate);
            if (restated.past().isPresent()) {
                line.add(commit, restated.past().get(), published(published, revision.commit()));
            } else {
                line.gap(commit, restated.gap().orElseThrow());
            }
        }
        return line.line(found.cut() && !more, more);
    }

    /** Commits at which data or configuration differ from the one before. */
    private List<Candidate> touching(List<Revision> revisions, int most) {
        List<Candidate> touching = new ArrayList<>();
        Candidate later = null;
        for (Revision revision : revisions) {
            Candidate candidate = candidate(revision);
            if (later != null && !later.prints().equals(candidate.prints())) {
                touching.add(later);
            }
            if (touching.size() == most) {
                return touching;
            }
            later = candidate;
        }
        if (later != null) {
            touching.add(later);
        }
        return touching;
    }

    private Candidate candidate(Revision revision) {
        Snapshot then;
        try {
            then = Snapshots.open(request.project(), Optional.of(revision.commit()));
        } catch (SurveyReportException e) {
            PastData nothing = new PastData(today, today, configuration, Map.of());
            return new Candidate(revision, nothing, Optional.empty(), first(e.problems()), revision.commit());
        }
        opened.add(then);
        PastData files = new PastData(today, then, configuration, revision.names());
        String configured = configuration.stream()
                .sorted()
                .map(path -> then.file(path).map(SourceFile::blobId).orElse(""))
                .collect(Collectors.joining(","));
        Problems problems = new Problems();
        Optional<Study> study = StudyReader.read(files, request.config(), problems)
                .map(Configuration::study)
                .map(read -> request.language().map(read::in).orElse(read))
                .map(read -> read.heldTo(files::has));
        Optional<Problem> gap = study.isEmpty() ? first(problems.sorted()) : missing(study.get(), files);
        String data = study.map(read -> dataPrint(read, files)).orElse("");
        return new Candidate(revision, files, study, gap, configured + ";" + data);
    }

    private static Optional<Problem> first(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .findFirst();
    }

    /** Responses may come wave by wave; what else the numbers rest on is all there or they are other numbers. */
    private static Optional<Problem> missing(Study study, PastData files) {
        if (study.waves().isEmpty()) {
            return Optional.of(Problem.info("source.past-no-responses", Location.NONE));
        }
        return others(study).stream()
                .filter(path -> !files.has(path))
                .findFirst()
                .map(path -> Problem.info("source.past-no-file", Location.NONE, path));
    }

    private static List<String> others(Study study) {
        List<String> paths = new ArrayList<>();
        study.metrics().map(Metrics::file).ifPresent(paths::add);
        study.register().map(Register::files).ifPresent(paths::addAll);
        study.service().map(ServiceRecords::files).ifPresent(paths::addAll);
        return paths;
    }

    /** The same for revisions whose files of data are the same, blob by blob. */
    private static String dataPrint(Study study, Snapshot files) {
        StringBuilder print = new StringBuilder();
        for (Wave wave : study.waves()) {
            print.append(wave.id()).append('=');
            wave.files().forEach(path -> print.append(blob(files, path)).append(' '));
        }
        others(study).forEach(path -> print.append(path).append('=').append(blob(files, path)));
        return print.toString();
    }

    private static String blob(Snapshot files, String path) {
        return files.file(path).map(SourceFile::blobId).orElse("");
    }

    private Restated restated(Candidate candidate) {
        if (candidate.gap().isPresent()) {
            return new Restated(Optional.empty(), candidate.gap());
        }
        Study study = candidate.study().orElseThrow();
        return counted.computeIfAbsent(dataPrint(study, candidate.files()), print -> count(study, candidate.files()));
    }

    private Restated count(Study study, PastData files) {
        Problems problems = new Problems();
        try {
            Input input = Input.read(
                    now.numbers().input().configuration(), study, files, request.cache(), problems, Phases.SILENT);
            Numbers numbers = Numbers.of(input, files, request, problems, Phases.SILENT);
            return new Restated(Optional.of(new Past(study, files, numbers)), Optional.empty());
        } catch (SurveyReportException e) {
            return new Restated(Optional.empty(), first(e.problems()));
        }
    }

    private Map<String, Long> changed(Past earlier, Past later) {
        Map<String, Long> changed = new LinkedHashMap<>();
        if (earlier != later) {
            Map<String, RowCounts> counts =
                    new RowChanges(earlier.study(), earlier.files(), later.study(), later.files()).counts();
            counts.forEach((wave, rows) -> changed.put(wave, rows.added() + rows.edited() + rows.removed()));
        }
        return changed;
    }

    private static java.util.function.Function<MeasureKey, OptionalDouble> published(
            Map<String, byte[]> files, String commit) {
        Map<MeasureKey, Double> values = new HashMap<>();
        Optional.ofNullable(files.get(commit.substring(0, Math.min(12, commit.length())) + ".json"))
                .flatMap(ReportSummary::published)
                .ifPresent(summary -> summary.headlines()
                        .forEach(headline -> values.put(
                                MeasureKey.of(headline.get("id"), headline.get("statistic"), headline.get("wave")),
                                Double.parseDouble(headline.get("value")))));
        return key -> values.containsKey(key) ? OptionalDouble.of(values.get(key)) : OptionalDouble.empty();
    }

    @Override
    public void close() {
        opened.forEach(Snapshot::close);
    }
}
