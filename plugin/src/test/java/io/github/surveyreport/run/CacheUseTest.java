package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.cache.FaultyDisk;
import io.github.surveyreport.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cost follows the change: which files a run reads, seen in what it says of them. */
class CacheUseTest {
    private static final int WAVES = 12;

    @TempDir
    Path temp;

    private Path project;

    @BeforeEach
    void writeAll() throws IOException {
        write(WAVES);
    }

    private void write(int waves) throws IOException {
        project = Files.createDirectories(temp.resolve("project"));
        StringBuilder survey = new StringBuilder("""
                schema: 1
                id: twelve
                title: Twelve months
                language: en
                columns: {respondent: id, customer: customer}
                questions:
                  - {id: q, column: q, text: How was it?, type: rating}
                  - {id: comment, column: comment, text: Why?, type: text}
                text: {questions: [comment]}
                cleaning: {duplicate-id: true}
                waves:
                """);
        for (int wave = 0; wave < waves; wave++) {
            String id = String.format("2025-%02d", wave + 1);
            survey.append("  - {id: " + id + ", label: " + id + ", start: " + id + "-01, end: " + id
                    + "-28, responses: [" + id + "-a.csv, " + id + "-b.csv]}\n");
            Files.writeString(project.resolve(id + "-a.csv"), rows(wave, "a"));
            Files.writeString(project.resolve(id + "-b.csv"), rows(wave, "b"));
        }
        Files.writeString(project.resolve("survey.yml"), survey);
    }

    private static String rows(int wave, String part) {
        return IntStream.range(0, 30)
                .mapToObj(i -> "R" + wave + part + i + ",C" + (wave * 7 + i) + "," + (1 + (i + wave) % 5)
                        + ",waited for the blue form " + i)
                .collect(Collectors.joining("\n", "id,customer,q,comment\n", "\n"));
    }

    @Test
    void everyFileIsReadOnceAndThenNone() throws IOException {
        assertEquals(
                List.of(
                        "cache: 0 files known, 24 read",
                        "read because nothing is kept of it yet: 24 (2025-01-a.csv, 2025-01-b.csv, 2025-02-a.csv,"
                                + " 2025-02-b.csv, 2025-03-a.csv …)"),
                generate());
        List<String> none = List.of("cache: 24 files known, 0 read");
        assertEquals(none, generate());
        assertEquals(none, validate());
        RunRequest check = request();
        CheckGates.run(Projects.check(check), Phases.SILENT, line -> {});
        assertEquals(none, Caches.notes(check));
    }

    @Test
    void aChangedRowHasOneFileOfTwelveWavesRead() throws IOException {
        validate();
        replace("2025-07-b.csv", "R6b3,C45,5,", "R6b3,C45,1,");
        assertEquals(
                List.of("cache: 23 files known, 1 read", "read because the content has changed: 1 (2025-07-b.csv)"),
                validate());
        assertRight();
    }

    @Test
    void aRowThatSetsAnotherAsideHasThatFileReadToo() throws IOException {
        validate();
        Files.writeString(project.resolve("2025-07-b.csv"), rows(6, "b") + "R6a3,C45,1,again\n");
        List<String> notes = validate();
        assertEquals("cache: 22 files known, 2 read", notes.get(0));
        assertEquals(
                "read because other files of its wave, or values found in them, have changed: 1 (2025-07-a.csv)",
                notes.get(1));
        assertRight();
    }

    @Test
    void whatDoesNotMatterToCountsHasNothingRead() throws IOException {
        validate();
        replace("survey.yml", "Twelve months", "A year");
        replace("survey.yml", "How was it?", "How do you find it?");
        replace("survey.yml", "label: 2025-03", "label: March");
        replace("survey.yml", "columns: {", "# moves all that follows\ncolumns:   {");
        assertEquals(List.of("cache: 24 files known, 0 read"), validate());
        assertRight();
    }

    @Test
    void whatMattersToOneWaveHasThatWaveRead() throws IOException {
        validate();
        replace("survey.yml", "end: 2025-03-28", "end: 2025-03-30");
        assertEquals(
                List.of(
                        "cache: 22 files known, 2 read",
                        "read because settings that its counts depend on, or the plugin, have changed: 2 (2025-03-a.csv,"
                                + " 2025-03-b.csv)"),
                validate());
        assertRight();
    }

    @Test
    void aDamagedEntryIsReadAnewReportedAndMended() throws IOException {
        validate();
        byte[] expected = report();
        for (Path entry : entries()) {
            byte[] content = Files.readAllBytes(entry);
            content[content.length / 2] ^= 1;
            Files.write(entry, content);
        }
        List<String> notes = generate();
        assertTrue(notes.get(0).startsWith("damaged entries in the cache: "), () -> "" + notes);
        assertArrayEquals(expected, Files.readAllBytes(request().output().resolve("report.json")));
        assertEquals(List.of("cache: 24 files known, 0 read"), validate());
    }

    @Test
    void whateverFailsInTheCacheTheReportIsRight() throws IOException {
        write(2);
        FaultyDisk sound = new FaultyDisk(0, false);
        List<Object> expected = numbers(sound, "sound");
        numbers(sound, "sound");
        assertTrue(sound.operations() > 50, "the disk is used");
        for (int n = 1; n <= sound.operations(); n++) {
            FaultyDisk faulty = new FaultyDisk(n, n % 2 == 0);
            assertEquals(expected, numbers(faulty, "n" + n), "failure " + n);
            assertEquals(expected, numbers(faulty, "n" + n), "failure " + n);
        }
    }

    /** With a cache on that disk. */
    private List<Object> numbers(FaultyDisk disk, String name) {
        Problems problems = new Problems();
        try (Cache cache = Cache.in(disk.at(temp.resolve(name)), Caches.ROOM, "build")) {
            RunRequest request = Caches.request(project, Optional.empty(), cache);
            Findings findings = Projects.findings(request, problems);
            return List.of(List.copyOf(findings.measures().all()), findings.files(), problems.sorted());
        }
    }

    @Test
    void buildsAtTheSameTimeShareTheFolder() throws Exception {
        byte[] expected = report();
        ExecutorService builds = Executors.newFixedThreadPool(2);
        List<Callable<byte[]>> runs = IntStream.range(0, 4)
                .<Callable<byte[]>>mapToObj(i -> () -> {
                    RunRequest own = Caches.with(
                            Projects.request(project, temp.resolve("out" + i)),
                            Cache.in(temp.resolve("shared"), 40_000, "build"));
                    GenerateReport.run(own, Phases.SILENT);
                    List<String> codes = Caches.codes(own);
                    assertEquals(
                            List.of("cache.used"),
                            codes.stream()
                                    .filter(code -> !code.startsWith("cache.read-"))
                                    .toList());
                    return Files.readAllBytes(own.output().resolve("report.json"));
                })
                .toList();
        for (Future<byte[]> report : builds.invokeAll(runs)) {
            assertArrayEquals(expected, report.get());
        }
        builds.shutdown();
    }

    @Test
    void noIdAndNoCommentOfACustomerLiesInTheFolder() throws IOException {
        replace("2025-07-b.csv", "waited for the blue form 3", "call me at 13812345678");
        validate();
        for (Path entry : entries()) {
            String content = new String(Files.readAllBytes(entry), StandardCharsets.ISO_8859_1);
            assertTrue(!content.contains("C45"), "a customer in " + entry.getFileName());
            assertTrue(!content.contains("R6b3"), "a response in " + entry.getFileName());
            assertTrue(!content.contains("13812345678"), "a number in " + entry.getFileName());
            assertTrue(!content.contains("waited for the blue form"), "a comment in " + entry.getFileName());
        }
    }

    /** With what is kept the report is that of a run without. */
    private void assertRight() throws IOException {
        Map<String, byte[]> warm = generated(request());
        Map<String, byte[]> without = generated(Caches.request(project, Optional.empty(), Cache.off()));
        without.forEach((path, content) -> assertArrayEquals(content, warm.get(path), path));
    }

    private static Map<String, byte[]> generated(RunRequest request) throws IOException {
        GenerateReport.run(request, Phases.SILENT);
        return Projects.tree(request.output());
    }

    private List<String> validate() throws IOException {
        RunRequest request = request();
        ValidateProject.run(new ValidateRequest(request, java.util.Map.of(), line -> {}, patch -> {}), Phases.SILENT);
        return Caches.notes(request);
    }

    private List<String> generate() throws IOException {
        RunRequest request = request();
        GenerateReport.run(request, Phases.SILENT);
        return Caches.notes(request);
    }

    private byte[] report() throws IOException {
        RunRequest without = Caches.request(project, Optional.empty(), Cache.off());
        GenerateReport.run(without, Phases.SILENT);
        return Files.readAllBytes(without.output().resolve("report.json"));
    }

    private RunRequest request() {
        return Caches.request(project, Optional.empty(), Caches.in(project));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(Cache.USUAL))) {
            return files.filter(file -> file.toString().endsWith(".tally")).toList();
        }
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(project.resolve(file));
        assertTrue(text.contains(from), () -> from + " is not in " + file);
        Files.writeString(project.resolve(file), text.replace(from, to));
    }
}
