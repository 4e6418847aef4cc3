package io.github.surveyreport.config;

import io.github.surveyreport.config.IssueCategory.Content;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.IssueCategory.Kind;
import java.util.List;

/** {@code issues.yml} and {@code causes.yml}: kinds of issues and their causes. */
final class IssueSection {
    private static final Keys ISSUE = Keys.named("issue", "id");
    private static final Key<Located<String>> ISSUE_ID =
            ISSUE.required("id", Scalars.definition(NameKind.ISSUE), "Id of the issue.");
    private static final Key<String> LABEL =
            ISSUE.optional("label", Scalars.text(), "Name on the site; default: the id.");
    private static final Key<List<Located<String>>> SYNONYMS = ISSUE.required(
            "synonyms", Shapes.list(Scalars.cell(), 1), "Phrases that mean it; matched on normalised text.");
    private static final Key<Grade> URGENCY = ISSUE.required("urgency", Words.of(Grade.class), "How urgent it is.");
    private static final Key<Grade> IMPORTANCE =
            ISSUE.optional("importance", Words.of(Grade.class), "Replaces the importance computed from the score.");
    private static final Key<Kind> KIND = ISSUE.optional("kind", Words.of(Kind.class), "Kind of problem.");
    private static final Key<Content> CONTENT = ISSUE.optional("content", Words.of(Content.class), "What it is about.");

    static final Keys ISSUES_FILE = Keys.single("file");
    static final Key<List<Section>> ISSUES =
            ISSUES_FILE.required("issues", Shapes.list(ISSUE, 0), "The kinds of issues.");

    private static final Keys CAUSE = Keys.named("cause", "id");
    private static final Key<Located<String>> CAUSE_ID =
            CAUSE.required("id", Scalars.definition(NameKind.CAUSE), "Id of the cause.");
    private static final Key<Located<String>> CAUSE_ISSUE =
            CAUSE.required("issue", Scalars.reference(NameKind.ISSUE), "Id of the issue it causes.");
    private static final Key<String> BONE = CAUSE.required(
            "bone", Scalars.text(), "Bone of the fishbone: people, process, system, policy, environment or your own.");
    private static final Key<String> TEXT = CAUSE.required("text", Scalars.text(), "The cause in a few words.");
    private static final Key<Boolean> DIRECT =
            CAUSE.withDefault("direct", Scalars.flag(), true, "Whether it causes the issue directly.");
    private static final Key<String> STAGE = CAUSE.optional("stage", Scalars.text(), "Responsible stage.");
    private static final Key<List<String>> WHYS = CAUSE.withDefault(
            "whys", Shapes.list(Scalars.text(), 0), List.of(), "The 5-Why chain below it, outermost first.");

    static final Keys CAUSES_FILE = Keys.single("file");
    static final Key<List<Section>> CAUSES = CAUSES_FILE.required("causes", Shapes.list(CAUSE, 0), "The causes.");

    private IssueSection() {}

    static IssueCategory build(Section issue) {
        String id = issue.get(ISSUE_ID).value();
        return new IssueCategory(
                id,
                issue.find(LABEL).orElse(id),
                Located.values(issue.get(SYNONYMS)),
                issue.get(URGENCY),
                issue.find(IMPORTANCE),
                issue.find(KIND),
                issue.find(CONTENT));
    }

    static Cause buildCause(Section cause) {
        return new Cause(
                cause.get(CAUSE_ID).value(),
                cause.get(CAUSE_ISSUE).value(),
                cause.get(BONE),
                cause.get(TEXT),
                cause.get(DIRECT),
                cause.find(STAGE),
                cause.get(WHYS));
    }
}
