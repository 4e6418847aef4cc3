package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Comparisons;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.Study;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the public edition tells of findings: nothing of internal groups, no answers by file, which may be such a
 * group, no row by its place, and not what the headline numbers were with rows put back that were set aside: these are
 * few, and of two versions the difference tells what the new ones among them answered. The numbers that stay are those of
 * the internal edition.
 */
final class PublicFindings {
    private final Findings findings;
    private final Set<String> internal;

    private PublicFindings(Findings findings) {
        this.findings = findings;
        this.internal = findings.study().groups().stream()
                .filter(Grouping::internal)
                .map(Grouping::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The findings themselves in the internal edition. */
    static Findings of(Findings findings) {
        return findings.study().edition() == Edition.PUBLIC ? new PublicFindings(findings).told() : findings;
    }

    private Findings told() {
        return new Findings(
                study(findings.study()),
                findings.origin(),
                findings.toolVersion(),
                findings.configHash(),
                findings.reportDate(),
                findings.files(),
                List.of(),
                List.of(),
                List.of(),
                new Measures(findings.measures().all().stream()
                        .filter(measure -> told(measure.key()))
                        .toList()),
                findings.keywords(),
                findings.unclassified(),
                findings.issues(),
                findings.quotes(),
                findings.actions(),
                findings.conclusions().stream()
                        .filter(conclusion -> conclusion.rest().stream().allMatch(this::told))
                        .map(this::told)
                        .toList());
    }

    private Study study(Study study) {
        Methods methods = study.methods();
        Predicate<Comparisons.TwoWay> told =
                pair -> !internal.contains(pair.first()) && !internal.contains(pair.second());
        Comparisons comparisons = methods.comparisons();
        return study.with(
                        study.questions(),
                        study.groups().stream()
                                .filter(grouping -> !grouping.internal())
                                .toList())
                .with(new Methods(
                        methods.weighting(),
                        new Comparisons(
                                comparisons.correction(),
                                comparisons.twoWay().stream().filter(told).toList(),
                                comparisons.strong(),
                                comparisons.weak()),
                        methods.drivers(),
                        methods.scales(),
                        methods.kano(),
                        methods.time(),
                        methods.careless()));
    }

    /** Whether a measure puts rows back that were set aside. */
    private static boolean withRowsSetAside(String id) {
        return id.startsWith("uncleaned.") || id.startsWith("careless-effect.");
    }

    /** Groupings stand in the group of a number, at the end of the name of a test, and behind {@code tested:}. */
    private boolean told(MeasureKey key) {
        boolean ofTest = key.id().startsWith("test.")
                && internal.contains(key.id().substring(key.id().lastIndexOf('.') + 1));
        boolean ofWords = key.statistic().startsWith("tested:")
                && internal.contains(key.statistic().substring("tested:".length()));
        return key.group().keySet().stream().noneMatch(internal::contains)
                && !ofTest
                && !ofWords
                && !withRowsSetAside(key.id());
    }

    /** Subjects may be small groups, written {@code grouping=value}. */
    private Conclusion told(Conclusion conclusion) {
        return new Conclusion(
                conclusion.kind(),
                conclusion.tone(),
                conclusion.rest(),
                conclusion.subjects().stream()
                        .filter(subject -> internal.stream().noneMatch(grouping -> subject.startsWith(grouping + "=")))
                        .toList());
    }
}
