package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Register;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.source.Overlay;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What published versions showed, read again from their commits by their own configuration. */
final class PublishedData implements AutoCloseable {
    private final RunRequest request;
    private final Map<String, Commit> commits = new HashMap<>();
    /** Those that were opened here, and are closed with this. */
    private final List<Snapshot> opened = new ArrayList<>();
    /** What the bases rest on → the bases; versions that show the same are counted once. */
    private final Map<String, Bases> counted = new HashMap<>();

    private record Commit(Snapshot snapshot, Configuration configuration) {}

    PublishedData(RunRequest request) {
        this.request = request;
    }

    /** A commit is read from that snapshot, which stays open as long as this; the clone need not have it. */
    void knows(String id, Snapshot snapshot) {
        commits.put(id, new Commit(snapshot, configuration(snapshot, id)));
    }

    /** @throws SurveyReportException when the clone lacks one of its commits, or its study cannot be read any more */
    Bases bases(ShownVersion version) {
        Commit commit = commit(version.commit());
        Snapshot shown = holding(commit.snapshot(), commit.configuration().study(), version.held());
        Configuration configuration = configuration(shown, version.commit());
        String print = configuration.hash() + ";" + PastStudies.dataPrint(configuration.study(), shown);
        return counted.computeIfAbsent(print, key -> count(version, configuration, shown));
    }

    private Bases count(ShownVersion version, Configuration configuration, Snapshot shown) {
        Problems problems = new Problems();
        try {
            Study study = Asked.study(configuration.study(), request, problems);
            Input input = Input.read(configuration, study, shown, request.cache(), problems, Phases.SILENT);
            return Bases.of(
                    input.study(), Numbers.counted(input, request, problems).tallies());
        } catch (SurveyReportException e) {
            throw unreadable(version.commit());
        }
    }

    /**
     * A snapshot with some parts of the data as other commits have them.
     *
     * @param study of the snapshot
     * @param held part → full id of the commit
     */
    Snapshot holding(Snapshot snapshot, Study study, SortedMap<String, String> held) {
        Map<String, Optional<SourceFile>> files = new HashMap<>();
        held.keySet().forEach(part -> paths(study, part).forEach(path -> files.put(path, Optional.empty())));
        held.forEach((part, id) -> {
            Commit commit = commit(id);
            for (String path : paths(commit.configuration().study(), part)) {
                files.put(path, commit.snapshot().file(path));
            }
        });
        return files.isEmpty() ? snapshot : new Overlay(snapshot, files);
    }

    /** The files of a wave, or of what is recorded beside the waves; none of a wave that is not there. */
    static List<String> paths(Study study, String part) {
        return switch (part) {
            case Bases.SERVICE -> study.service().map(ServiceRecords::files).orElse(List.of());
            case Bases.REGISTER -> study.register().map(Register::files).orElse(List.of());
            default ->
                study.waves().stream()
                        .filter(wave -> wave.id().equals(part))
                        .flatMap(wave -> wave.files().stream())
                        .toList();
        };
    }

    private Commit commit(String id) {
        Commit known = commits.get(id);
        if (known == null) {
            Snapshot snapshot = open(id);
            opened.add(snapshot);
            known = new Commit(snapshot, configuration(snapshot, id));
            commits.put(id, known);
        }
        return known;
    }

    private Snapshot open(String id) {
        try {
            return Snapshots.open(request.project(), Optional.of(id));
        } catch (SurveyReportException e) {
            throw failure("edition.missing-version", id);
        }
    }

    private Configuration configuration(Snapshot snapshot, String id) {
        return StudyReader.read(snapshot, request.config(), new Problems()).orElseThrow(() -> unreadable(id));
    }

    private static SurveyReportException unreadable(String id) {
        return failure("edition.unreadable-version", id);
    }

    private static SurveyReportException failure(String code, String id) {
        String name = id.substring(0, 12);
        return new SurveyReportException(
                Problem.error(code, Location.NONE, name, ShownVersion.FOLDER + "/" + name + ".json"));
    }

    @Override
    public void close() {
        opened.forEach(Snapshot::close);
    }
}
