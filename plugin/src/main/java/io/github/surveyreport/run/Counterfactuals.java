package io.github.surveyreport.run;

import io.github.surveyreport.analysis.AddedRows;
import io.github.surveyreport.analysis.Analysis;
import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.analysis.Counted;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.compare.Cause;
import io.github.surveyreport.compare.Stages;
import io.github.surveyreport.config.ConfigurationChanges;
import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.config.Register;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Overlay;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.DataFile;
import io.github.surveyreport.survey.RowChanges;
import io.github.surveyreport.survey.RowCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Reports that never were: the later revision with only some of its changes. What each cause does to a number is the
 * difference of two of them, in the order of {@link Cause}.
 */
final class Counterfactuals {
    private final RunRequest request;
    private final Snapshot base;
    private final Snapshot head;
    private final Numbers before;
    private final Numbers after;
    private final RowChanges rows;
    private final Map<String, SourceFile> oldRecords;
    private final boolean everybody;

    /** @param after the later revision, open as long as this is used, as {@code before} */
    Counterfactuals(RunRequest request, HoldBack before, HoldBack after) {
        this.request = after.everybody() ? request.in("public") : request;
        this.base = before.snapshot();
        this.head = after.snapshot();
        this.before = before.numbers();
        this.after = after.numbers();
        this.everybody = after.everybody();
        this.rows = new RowChanges(
                this.before.input().configuration().study(),
                base,
                this.after.input().configuration().study(),
                head);
        this.oldRecords = oldRecords();
    }

    /** The public edition tells which sections differ. */
    List<ConfigurationChanges.Change> settings() {
        List<ConfigurationChanges.Change> settings = ConfigurationChanges.between(
                before.input().configuration(), after.input().configuration());
        return everybody ? ConfigurationChanges.sections(settings) : settings;
    }

    RowChanges rows() {
        return rows;
    }

    /** Only the stages at which something changes are computed; one that cannot be is left to the next. */
    Stages stages() {
        List<Cause> causes = causes();
        Map<Cause, Findings> stages = new EnumMap<>(Cause.class);
        List<Numbers> way = new ArrayList<>(List.of(before));
        for (Cause cause : causes.subList(0, causes.size() - 1)) {
            stage(snapshot(cause)).ifPresent(numbers -> {
                stages.put(cause, numbers.findings());
                way.add(numbers);
            });
        }
        stages.put(causes.get(causes.size() - 1), after.findings());
        way.add(after);
        return new Stages(before.findings(), stages, everybody ? few(way) : Set.of());
    }

    /** Parts of the data in which some step rests on few, so that to tell what each cause did would tell of these. */
    private Set<String> few(List<Numbers> way) {
        int minimum = after.input().study().plan().minimumCell();
        Set<String> few = new TreeSet<>();
        rows.counts().forEach((wave, counts) -> {
            if (counts.fewerThan(minimum)) {
                few.add(wave);
            }
        });
        List<Bases> bases = way.stream().map(Numbers::bases).toList();
        for (int step = 1; step < bases.size(); step++) {
            few.addAll(bases.get(step - 1).few(bases.get(step), minimum).keySet());
        }
        return few;
    }

    private List<Cause> causes() {
        RowCounts total = rows.total();
        List<Cause> causes = new ArrayList<>();
        boolean date = !before.findings().reportDate().equals(after.findings().reportDate());
        if (date || !before.findings().configHash().equals(after.findings().configHash())) {
            causes.add(Cause.METHOD);
        }
        if (!oldRecords.isEmpty()) {
            causes.add(Cause.RECORDS);
        }
        if (total.edited() > 0) {
            causes.add(Cause.EDITED);
        }
        if (total.removed() > 0) {
            causes.add(Cause.REMOVED);
        }
        if (total.added() > 0 || causes.isEmpty()) {
            causes.add(Cause.ADDED);
        }
        return causes;
    }

    private Snapshot snapshot(Cause cause) {
        return switch (cause) {
            case METHOD -> rows.with(Overlay.of(head, oldRecords), RowChanges.Part.BEFORE);
            case RECORDS -> rows.with(head, RowChanges.Part.BEFORE);
            case EDITED -> rows.with(head, RowChanges.Part.CORRECTED);
            case REMOVED -> rows.with(head, RowChanges.Part.KEPT);
            case ADDED -> head;
        };
    }

    private Optional<Numbers> stage(Snapshot snapshot) {
        try {
            return Optional.of(Numbers.of(snapshot, request, new Problems(), Phases.SILENT));
        } catch (SurveyReportException e) {
            return Optional.empty();
        }
    }

    /** Tests of the respondents who were added, as the later revision counts them; only waves with any are read. */
    List<AddedRows.Test> tests() {
        return rows.total().added() == 0
                ? List.of()
                : AddedRows.tests(
                        after.input().study(), part((file, line) -> !rows.added(file, line)), part(rows::added));
    }

    private Counted part(BiPredicate<DataFile, Integer> of) {
        return Analysis.part(
                after.input().inventory(),
                file -> rows.anyAdded(file.wave()),
                of,
                Vocabularies.analyzer(after.input().study()),
                request.threads());
    }

    /** Files of service metrics, service records and the register that the earlier revision has otherwise. */
    private Map<String, SourceFile> oldRecords() {
        Study study = after.input().study();
        List<String> paths = new ArrayList<>();
        study.metrics().map(Metrics::file).ifPresent(paths::add);
        study.register().map(Register::files).ifPresent(paths::addAll);
        study.service().map(ServiceRecords::files).ifPresent(paths::addAll);
        Map<String, SourceFile> old = new TreeMap<>();
        for (String path : paths) {
            Optional<SourceFile> now = head.file(path);
            Optional<SourceFile> then = base.file(path);
            if (now.isPresent()
                    && then.isPresent()
                    && !now.get().blobId().equals(then.get().blobId())) {
                old.put(path, then.get());
            }
        }
        return old;
    }
}
