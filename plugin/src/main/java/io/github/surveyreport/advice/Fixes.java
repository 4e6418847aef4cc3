package io.github.surveyreport.advice;

import io.github.surveyreport.config.Outline;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.survey.FileUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What could be changed in the configuration so that problems go away. Nothing is written anywhere. */
public final class Fixes {
    private static final Set<String> UNUSED = Set.of("advice.unused-columns", "advice.personal-columns");

    private final String config;
    private final Function<String, String> texts;
    private final Map<String, FileEdits> edits = new LinkedHashMap<>();
    private final List<Problem> answered = new ArrayList<>();

    private Fixes(String config, Function<String, String> texts) {
        this.config = config;
        this.texts = texts;
    }

    /**
     * The patch.
     *
     * @param diff a unified diff over all files; empty when there is nothing to propose
     * @param answered the problems that it is meant to make go away
     */
    public record Patch(String diff, List<Problem> answered) {
        public static final Patch NONE = new Patch("", List.of());

        public Patch {
            answered = List.copyOf(answered);
        }
    }

    /**
     * @param config path of the main configuration file
     * @param outline of that file
     * @param files what is known of the response files; may be empty
     * @param texts path → content of a configuration file; empty where it cannot be read
     */
    public static Patch of(
            List<Problem> problems,
            String config,
            Outline outline,
            List<FileUse> files,
            Function<String, String> texts) {
        Fixes fixes = new Fixes(config, texts);
        Comparator<Problem> fromTheRight = Comparator.comparing(Problem::location, Comparator.reverseOrder());
        problems.stream().sorted(fromTheRight).forEach(problem -> fixes.mend(problem, outline));
        fixes.answered.addAll(new HeaderFixes(files, fixes.edits(config), outline).mend(problems));
        List<Problem> unused = problems.stream()
                .filter(problem -> UNUSED.contains(problem.code()))
                .toList();
        if (!unused.isEmpty() && new ColumnFixes(files, fixes.edits(config), outline).mend()) {
            fixes.answered.addAll(unused);
        }
        String diff = String.join(
                "",
                new TreeSet<>(fixes.edits.keySet())
                        .stream().map(path -> fixes.edits.get(path).diff()).toList());
        return diff.isEmpty() ? Patch.NONE : new Patch(diff, fixes.answered);
    }

    private void mend(Problem problem, Outline outline) {
        String file = problem.location().file();
        boolean yaml = file.endsWith(".yml") || file.endsWith(".yaml");
        if (yaml && (SpellingFixes.mend(problem, edits(file)) || file.equals(config) && key(problem, outline))) {
            answered.add(problem);
        }
    }

    private boolean key(Problem problem, Outline outline) {
        List<String> arguments = problem.arguments();
        YamlPlace place = new YamlPlace(edits(config), outline);
        switch (problem.code()) {
            case "config.missing-key":
                String question = arguments.get(1).replaceFirst("^question ", "");
                boolean text = arguments.get(0).equals("text") && !question.equals(arguments.get(1));
                return text
                        && place.addKey("text", YamlPlace.quoted(wording(question, outline)), "questions", question);
            case "advice.direction-doubt":
                String doubt = "true  # ? r = " + arguments.get(2) + ", n = " + arguments.get(3);
                return turn(arguments.get(0), outline)
                        || place.addKey(
                                "reverse",
                                flow(arguments.get(0), outline) ? "true" : doubt,
                                "questions",
                                arguments.get(0));
            case "advice.direction-turned":
                return unturn(arguments.get(0), outline);
            default:
                return false;
        }
    }

    private boolean flow(String question, Outline outline) {
        Location at = outline.at("questions", question);
        return edits(config).at(at.line(), at.column()) == '{';
    }

    private boolean turn(String question, Outline outline) {
        return outline.find("questions", question, "reverse")
                .filter(spot ->
                        edits(config).replace(spot.value().line(), spot.value().column(), "false", "true"))
                .isPresent();
    }

    private boolean unturn(String question, Outline outline) {
        return outline.find("questions", question, "reverse")
                .filter(spot ->
                        edits(config).replace(spot.value().line(), spot.value().column(), "true", "false"))
                .isPresent();
    }

    /** The header of its column, which most tools make of the wording. */
    private static String wording(String question, Outline outline) {
        return outline.find("questions", question, "column")
                .or(() -> outline.find("questions", question, "label"))
                .map(Outline.Spot::text)
                .filter(text -> !text.isBlank() && !text.startsWith("#"))
                .orElse(question);
    }

    private FileEdits edits(String file) {
        return edits.computeIfAbsent(file, path -> new FileEdits(path, texts.apply(path)));
    }
}
