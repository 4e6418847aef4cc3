package io.github.surveyreport.config;

import io.github.surveyreport.config.Action.Kind;
import io.github.surveyreport.config.Action.Status;
import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code actions.yml}: improvement actions. */
final class ActionSection {
    static final Keys ACTION = Keys.named("action", "id");
    private static final Key<Located<String>> ID =
            ACTION.required("id", Scalars.definition(NameKind.ACTION), "Id of the action.");
    private static final Key<String> TITLE = ACTION.required("title", Scalars.text(), "What is done.");
    private static final Key<Located<String>> ISSUE =
            ACTION.optional("issue", Scalars.reference(NameKind.ISSUE), "Id of the issue it answers.");
    private static final Key<Kind> KIND =
            ACTION.required("kind", Words.of(Kind.class, ActionWords.KINDS), "Kind of measure.");
    private static final Key<String> OWNER = ACTION.required("owner", Scalars.text(), "Responsible department.");
    private static final Key<String> PERSON = ACTION.optional(
            "person", Scalars.text(), "Responsible person; shown only with owners: names in survey.yml.");
    private static final Key<List<String>> SUPPORTS =
            ACTION.withDefault("supports", Shapes.oneOrMany(Scalars.text()), List.of(), "Supporting departments.");
    private static final Key<LocalDate> START = ACTION.required("start", Scalars.date(), "When it starts.");
    private static final Key<LocalDate> DUE = ACTION.required("due", Scalars.date(), "When it is to be finished.");
    private static final Key<LocalDate> COMPLETED =
            ACTION.optional("completed", Scalars.date(), "When it was finished; exactly when the status is done.");
    private static final Key<Status> STATUS =
            ACTION.required("status", Words.of(Status.class, ActionWords.STATES), "How far it is.");
    private static final Key<Integer> PROGRESS = ACTION.optional(
            "progress", Numbers.integer(0, 100), "Per cent done; default: 0, or 100 when the status is done.");
    private static final Key<String> GOAL = ACTION.optional("goal", Scalars.text(), "What it is to reach, in words.");
    private static final Key<Section> TARGET =
            ACTION.optional("target", TargetSection.KEYS, "What it is to reach, measurable and dated.");
    private static final Key<Double> BUDGET =
            ACTION.optional("budget", Numbers.notNegative(), "Budget in the study's currency unit.");
    private static final Key<Double> BENEFIT =
            ACTION.optional("benefit", Numbers.notNegative(), "Expected benefit in the same unit.");
    private static final Key<Integer> BENEFIT_MONTHS = ACTION.withDefault(
            "benefit-months", Numbers.integer(1, 999), 12, "Months over which the benefit is expected to come in.");
    private static final Key<String> NOTE =
            ACTION.optional("note", Scalars.text(), "Lesson learned, or why it did not work; Markdown.");

    static final Keys FILE = Keys.single("file");
    static final Key<List<Section>> ACTIONS = FILE.required("actions", Shapes.list(ACTION, 0), "The actions.");

    private ActionSection() {}

    static void check(List<Section> actions, TargetSection.Known known, Problems problems) {
        for (Section action : actions) {
            Dates.inOrder(action, START, DUE, problems);
            Dates.inOrder(action, START, COMPLETED, problems);
            action.find(STATUS).ifPresent(status -> checkStatus(action, status, problems));
            action.find(TARGET).ifPresent(target -> TargetSection.check(target, known, problems));
        }
    }

    private static void checkStatus(Section action, Status status, Problems problems) {
        boolean done = status == Status.DONE;
        if (done && !action.has(COMPLETED)) {
            problems.add(action.problem("done-without-date", STATUS, action.called(COMPLETED)));
        }
        if (!done && action.has(COMPLETED)) {
            problems.add(action.problemAt(
                    "date-without-done",
                    action.keyAt(COMPLETED),
                    COMPLETED,
                    word(action, status),
                    word(action, Status.DONE)));
        }
        if (done && action.find(PROGRESS).filter(progress -> progress != 100).isPresent()) {
            problems.add(action.problem("done-progress", PROGRESS, action.get(PROGRESS)));
        }
    }

    /** A status as the file writes it. */
    private static String word(Section action, Status status) {
        String written = Schemas.kebab(status);
        return action.called(STATUS).equals(ActionColumn.STATUS.key()) ? written : ActionWords.stateLike(written);
    }

    /** The headers of a table instead of keys; all of a target lies in one cell. */
    static void spelled(Section action, UnaryOperator<String> headers) {
        action.spelled(headers);
        action.find(TARGET).ifPresent(target -> target.spelled(key -> headers.apply(TARGET.name())));
    }

    static Action build(Section action) {
        Status status = action.get(STATUS);
        return new Action(
                action.get(ID).value(),
                action.get(TITLE),
                action.find(ISSUE).map(Located::value),
                action.get(KIND),
                action.get(OWNER),
                action.find(PERSON),
                action.get(SUPPORTS),
                action.get(START),
                action.get(DUE),
                action.find(COMPLETED),
                status,
                action.find(PROGRESS).orElse(status == Status.DONE ? 100 : 0),
                action.find(GOAL),
                action.find(TARGET).map(TargetSection::build),
                action.find(BUDGET),
                action.find(BENEFIT),
                action.get(BENEFIT_MONTHS),
                action.find(NOTE),
                action.at());
    }
}
