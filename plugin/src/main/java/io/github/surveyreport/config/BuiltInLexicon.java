package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The issues that the product knows by itself, kept in the format of {@code issues.yml}. */
final class BuiltInLexicon {
    private BuiltInLexicon() {}

    /** Id → issue, in the order of the file; read once. */
    static Map<String, Section> issues() {
        return Holder.ISSUES;
    }

    private static Map<String, Section> read() {
        Problems problems = new Problems();
        Names names = new Names(problems);
        Map<String, Section> issues = new LinkedHashMap<>();
        YamlReader.read(new BundledFile("lexicon.yml"), problems)
                .flatMap(node -> IssueSection.ISSUES_FILE.read(node, new Place("", "file", names, problems)))
                .flatMap(file -> file.find(IssueSection.ISSUES))
                .ifPresent(list -> list.forEach(
                        issue -> issues.put(issue.get(IssueSection.ISSUE_ID).value(), issue)));
        if (!problems.sorted().isEmpty()) {
            throw new IllegalStateException("the built-in lexicon: " + problems.sorted());
        }
        return Collections.unmodifiableMap(issues);
    }

    private static final class Holder {
        static final Map<String, Section> ISSUES = read();
    }
}
