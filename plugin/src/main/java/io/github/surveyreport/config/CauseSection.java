package io.github.surveyreport.config;

import io.github.surveyreport.config.Causes.Bone;
import io.github.surveyreport.config.WhySection.Step;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code causes.yml}: bones, causes and the journey. */
final class CauseSection {
    static final List<String> USUAL_BONES = List.of("people", "process", "system", "policy", "environment");

    /** A cause, its parts, and their parts. */
    private static final int DEEPEST = 3;

    private static final Keys BONE_KEYS = Keys.named("bone", "id");
    private static final Key<Located<String>> BONE_ID =
            BONE_KEYS.required("id", Scalars.definition(NameKind.BONE), "Id of the bone.");
    private static final Key<String> BONE_LABEL =
            BONE_KEYS.optional("label", Scalars.text(), "Name on the site; default: the id, or its usual name.");

    private static final Keys CAUSE = Keys.named("cause", "id");
    private static final Key<Located<String>> ID =
            CAUSE.required("id", Scalars.definition(NameKind.CAUSE), "Id of the cause.");
    private static final Key<Located<String>> ISSUE = CAUSE.optional(
            "issue", Scalars.reference(NameKind.ISSUE), "Id of the issue it causes; may be left out with parent.");
    private static final Key<Located<String>> BONE = CAUSE.optional(
            "bone",
            Scalars.locatedText(),
            "Bone of the fishbone: people, process, system, policy, environment or your own; may be left out with parent.");
    private static final Key<Located<String>> PARENT = CAUSE.optional(
            "parent", Scalars.reference(NameKind.CAUSE), "Id of the cause of the same issue it is a part of.");
    private static final Key<String> TEXT = CAUSE.required("text", Scalars.text(), "The cause in a few words.");
    private static final Key<Boolean> DIRECT =
            CAUSE.withDefault("direct", Scalars.flag(), true, "Whether it causes the issue directly.");
    private static final Key<String> STAGE = CAUSE.optional("stage", Scalars.text(), "Responsible stage.");
    private static final Key<String> DEPARTMENT =
            CAUSE.optional("department", Scalars.text(), "Responsible department.");
    private static final Key<List<Located<String>>> TERMS = CAUSE.withDefault(
            "terms",
            Shapes.list(Scalars.cell(), 1),
            List.of(),
            "Phrases in comments and register entries that speak for it; counted as evidence.");
    private static final Key<List<Located<String>>> QUESTIONS = CAUSE.withDefault(
            "questions",
            Shapes.list(Scalars.reference(NameKind.QUESTION), 1),
            List.of(),
            "Scale questions whose share of low ratings speaks for it.");
    private static final Key<List<Step>> WHYS = CAUSE.withDefault(
            "whys", WhySection.CHAIN, List.of(), "The 5-Why chain below it, outermost first; at most six steps.");

    static final Keys FILE = Keys.single("file");
    private static final Key<List<Section>> BONES = FILE.withDefault(
            "bones", Shapes.list(BONE_KEYS, 0), List.of(), "Your own bones, in the order in which they are drawn.");
    private static final Key<List<Section>> CAUSES =
            FILE.withDefault("causes", Shapes.list(CAUSE, 0), List.of(), "The causes.");
    private static final Key<List<Section>> JOURNEY = FILE.withDefault(
            "journey",
            Shapes.list(JourneySection.STAGE, 0),
            List.of(),
            "Stages of the customer journey, in the order in which customers pass them.");

    private CauseSection() {}

    static void check(Section file, Names names, Questionnaire questionnaire, Problems problems) {
        Map<String, Section> byId = new LinkedHashMap<>();
        file.get(CAUSES).forEach(cause -> cause.find(ID).ifPresent(id -> byId.putIfAbsent(id.value(), cause)));
        for (Section cause : file.get(CAUSES)) {
            checkPlace(cause, byId, problems);
            cause.find(BONE).ifPresent(bone -> checkBone(bone, cause, names, problems));
            List<Located<String>> questions = cause.get(QUESTIONS);
            Questionnaire.checkOnce(questions, cause.thing(), problems);
            questions.forEach(
                    use -> questionnaire.fits(use, cause.thing(), Form::isScale, "not-scale-question", problems));
            cause.find(WHYS).ifPresent(whys -> WhySection.check(whys, cause.thing(), problems));
        }
        JourneySection.check(file.get(JOURNEY), questionnaire, problems);
    }

    /** Issue and bone are given, or those of the cause it is a part of. */
    private static void checkPlace(Section cause, Map<String, Section> byId, Problems problems) {
        Optional<Located<String>> parent = cause.find(PARENT);
        if (!cause.has(PARENT)) {
            for (Key<?> key : List.of(ISSUE, BONE)) {
                if (!cause.has(key)) {
                    problems.add(Problem.error("config.missing-key", cause.at(), key.name(), cause.thing()));
                }
            }
        }
        if (parent.isEmpty() || !byId.containsKey(parent.get().value())) {
            return;
        }
        int depth = depth(cause, byId);
        if (depth < 0) {
            problems.add(cause.problem("cause-cycle", PARENT, parent.get().value()));
        } else if (depth > DEEPEST) {
            problems.add(cause.problem("cause-too-deep", PARENT, DEEPEST));
        } else {
            checkSame(cause, byId, ISSUE, problems);
            checkSame(cause, byId, BONE, problems);
        }
    }

    private static void checkSame(
            Section cause, Map<String, Section> byId, Key<Located<String>> key, Problems problems) {
        Section above = byId.get(cause.get(PARENT).value());
        Optional<Located<String>> own = cause.find(key);
        Optional<String> inherited = inherited(above, byId, key);
        if (own.isPresent()
                && inherited.isPresent()
                && !inherited.get().equals(own.get().value())) {
            problems.add(cause.problem("cause-elsewhere", key, own.get().value(), inherited.get()));
        }
    }

    /** A cause by itself has depth 1; -1 when its parents go round in a circle. */
    private static int depth(Section cause, Map<String, Section> byId) {
        List<Section> path = new ArrayList<>();
        for (Section at = cause; at != null; at = parent(at, byId)) {
            if (path.contains(at)) {
                return -1;
            }
            path.add(at);
        }
        return path.size();
    }

    private static Section parent(Section cause, Map<String, Section> byId) {
        return cause.find(PARENT).map(id -> byId.get(id.value())).orElse(null);
    }

    private static Optional<String> inherited(Section cause, Map<String, Section> byId, Key<Located<String>> key) {
        for (Section at = cause; at != null; at = parent(at, byId)) {
            if (at.find(key).isPresent()) {
                return at.find(key).map(Located::value);
            }
        }
        return Optional.empty();
    }

    private static void checkBone(Located<String> bone, Section cause, Names names, Problems problems) {
        if (USUAL_BONES.contains(bone.value())) {
            return;
        }
        if (names.known(NameKind.BONE).isEmpty()) {
            Suggestions.near(bone.value(), USUAL_BONES)
                    .ifPresent(near -> problems.add(Problem.warning(
                            "config.bone-near", bone.at(), Node.echo(bone.value()), cause.thing(), near)));
        } else if (!names.knows(NameKind.BONE, bone.value())) {
            List<String> known = new ArrayList<>(names.known(NameKind.BONE));
            USUAL_BONES.stream().filter(usual -> !known.contains(usual)).forEach(known::add);
            problems.add(Names.unknown(NameKind.BONE.thing(), bone, cause.thing(), known));
        }
    }

    static Causes build(Section file) {
        Map<String, Section> byId = new LinkedHashMap<>();
        file.get(CAUSES).forEach(cause -> byId.put(cause.get(ID).value(), cause));
        return new Causes(
                file.get(BONES).stream()
                        .map(bone -> new Bone(bone.get(BONE_ID).value(), bone.find(BONE_LABEL)))
                        .toList(),
                byId.values().stream().map(cause -> build(cause, byId)).toList(),
                file.get(JOURNEY).stream().map(JourneySection::build).toList());
    }

    private static Cause build(Section cause, Map<String, Section> byId) {
        return new Cause(
                cause.get(ID).value(),
                inherited(cause, byId, ISSUE).orElseThrow(),
                inherited(cause, byId, BONE).orElseThrow(),
                cause.find(PARENT).map(Located::value),
                cause.get(TEXT),
                cause.get(DIRECT),
                cause.find(STAGE),
                cause.find(DEPARTMENT),
                Located.values(cause.get(TERMS)),
                Located.values(cause.get(QUESTIONS)),
                WhySection.build(cause.get(WHYS)));
    }
}
