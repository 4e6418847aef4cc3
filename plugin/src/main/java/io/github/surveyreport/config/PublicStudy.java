package io.github.surveyreport.config;

import io.github.surveyreport.config.Tracking.Owners;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a study tells everybody. Groupings stay, since numbers of both editions are counted, weighted and adjusted alike;
 * what is told of internal ones is left out of the findings.
 */
final class PublicStudy {
    private final Study study;
    private final Set<String> internal;

    private PublicStudy(Study study) {
        this.study = study;
        this.internal = study.groups().stream()
                .filter(Grouping::internal)
                .map(Grouping::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Study of(Study study) {
        return new PublicStudy(study).told();
    }

    private Study told() {
        return StudyCopy.of(study, copy -> {
            copy.plan = plan(study.plan());
            copy.service = study.service().map(PublicStudy::service);
            copy.actions = study.actions().stream()
                    .filter(this::told)
                    .map(PublicStudy::withoutPersons)
                    .toList();
            copy.tracking = tracking(study.tracking());
            copy.gates = gates(study.gates());
            copy.narratives = study.narratives().stream()
                    .filter(narrative ->
                            internal.stream().noneMatch(id -> narrative.page().equals("groups-" + id)))
                    .toList();
        });
    }

    /** Roles and duties without who fills them. */
    private static Plan plan(Plan plan) {
        return new Plan(
                plan.objective(),
                plan.population(),
                plan.period(),
                plan.regions(),
                plan.channels(),
                plan.modes(),
                plan.team().stream()
                        .map(member -> new Plan.Member(member.role(), Optional.empty(), member.duty()))
                        .toList(),
                plan.schedule(),
                plan.minimumBase(),
                plan.minimumCell(),
                plan.confidence(),
                plan.targetResponseRate(),
                plan.targetSampleShare());
    }

    private static ServiceRecords service(ServiceRecords records) {
        return new ServiceRecords(
                records.files(),
                records.date(),
                records.customer(),
                records.channel(),
                records.team(),
                false,
                records.levels().stream().map(PublicStudy::level).toList(),
                records.label());
    }

    private static ServiceLevel level(ServiceLevel level) {
        return new ServiceLevel(
                level.id(),
                level.label(),
                level.rule(),
                level.better(),
                level.target(),
                level.by().stream().filter(by -> by != ServiceLevel.By.TEAM).toList());
    }

    private boolean told(Action action) {
        return action.target()
                .map(Action.Target::measure)
                .filter(Action.OnQuestion.class::isInstance)
                .map(measure -> ((Action.OnQuestion) measure).groups().keySet())
                .filter(groups -> groups.stream().anyMatch(internal::contains))
                .isEmpty();
    }

    /** The note is what a team writes for itself. */
    private static Action withoutPersons(Action action) {
        return new Action(
                action.id(),
                action.title(),
                action.issue(),
                action.kind(),
                action.owner(),
                Optional.empty(),
                action.supports(),
                action.start(),
                action.due(),
                action.completed(),
                action.status(),
                action.progress(),
                action.goal(),
                action.target(),
                action.budget(),
                action.benefit(),
                action.benefitMonths(),
                Optional.empty(),
                action.at());
    }

    private static Tracking tracking(Tracking tracking) {
        Owners owners = tracking.owners() == Owners.NAMES ? Owners.ROLES : tracking.owners();
        return new Tracking(owners, tracking.dueSoonDays(), tracking.currency());
    }

    private Gates gates(Gates gates) {
        List<Gate> all = gates.all().stream().filter(this::told).toList();
        Set<String> left =
                gates.all().stream().filter(gate -> !told(gate)).map(Gate::id).collect(Collectors.toUnmodifiableSet());
        List<Waiver> waivers = gates.waivers().stream()
                .filter(waiver -> !left.contains(waiver.gate()))
                .map(PublicStudy::unsigned)
                .toList();
        return new Gates(all, waivers);
    }

    /** Not where it speaks of internal groups, of the teams of service records, or of rows set aside. */
    private boolean told(Gate gate) {
        boolean ofGroups = gate.source()
                .by()
                .filter(by -> internal.contains(by) || by.equals("service-team"))
                .isPresent();
        boolean ofTests = gate.source().measure().startsWith("test.")
                && internal.stream().anyMatch(id -> gate.source().measure().endsWith("." + id));
        boolean ofRowsSetAside = gate.source().measure().startsWith("uncleaned.")
                || gate.source().measure().startsWith("careless-effect.");
        return !ofGroups && !ofTests && !ofRowsSetAside;
    }

    private static Waiver unsigned(Waiver waiver) {
        return new Waiver(
                waiver.gate(),
                waiver.group(),
                waiver.wave(),
                waiver.reason(),
                Optional.empty(),
                waiver.until(),
                waiver.line());
    }
}
