package io.github.surveyreport.advice;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.survey.FileUse;
import io.github.surveyreport.survey.FileUse.UnknownTexts;
import io.github.surveyreport.survey.FileUse.UnusedColumn;
import io.github.surveyreport.survey.PersonalHeads;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What files hold that the configuration does not know, and what it writes down that no file holds. */
public final class FileAdvice {
    private final Study study;
    private final Outline outline;
    private final List<Problem> advice = new ArrayList<>();

    private FileAdvice(Study study, Outline outline) {
        this.study = study;
        this.outline = outline;
    }

    /**
     * @param study as configured
     * @param outline of the main configuration file
     */
    public static List<Problem> of(Study study, List<FileUse> files, Outline outline) {
        FileAdvice advice = new FileAdvice(study, outline);
        files.forEach(advice::columns);
        files.forEach(file -> file.unknown().forEach(texts -> advice.unknown(file, texts)));
        study.questions().forEach(question -> advice.unusedTexts(question, files));
        study.groups().forEach(group -> advice.unusedTexts(group, files));
        return List.copyOf(advice.advice);
    }

    private void columns(FileUse file) {
        Map<Boolean, List<String>> names = file.unused().stream()
                .map(UnusedColumn::name)
                .collect(Collectors.partitioningBy(PersonalHeads::mentioned));
        List<String> personal = names.get(true);
        List<String> others = names.get(false);
        Location header = Location.ofLine(file.file(), 1);
        if (!personal.isEmpty()) {
            advice.add(Problem.warning("advice.personal-columns", header, personal.size(), Suggestions.list(personal)));
        }
        if (!others.isEmpty()) {
            advice.add(Problem.info("advice.unused-columns", header, others.size(), Suggestions.list(others)));
        }
    }

    private void unknown(FileUse file, UnknownTexts texts) {
        boolean more = texts.cells() > texts.lines().size();
        String lines = texts.lines().stream().map(String::valueOf).collect(Collectors.joining(", "));
        Location first = Location.ofLine(file.file(), texts.lines().get(0));
        Object[] arguments = {
            texts.subject(), texts.cells(), texts.column(), texts.distinct(), lines + (more ? " …" : "")
        };
        if (texts.subject().startsWith("groups.")) {
            advice.add(Problem.warning("advice.unknown-groups", first, arguments));
        } else if (study.cleaning().outOfRange()) {
            advice.add(Problem.info("advice.unknown-answers-excluded", first, arguments));
        } else {
            advice.add(Problem.warning("advice.unknown-answers", first, arguments));
        }
    }

    private void unusedTexts(Question question, List<FileUse> files) {
        String subject = "questions." + question.id();
        Map<String, Location> written = new LinkedHashMap<>();
        for (String text : outline.below("questions", question.id(), "values")) {
            outline.find("questions", question.id(), "values", text).ifPresent(spot -> written.put(text, spot.key()));
        }
        for (Question.Level level : question.levels()) {
            codes(written, "questions", question.id(), "choices", level.id(), "codes");
        }
        unusedTexts(subject, written, files);
    }

    private void unusedTexts(Grouping group, List<FileUse> files) {
        Map<String, Location> written = new LinkedHashMap<>();
        for (Grouping.Value value : group.values()) {
            codes(written, "groups", group.id(), "values", value.id(), "codes");
        }
        unusedTexts("groups." + group.id(), written, files);
    }

    /** One text or a list of them. */
    private void codes(Map<String, Location> written, String... path) {
        outline.find(path)
                .filter(spot -> !spot.text().isEmpty())
                .ifPresent(spot -> written.put(spot.text(), spot.value()));
        for (String text : outline.below(path)) {
            List<String> longer = new ArrayList<>(List.of(path));
            longer.add(text);
            outline.find(longer.toArray(String[]::new)).ifPresent(spot -> written.put(text, spot.value()));
        }
    }

    /** Only of subjects that some file was read for. */
    private void unusedTexts(String subject, Map<String, Location> written, List<FileUse> files) {
        List<Set<String>> seen = files.stream()
                .filter(file -> file.seen().containsKey(subject))
                .map(file -> file.seen().get(subject))
                .toList();
        List<String> unused = written.keySet().stream()
                .filter(text -> seen.stream().noneMatch(texts -> texts.contains(text)))
                .toList();
        if (!seen.isEmpty() && !unused.isEmpty()) {
            Location first = written.get(unused.get(0));
            advice.add(Problem.info("advice.unused-texts", first, subject, unused.size(), Suggestions.list(unused)));
        }
    }
}
