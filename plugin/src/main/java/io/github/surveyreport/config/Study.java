package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fully resolved configuration: every reference checked, every default filled in, every weight verified. After
 * {@link StudyReader} nobody asks again whether an id exists.
 *
 * <p>Ids are {@code [A-Za-z0-9][A-Za-z0-9_-]*} and unique in their kind; labels are free text.
 *
 * @param id short name of the study
 * @param title title of the report
 * @param language language of the site and of messages
 * @param organisation who publishes the report
 * @param notice a sentence shown on every page, such as "simulated data"
 * @param reportDate the date against which lateness is computed; when empty, the commit's date, else the end of the
 *     last wave
 * @param edition whom the report is made for
 * @param waves survey rounds in order of time; at least one
 * @param dimensions the subjects that questions and indicators belong to
 * @param questions in the order of the questionnaire
 * @param groups background columns by which results are compared
 * @param metrics service metrics (B3)
 * @param register feedback register (B2)
 * @param service service records and the levels they are held against (B3, D7)
 * @param issues issue categories from {@code issues.yml}; may be empty
 * @param methods how the numbers are analysed beyond counting
 * @param actions from {@code actions.yml} and the CSV file beside it; may be empty
 * @param tracking how actions are followed and shown
 * @param causes from {@code causes.yml}; may be empty
 * @param gates from {@code gates.yml}
 * @param narratives the author's texts, one per page at most
 */
public record Study(
        String id,
        String title,
        Language language,
        Optional<String> organisation,
        Optional<String> notice,
        Optional<LocalDate> reportDate,
        Edition edition,
        Plan plan,
        CsvFormat csv,
        KeyColumns columns,
        List<Wave> waves,
        List<Dimension> dimensions,
        List<Question> questions,
        List<Grouping> groups,
        Cleaning cleaning,
        Optional<Metrics> metrics,
        Optional<Register> register,
        Optional<ServiceRecords> service,
        Scorecard scorecard,
        TextSettings text,
        List<IssueCategory> issues,
        Priorities priority,
        Methods methods,
        List<Action> actions,
        Tracking tracking,
        Causes causes,
        Gates gates,
        List<Narrative> narratives) {
    public Study {
        waves = List.copyOf(waves);
        dimensions = List.copyOf(dimensions);
        questions = List.copyOf(questions);
        groups = List.copyOf(groups);
        issues = List.copyOf(issues);
        actions = List.copyOf(actions);
        narratives = List.copyOf(narratives);
    }

    public Question question(String questionId) {
        return questions.stream()
                .filter(q -> q.id().equals(questionId))
                .findFirst()
                .orElseThrow();
    }

    /** The same study, reported in another language. */
    public Study in(Language other) {
        return StudyCopy.of(this, copy -> {
            copy.language = other;
            copy.issues = issues.stream().map(issue -> issue.in(other)).toList();
        });
    }

    /** The same study, reported to others. */
    public Study in(Edition other) {
        Study told = StudyCopy.of(this, copy -> copy.edition = other);
        return other == Edition.PUBLIC ? PublicStudy.of(told) : told;
    }

    /** The same study with its questions and groups replaced, such as by ones whose levels were found in the data. */
    public Study with(List<Question> otherQuestions, List<Grouping> otherGroups) {
        return StudyCopy.of(this, copy -> {
            copy.questions = otherQuestions;
            copy.groups = otherGroups;
        });
    }

    /**
     * The same study as far as an earlier revision has its responses: with those waves and files only, without actions and
     * narratives.
     *
     * @param has whether a file of responses is there
     */
    public Study heldTo(Predicate<String> has) {
        return StudyCopy.of(this, copy -> {
            copy.waves = waves.stream()
                    .map(wave -> wave.with(wave.files().stream().filter(has).toList()))
                    .filter(wave -> !wave.files().isEmpty())
                    .toList();
            copy.actions = List.of();
            copy.narratives = List.of();
        });
    }

    /** The same study, analysed otherwise. */
    public Study with(Methods other) {
        return StudyCopy.of(this, copy -> copy.methods = other);
    }

    /** The same study with other texts of its author. */
    public Study withNarratives(List<Narrative> other) {
        return StudyCopy.of(this, copy -> copy.narratives = other);
    }

    public Wave lastWave() {
        return waves.get(waves.size() - 1);
    }

    /** The wave before that one in time; empty for the first. */
    public Optional<Wave> before(Wave wave) {
        int index = waves.indexOf(wave);
        return index > 0 ? Optional.of(waves.get(index - 1)) : Optional.empty();
    }
}
