package io.github.surveyreport.run;

import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.compare.History.Commit;
import io.github.surveyreport.compare.HistoryLine;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.report.HistoryNames;
import io.github.surveyreport.report.ReportSummary;
import io.github.surveyreport.run.PastStudies.Candidate;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.source.PastData;
import io.github.surveyreport.source.Revisions;
import io.github.surveyreport.source.Revisions.Revision;
import io.github.surveyreport.source.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

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
    private final Map<String, Restated> counted = new HashMap<>();
    private final PastStudies studies;

    /** Either numbers or why there are none. */
    private record Restated(Optional<Past> past, Optional<Problem> gap) {}

    private PastReports(RunRequest request, Snapshot today, Numbers numbers) {
        this.request = request;
        this.today = today;
        this.now = new Past(numbers.input().study(), today, numbers);
        this.studies =
                new PastStudies(request, today, numbers.input().configuration().files());
        counted.put(PastStudies.dataPrint(now.study(), today), new Restated(Optional.of(now), Optional.empty()));
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
        List<Candidate> candidates = studies.touching(found.revisions(), most + 1);
        boolean more = candidates.size() > most;
        HistoryLine<Past> line = new HistoryLine<>(
                HistoryNames.of(now.study()),
                new HistoryLine.Rules<>(
                        now.study().plan().minimumCell(),
                        past -> past.study().lastWave().id(),
                        (past, key) -> past.numbers().findings().measures().find(key),
                        Past::answers,
                        Past::changed));
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

    private Restated restated(Candidate candidate) {
        if (candidate.gap().isPresent()) {
            return new Restated(Optional.empty(), candidate.gap());
        }
        Study study = candidate.study().orElseThrow();
        return counted.computeIfAbsent(
                PastStudies.dataPrint(study, candidate.files()), print -> count(study, candidate.files()));
    }

    private Restated count(Study study, PastData files) {
        Problems problems = new Problems();
        try {
            Input input = Input.read(
                    now.numbers().input().configuration(), study, files, request.cache(), problems, Phases.SILENT);
            Numbers numbers = Numbers.of(input, files, request, problems, Phases.SILENT);
            return new Restated(Optional.of(new Past(study, files, numbers)), Optional.empty());
        } catch (SurveyReportException e) {
            return new Restated(Optional.empty(), PastStudies.first(e.problems()));
        }
    }

    private static Function<MeasureKey, OptionalDouble> published(Map<String, byte[]> files, String commit) {
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
        studies.close();
    }
}
