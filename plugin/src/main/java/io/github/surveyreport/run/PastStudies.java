package io.github.surveyreport.run;

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
import io.github.surveyreport.source.PastData;
import io.github.surveyreport.source.Revisions.Revision;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Earlier commits read as today's study, as far as they have its data. */
final class PastStudies implements AutoCloseable {
    private final RunRequest request;
    private final Snapshot today;
    private final Set<String> configuration;
    private final List<Snapshot> opened = new ArrayList<>();

    /** @param configuration the files of today that configure the study */
    PastStudies(RunRequest request, Snapshot today, List<SourceFile> configuration) {
        this.request = request;
        this.today = today;
        this.configuration = configuration.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
    }

    /** @param prints what tells whether a commit touched data or configuration */
    record Candidate(Revision revision, PastData files, Optional<Study> study, Optional<Problem> gap, String prints) {}

    /** Commits at which data or configuration differ from the one before. */
    List<Candidate> touching(List<Revision> revisions, int most) {
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
                .map(read -> Asked.study(read, request, problems))
                .map(read -> read.heldTo(files::has));
        Optional<Problem> gap = study.isEmpty() ? first(problems.sorted()) : missing(study.get(), files);
        String data = study.map(read -> dataPrint(read, files)).orElse("");
        return new Candidate(revision, files, study, gap, configured + ";" + data);
    }

    static Optional<Problem> first(List<Problem> problems) {
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
    static String dataPrint(Study study, Snapshot files) {
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

    @Override
    public void close() {
        opened.forEach(Snapshot::close);
    }
}
