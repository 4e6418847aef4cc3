package io.github.surveyreport.run;

import io.github.surveyreport.analysis.ServiceTally;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.config.Configuration;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.MetricValues;
import io.github.surveyreport.survey.MetricsReader;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.RegisterReader;
import io.github.surveyreport.survey.ServiceRecordReader;
import io.github.surveyreport.survey.SurveyReader;
import io.github.surveyreport.text.TextAnalyzers;
import java.util.ArrayList;
import java.util.List;

/** Everything that is read before anything is counted: the first half of the line, shared by all use cases. {@code otherFiles} are those of the register, of service metrics and of service records. */
record Input(
        Configuration configuration,
        Inventory inventory,
        MetricValues metrics,
        List<RegisterEntry> register,
        ServiceTally service,
        List<FileCount> otherFiles) {

    /** @throws SurveyReportException with everything found when the configuration cannot be resolved */
    static Input read(Snapshot snapshot, RunRequest request, Problems problems, Phases phases) {
        phases.begins("config");
        Configuration configuration = StudyReader.read(snapshot, request.config(), problems)
                .orElseThrow(() -> new SurveyReportException(problems.sorted()));
        return read(
                configuration,
                Asked.study(configuration.study(), request, problems),
                snapshot,
                request.cache(),
                problems,
                phases);
    }

    /** @param study as configured, or as far as the snapshot has its data */
    static Input read(
            Configuration configuration,
            Study study,
            Snapshot snapshot,
            Cache cache,
            Problems problems,
            Phases phases) {
        if (!study.text().questions().isEmpty()) {
            cache.whenReading(TextAnalyzers::warmUp);
        }
        phases.begins("inventory");
        Inventory inventory = SurveyReader.inventory(study, snapshot, problems, cache);
        MetricValues metrics = MetricsReader.read(study, snapshot, problems);
        List<RegisterEntry> register = new ArrayList<>();
        List<FileCount> files = new ArrayList<>(RegisterReader.read(study, snapshot, problems, register::add));
        metrics.file().ifPresent(files::add);
        ServiceTally service = ServiceTally.empty(study);
        files.addAll(ServiceRecordReader.read(study, snapshot, problems, service::add));
        return new Input(configuration, inventory, metrics, List.copyOf(register), service, files);
    }

    Study study() {
        return inventory.study();
    }
}
