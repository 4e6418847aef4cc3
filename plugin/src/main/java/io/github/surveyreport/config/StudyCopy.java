package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A study of which some parts are replaced; the only place besides its reader that lists them all. */
final class StudyCopy {
    private final Study study;
    Language language;
    Edition edition;
    Plan plan;
    List<Wave> waves;
    List<Question> questions;
    List<Grouping> groups;
    Optional<ServiceRecords> service;
    List<IssueCategory> issues;
    Methods methods;
    List<Action> actions;
    Tracking tracking;
    Gates gates;
    List<Narrative> narratives;

    private StudyCopy(Study study) {
        this.study = study;
        this.language = study.language();
        this.edition = study.edition();
        this.plan = study.plan();
        this.waves = study.waves();
        this.questions = study.questions();
        this.groups = study.groups();
        this.service = study.service();
        this.issues = study.issues();
        this.methods = study.methods();
        this.actions = study.actions();
        this.tracking = study.tracking();
        this.gates = study.gates();
        this.narratives = study.narratives();
    }

    static Study of(Study study, Consumer<StudyCopy> change) {
        StudyCopy copy = new StudyCopy(study);
        change.accept(copy);
        return copy.study();
    }

    private Study study() {
        return new Study(
                study.id(),
                study.title(),
                language,
                study.organisation(),
                study.notice(),
                study.reportDate(),
                edition,
                plan,
                study.csv(),
                study.columns(),
                waves,
                study.dimensions(),
                questions,
                groups,
                study.cleaning(),
                study.metrics(),
                study.register(),
                service,
                study.scorecard(),
                study.text(),
                issues,
                study.priority(),
                methods,
                actions,
                tracking,
                study.causes(),
                gates,
                narratives);
    }
}
