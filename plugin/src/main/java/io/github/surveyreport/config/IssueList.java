package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.IssueCategory.Wording;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The issues of a study: those of {@code issues.yml}, and those of the built-in lexicon where the file asks for them or
 * there is no such file. A study that has written its own issues keeps these alone unless it says otherwise.
 *
 * @param written whether there is such a file, readable or not
 */
record IssueList(boolean written, Optional<Section> file) {

    /** @param comments whether the study has comments in which issues could be looked for */
    void check(boolean comments, Names names, Questionnaire questionnaire, Problems problems) {
        Map<String, Section> builtIn = builtIn(comments);
        for (Section issue : own()) {
            LowScoreSection.check(issue.find(IssueSection.SCORES).orElse(List.of()), questionnaire, problems);
            String id = issue.find(IssueSection.ISSUE_ID).map(Located::value).orElse("");
            if (!builtIn.containsKey(id)) {
                if (!issue.has(IssueSection.SCORES)) {
                    require(issue, IssueSection.SYNONYMS, problems);
                }
                require(issue, IssueSection.URGENCY, problems);
                if (issue.has(IssueSection.ADD)) {
                    problems.add(
                            issue.problemAt("add-without-lexicon", issue.keyAt(IssueSection.ADD), IssueSection.ADD));
                }
            }
        }
        LexiconOverlap overlap = new LexiconOverlap(phrases(builtIn));
        own().stream()
                .filter(issue -> issue.find(IssueSection.ISSUE_ID)
                        .filter(id -> !builtIn.containsKey(id.value()))
                        .isPresent())
                .forEach(issue -> overlap.check(issue, problems));
        for (Located<String> id : without()) {
            if (!builtIn.containsKey(id.value())) {
                problems.add(Names.unknown(NameKind.ISSUE.thing(), id, thing(), builtIn.keySet()));
            }
        }
        builtIn.keySet().stream()
                .filter(id -> !names.knows(NameKind.ISSUE, id) && isKept(id))
                .forEach(id -> names.define(NameKind.ISSUE, new Located<>(id, Location.NONE)));
    }

    /** Id → phrases of the built-in categories that are used, as the file changes them. */
    private Map<String, List<String>> phrases(Map<String, Section> builtIn) {
        Map<String, Section> own = new LinkedHashMap<>();
        own().forEach(issue -> issue.find(IssueSection.ISSUE_ID).ifPresent(id -> own.put(id.value(), issue)));
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        builtIn.forEach((id, issue) -> {
            if (isKept(id)) {
                Section changes = own.getOrDefault(id, Section.absent("issue"));
                phrases.put(id, phrases(changes, issue, IssueSection.SYNONYMS));
            }
        });
        return phrases;
    }

    private static void require(Section issue, Key<?> key, Problems problems) {
        if (!issue.has(key)) {
            problems.add(Problem.error("config.missing-key", issue.at(), key.name(), issue.thing()));
        }
    }

    /** The built-in ones in their order, changed where the file says so, then those of the file alone in its order. */
    List<IssueCategory> build(boolean comments, Language language) {
        Map<String, Section> builtIn = builtIn(comments);
        Map<String, Section> own = new LinkedHashMap<>();
        own().forEach(issue -> own.put(issue.get(IssueSection.ISSUE_ID).value(), issue));
        List<IssueCategory> issues = new ArrayList<>();
        builtIn.forEach((id, issue) -> {
            if (isKept(id)) {
                Section changes = own.getOrDefault(id, Section.absent("issue"));
                issues.add(category(id, changes, issue, language));
            }
        });
        own.forEach((id, issue) -> {
            if (!builtIn.containsKey(id)) {
                issues.add(category(id, issue, issue, language));
            }
        });
        return issues;
    }

    private static IssueCategory category(String id, Section own, Section base, Language language) {
        Optional<IssueLabel> label = either(own, base, IssueSection.LABEL);
        List<String> synonyms = new ArrayList<>(phrases(own, base, IssueSection.SYNONYMS));
        own.find(IssueSection.ADD).ifPresent(more -> synonyms.addAll(Located.values(more)));
        boolean judging = own != base && !own.has(IssueSection.SYNONYMS);
        return new IssueCategory(
                id,
                label.map(name -> name.in(language)).orElse(id),
                synonyms,
                either(own, base, IssueSection.URGENCY).orElse(Grade.MEDIUM),
                either(own, base, IssueSection.IMPORTANCE),
                either(own, base, IssueSection.KIND),
                either(own, base, IssueSection.CONTENT),
                new Wording(
                        phrases(own, base, IssueSection.PRAISE),
                        phrases(own, base, IssueSection.TOPICS),
                        judging,
                        label.map(IssueLabel::byLanguage).orElse(Map.of()),
                        LowScoreSection.build(own.find(IssueSection.SCORES).orElse(List.of())),
                        own.has(IssueSection.URGENCY)));
    }

    /** Id or label → id of every issue the study may have; of two with one label the first. */
    Map<String, String> labels() {
        Map<String, String> ids = new LinkedHashMap<>();
        builtIn(true).forEach((id, issue) -> label(id, issue, ids));
        own().forEach(issue -> issue.find(IssueSection.ISSUE_ID).ifPresent(id -> label(id.value(), issue, ids)));
        return ids;
    }

    /** How the issues are called in a language, for who has to choose one. */
    List<String> names(Language language) {
        List<String> names = new ArrayList<>();
        Map<String, Section> all = new LinkedHashMap<>(builtIn(true));
        own().forEach(issue -> issue.find(IssueSection.ISSUE_ID).ifPresent(id -> all.put(id.value(), issue)));
        all.forEach((id, issue) -> names.add(
                issue.find(IssueSection.LABEL).map(label -> label.in(language)).orElse(id)));
        return names;
    }

    /** Whether all issues are known: not when their file cannot be read. */
    boolean known() {
        return !written || file.isPresent();
    }

    private static void label(String id, Section issue, Map<String, String> ids) {
        ids.put(id, id);
        issue.find(IssueSection.LABEL).ifPresent(label -> {
            label.plain().ifPresent(name -> ids.putIfAbsent(name, id));
            label.byLanguage().values().forEach(name -> ids.putIfAbsent(name, id));
        });
    }

    private static <T> Optional<T> either(Section own, Section base, Key<T> key) {
        return own.find(key).or(() -> base.find(key));
    }

    private static List<String> phrases(Section own, Section base, Key<List<Located<String>>> key) {
        return Located.values(either(own, base, key).orElse(List.of()));
    }

    private List<Section> own() {
        return file.flatMap(section -> section.find(IssueSection.ISSUES)).orElse(List.of());
    }

    private List<Located<String>> without() {
        return file.flatMap(section -> section.find(IssueSection.WITHOUT)).orElse(List.of());
    }

    private String thing() {
        return file.map(Section::thing).orElse("file");
    }

    private boolean isKept(String id) {
        return without().stream().noneMatch(left -> left.value().equals(id));
    }

    private Map<String, Section> builtIn(boolean comments) {
        boolean asked = file.flatMap(section -> section.find(IssueSection.LEXICON))
                .map(IssueSection.Lexicon.BUILT_IN::equals)
                .orElse(false);
        return asked || !written && comments ? BuiltInLexicon.issues() : Map.of();
    }
}
