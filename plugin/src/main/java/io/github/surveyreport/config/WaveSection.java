package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code waves}: survey rounds in order of time. */
final class WaveSection {
    static final Keys KEYS = Keys.named("wave", "id");
    static final Key<Located<String>> ID =
            KEYS.required("id", Scalars.definition(NameKind.WAVE), "Id of the wave, such as 2026Q1.");
    private static final Key<String> LABEL =
            KEYS.optional("label", Scalars.text(), "Name of the wave on the site; default: the id.");
    private static final Key<LocalDate> START = KEYS.required("start", Scalars.date(), "First day of fieldwork.");
    private static final Key<LocalDate> END =
            KEYS.required("end", Scalars.date(), "Last day of fieldwork, not before the first.");
    private static final Key<List<Located<String>>> RESPONSES = KEYS.required(
            "responses", Shapes.oneOrMany(Scalars.locatedText()), "Response files: paths or globs (*, **, ?).");
    private static final Key<Long> INVITED =
            KEYS.optional("invited", Numbers.count(), "Questionnaires sent; gives the response rate.");
    private static final Key<Long> POPULATION = KEYS.optional(
            "population", Numbers.count(), "Size of the population; gives the finite population correction.");
    private static final Key<Section> OUTCOMES = KEYS.optional(
            "outcomes", OutcomeSection.KEYS, "What became of the other cases; gives AAPOR's response rates.");

    private WaveSection() {}

    static void check(List<Section> waves, Files files, Problems problems) {
        Map<String, Section> readBy = new HashMap<>();
        List<String> taken = files.paths(waves.stream()
                .flatMap(wave -> wave.find(RESPONSES).stream().flatMap(List::stream))
                .toList());
        for (int i = 0; i < waves.size(); i++) {
            Section wave = waves.get(i);
            Dates.inOrder(wave, START, END, problems);
            if (i > 0) {
                checkAfter(waves.get(i - 1), wave, problems);
            }
            for (Located<String> glob : wave.find(RESPONSES).orElse(List.of())) {
                if (files.check(glob, taken, problems)) {
                    checkReadOnce(wave, glob, files, readBy, problems);
                }
            }
        }
    }

    private static void checkAfter(Section earlier, Section later, Problems problems) {
        Optional<LocalDate> end = earlier.find(END);
        Optional<LocalDate> start = later.find(START);
        if (end.isPresent() && start.isPresent() && !start.get().isAfter(end.get())) {
            boolean before = earlier.find(START).filter(start.get()::isBefore).isPresent();
            String code = before ? "waves-order" : "waves-overlap";
            problems.add(later.problem(code, START, start.get(), earlier.thing(), end.get()));
        }
    }

    private static void checkReadOnce(
            Section wave, Located<String> glob, Files files, Map<String, Section> readBy, Problems problems) {
        for (String path : files.paths(List.of(glob))) {
            Section other = readBy.putIfAbsent(path, wave);
            if (other != null && other != wave) {
                Location at = glob.at();
                problems.add(Problem.error("config.file-read-twice", at, path, wave.thing(), other.thing()));
            }
        }
    }

    static Wave build(Section wave, Files files) {
        String id = wave.get(ID).value();
        return new Wave(
                id,
                wave.find(LABEL).orElse(id),
                wave.get(START),
                wave.get(END),
                files.paths(wave.get(RESPONSES)),
                optional(wave.find(INVITED)),
                optional(wave.find(POPULATION)),
                wave.find(OUTCOMES).map(OutcomeSection::build));
    }

    private static OptionalLong optional(Optional<Long> number) {
        return number.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}
