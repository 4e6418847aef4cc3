package io.github.surveyreport.gate;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.Unit;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Severity;
import io.github.surveyreport.stats.Difference;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Numbers that gates know besides the measures:
 *
 * <ul>
 *   <li>{@code plan}: {@code response-rate-gap}, {@code sample-share-gap} to what the plan aims at, where it says so
 *   <li>{@code groups}: {@code small} (shown, below the minimum base), {@code suppressed}; values of all groupings
 *   <li>{@code settings}, of the last wave: {@code unused-issues} (categories nobody ever mentioned), {@code unused-groups}
 *       (declared values nobody ever had)
 *   <li>{@code problems}, of the last wave: how many were found, as {@code warnings}, by the families below, or by code
 * </ul>
 */
final class DerivedNumbers {
    private static final Map<String, List<String>> FAMILIES = families();

    private final Findings findings;
    private final List<Problem> problems;
    private final List<Measure> all = new ArrayList<>();

    DerivedNumbers(Side side) {
        this.findings = side.findings();
        this.problems = side.problems();
    }

    private static Map<String, List<String>> families() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        families.put(
                "unknown-codes",
                List.of(
                        "survey.out-of-range",
                        "survey.out-of-range-excluded",
                        "survey.no-usable-answer",
                        "survey.unknown-group"));
        families.put("unread-columns", List.of("action.column-not-read"));
        families.put("ragged-rows", List.of("survey.ragged-row"));
        families.put(
                "unreadable-dates",
                List.of(
                        "survey.unreadable-date",
                        "survey.unreadable-duration",
                        "survey.register-date",
                        "survey.service-date",
                        "survey.service-time",
                        "survey.service-duration"));
        return families;
    }

    List<Measure> all() {
        for (Wave wave : findings.study().waves()) {
            gap("response-rate", "response-rate-gap", findings.study().plan().targetResponseRate(), wave);
            gap("population-share", "sample-share-gap", findings.study().plan().targetSampleShare(), wave);
            groups(wave.id());
        }
        settings();
        found();
        return all;
    }

    private void gap(String rate, String name, Optional<Double> target, Wave wave) {
        Optional<Measure> actual = findings.measures().find("sample", rate, wave.id());
        if (target.isPresent() && actual.isPresent()) {
            Statistic gap = Difference.of(actual.get().result(), Estimate.plain(target.get(), 0, "configured"));
            put("plan", name, wave.id(), Unit.SHARE_DIFFERENCE, gap);
        }
    }

    private void groups(String wave) {
        List<Measure> sizes = findings.measures().of("sample").stream()
                .filter(measure -> measure.key().statistic().equals("valid")
                        && measure.key().wave().equals(wave)
                        && measure.key().group().size() == 1)
                .toList();
        if (!sizes.isEmpty()) {
            int base = findings.study().plan().minimumBase();
            count(
                    "groups",
                    "small",
                    wave,
                    sizes,
                    size -> size.result().computable()
                            && size.estimate().value() > 0
                            && size.estimate().value() < base);
            count(
                    "groups",
                    "suppressed",
                    wave,
                    sizes,
                    size -> size.result() instanceof NotComputable none && none.reason() == Reason.SUPPRESSED);
        }
    }

    private void settings() {
        String wave = findings.study().lastWave().id();
        List<IssueCategory> issues = findings.study().issues();
        boolean told = issues.stream()
                .anyMatch(issue -> findings.measures()
                        .find("issue." + issue.id(), "customers", wave)
                        .isPresent());
        if (told) {
            count(
                    "settings",
                    "unused-issues",
                    wave,
                    issues,
                    issue -> never("issue." + issue.id(), "customers", Map.of()));
        }
        List<Map<String, String>> groups = findings.study().groups().stream()
                .flatMap(grouping -> grouping.values().stream().map(value -> pair(grouping, value)))
                .toList();
        if (!groups.isEmpty()) {
            count("settings", "unused-groups", wave, groups, group -> never("sample", "valid", group));
        }
    }

    private static Map<String, String> pair(Grouping grouping, Grouping.Value value) {
        return Map.of(grouping.id(), value.id());
    }

    /** Whether the count is 0 in every wave that has it, and one has it. */
    private boolean never(String id, String statistic, Map<String, String> group) {
        List<Measure> counts = findings.study().waves().stream()
                .flatMap(wave ->
                        findings
                                .measures()
                                .find(new MeasureKey(id, statistic, wave.id(), new TreeMap<>(group)))
                                .stream())
                .toList();
        return !counts.isEmpty()
                && counts.stream()
                        .allMatch(count ->
                                count.result().computable() && count.estimate().value() == 0);
    }

    private void found() {
        String wave = findings.study().lastWave().id();
        count("problems", "warnings", wave, problems, problem -> problem.severity() == Severity.WARNING);
        FAMILIES.forEach(
                (name, codes) -> count("problems", name, wave, problems, problem -> codes.contains(problem.code())));
        problems.stream()
                .map(Problem::code)
                .distinct()
                .forEach(code -> count(
                        "problems",
                        code,
                        wave,
                        problems,
                        problem -> problem.code().equals(code)));
    }

    private <T> void count(String id, String statistic, String wave, List<T> things, Predicate<T> which) {
        long n = things.stream().filter(which).count();
        put(id, statistic, wave, Unit.COUNT, Estimate.plain(n, n, "count"));
    }

    private void put(String id, String statistic, String wave, Unit unit, Statistic result) {
        all.add(new Measure(MeasureKey.of(id, statistic, wave), unit, result));
    }
}
