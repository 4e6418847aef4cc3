package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the configuration of a project in three steps: read the files into typed sections, check what the sections say
 * together, and build the study once nothing is wrong.
 */
public final class StudyReader {
    private final Files files;
    private final Problems problems;
    private final Names names;
    private Optional<String> table = Optional.empty();

    private StudyReader(Files files, Problems problems) {
        this.files = files;
        this.problems = problems;
        this.names = new Names(problems);
    }

    /**
     * Reads {@code survey.yml} and the files beside it. Every problem of every file is added to {@code problems}.
     *
     * @param configPath path of the main file in the snapshot; all paths in it are relative to its folder
     * @return the resolved configuration; empty when an error was found
     */
    public static Optional<Configuration> read(Snapshot snapshot, String configPath, Problems problems) {
        Optional<SourceFile> main = snapshot.file(configPath);
        Files files = new Files(snapshot, configPath);
        if (main.isEmpty()) {
            files.checkSpelling(configPath.substring(configPath.lastIndexOf('/') + 1), problems);
            problems.add(Problem.error("config.no-main-file", Location.ofFile(configPath)));
            return Optional.empty();
        }
        Problems own = new Problems();
        StudyReader reader = new StudyReader(files, own);
        Optional<Study> study = reader.study(main.get());
        problems.addAll(own.sorted());
        return study.map(read -> {
            List<SourceFile> sources = ConfigurationFiles.of(main.get(), files, reader.table);
            return new Configuration(read, ConfigurationFiles.hash(sources), sources);
        });
    }

    private Optional<Study> study(SourceFile main) {
        Optional<Section> survey = section(main, SurveyFile.KEYS);
        files.checkSpelling(Format.ISSUES, problems);
        IssueList issues = new IssueList(
                files.beside(Format.ISSUES).isPresent(),
                files.beside(Format.ISSUES).flatMap(file -> section(file, IssueSection.ISSUES_FILE)));
        List<Section> actions = new ArrayList<>(items(Format.ACTIONS, ActionSection.FILE, ActionSection.ACTIONS));
        survey.ifPresent(read -> actions.addAll(table(read, issues)));
        Section causes = file(Format.CAUSES, CauseSection.FILE).orElse(Section.absent("file"));
        Section gates = file(Format.GATES, GateSection.FILE).orElse(Section.absent("file"));
        Dictionary dictionary = Dictionary.read(files, problems);
        if (survey.isEmpty()) {
            return Optional.empty();
        }
        List<Narrative> narratives = Narratives.read(files, names.known(NameKind.GROUP), problems);
        Sections sections =
                new Sections(survey.get(), issues, actions, causes, gates, dictionary, narratives, files, names);
        sections.check(problems);
        return problems.hasErrors() ? Optional.empty() : Optional.of(sections.build());
    }

    private Optional<Section> section(SourceFile file, Keys keys) {
        return YamlReader.read(file, problems).flatMap(node -> keys.read(node, new Place("", "file", names, problems)));
    }

    /** Actions of the CSV file; ids and labels of issues and indicators are known by then. */
    private List<Section> table(Section survey, IssueList issues) {
        Optional<Section> tracking = survey.find(SurveyFile.ACTIONS);
        table = TrackingSection.file(tracking, files, problems);
        Optional<SourceFile> file = table.flatMap(files::beside);
        if (file.isEmpty()) {
            return List.of();
        }
        Map<String, String> indicators =
                survey.find(SurveyFile.SCORECARD).map(ScorecardSection::labels).orElse(Map.of());
        ActionCells cells = new ActionCells(known(survey, issues), new TargetText(indicators, names));
        String path = file.get().path();
        return new ActionCsv(path, TrackingSection.headers(tracking), cells, names, problems).read(file.get());
    }

    /** Without a file that can be read nothing is known of the issues, and nothing is wrong with who names one. */
    private static ActionCells.Issues known(Section survey, IssueList issues) {
        Language language = survey.find(SurveyFile.LANGUAGE).orElse(Language.ZH_CN);
        return new ActionCells.Issues(
                issues.known() ? Optional.of(issues.labels()) : Optional.empty(), issues.names(language));
    }

    private List<Section> items(String path, Keys keys, Key<List<Section>> key) {
        return file(path, keys).flatMap(section -> section.find(key)).orElse(List.of());
    }

    private Optional<Section> file(String path, Keys keys) {
        files.checkSpelling(path, problems);
        return files.beside(path).flatMap(file -> section(file, keys));
    }
}
