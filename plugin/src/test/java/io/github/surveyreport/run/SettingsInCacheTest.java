package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Analysis;
import io.github.surveyreport.analysis.Counted;
import io.github.surveyreport.analysis.KeptTallies;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.config.Mutants;
import io.github.surveyreport.config.Mutants.Mutant;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.SurveyReader;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each single setting of the example, to which the few that it leaves out are added, is changed in turn: with what is kept of the
 * others the counts are those that a first reading gives; and what cannot matter to them has nothing read again.
 */
class SettingsInCacheTest {
    private static final int ROWS = 40;

    /** Changed alone they have nothing read again. */
    private static final Set<String> FREE = Set.of(
            "title",
            "organisation",
            "notice",
            "reportDate",
            "plan.objective",
            "plan.minimumBase",
            "plan.confidence",
            "columns.customer.asked.line",
            "waves[0].label",
            "waves[0].invited",
            "waves[0].population",
            "dimensions[0].label",
            "questions[0].text",
            "questions[0].label",
            "questions[0].columns[0].asked.line",
            "questions[0].levels[0].label",
            "groups[0].label",
            "groups[0].column.asked.line",
            "groups[0].values[0].label",
            "scorecard.dimensions[0].indicators[0].target",
            "text.minimumCustomers",
            "text.keywords",
            "issues[0].label",
            "issues[0].urgency",
            "priority.weights.reach",
            "priority.highFrom",
            "priority.core.weight",
            "methods.weighting.trimHigh",
            "actions[0].title",
            "actions[0].owner",
            "gates.all[0].id",
            "narratives[0].markdown");

    /** Changed alone they have every file of the waves that they are about read again. */
    private static final Set<String> BINDING = Set.of(
            "csv.headerRows",
            "csv.missing[-]",
            "waves[0].start",
            "questions[0].codes[-]",
            "groups[0].values[-]",
            "cleaning.minimumSeconds",
            "cleaning.duplicateId",
            "cleaning.outOfRange",
            "text.questions[-]",
            "text.names[-]",
            "text.names[0]",
            "text.stopWords[-]",
            "text.emptyPhrases[-]",
            "text.dictionary[-]",
            "issues[0].synonyms[-]",
            "issues[-]",
            "priority.satisfaction?",
            "priority.core?",
            "priority.core.values[-]",
            "methods.weighting?",
            "methods.weighting.apply",
            "methods.weighting.strata?",
            "methods.weighting.cluster?",
            "methods.time.period",
            "methods.careless.on",
            "methods.careless.minimumSigns");

    @TempDir
    Path temp;

    private record Result(Counted counted, List<Problem> problems) {}

    @Test
    void whateverSettingChangesTheCountsAreThoseOfAFirstReading() throws IOException {
        Path project = temp.resolve("project");
        Projects.copy(Projects.EXAMPLE, project);
        shorten(project.resolve("data/responses"));
        add(project.resolve("survey.yml"), "  names: []", "  names: [王敏]");
        add(project.resolve("survey.yml"), "weighting:\n", "weighting:\n  strata: customer_type\n  cluster: channel\n");
        TreeSet<String> free = new TreeSet<>();
        TreeSet<String> binding = new TreeSet<>();
        try (Snapshot snapshot = Snapshots.open(project, Optional.empty())) {
            Study study = StudyReader.read(snapshot, "survey.yml", new Problems())
                    .orElseThrow()
                    .study();
            count(study, snapshot, cache());
            for (Mutant<Study> mutant : Mutants.of(study)) {
                Optional<Result> expected = count(mutant.value(), snapshot, Cache.off());
                if (expected.isPresent()) {
                    Cache warm = cache();
                    assertEquals(expected, count(mutant.value(), snapshot, warm), mutant.place());
                    (warm.readings().read().isEmpty() ? free : binding).add(mutant.place());
                }
            }
        }
        Files.write(Path.of("target", "settings-free.txt"), free);
        Files.write(Path.of("target", "settings-binding.txt"), binding);
        assertTrue(binding.size() > 50, "settings that matter: " + binding);
        assertEquals(Set.of(), without(FREE, free), "read again for nothing");
        assertEquals(Set.of(), without(BINDING, binding), "not read again");
    }

    private static Set<String> without(Set<String> wanted, Set<String> found) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeIf(found::contains);
        return missing;
    }

    private Cache cache() {
        return Cache.in(temp.resolve("cache"), Caches.ROOM, "build");
    }

    /** Empty when nothing can be counted with such settings. */
    private static Optional<Result> count(Study study, Snapshot snapshot, Cache cache) {
        Problems problems = new Problems();
        try {
            Inventory inventory = SurveyReader.inventory(study, snapshot, problems, cache);
            problems.throwIfErrors();
            Vocabulary words = Vocabularies.of(inventory.study());
            KeptTallies kept = new KeptTallies(cache, inventory, words);
            Counted counted = Analysis.run(inventory, List.of(), TextAnalyzers.create(words), 2, problems, kept);
            problems.throwIfErrors();
            return Optional.of(new Result(counted, problems.sorted()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static void add(Path file, String place, String more) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(place), place);
        Files.writeString(file, text.replace(place, more));
    }

    /** Keeps the first rows of each file. */
    private static void shorten(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.write(file, beginning(Files.readAllBytes(file)));
            }
        }
    }

    private static byte[] beginning(byte[] content) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        boolean quoted = false;
        int rows = 0;
        for (int i = 0; i < content.length && rows <= ROWS; i++) {
            kept.write(content[i]);
            quoted ^= content[i] == '"';
            rows += content[i] == '\n' && !quoted ? 1 : 0;
        }
        return kept.toByteArray();
    }
}
