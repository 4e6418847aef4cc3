package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@code mvn -T4} runs the modules of a build: in one JVM, with one dictionary, one set of fonts and one set of words. */
class ParallelBuildsTest {
    private static final List<String> STUDIES =
            List.of("traditional-chinese", "english-only", "service-levels", "many-groups");

    @TempDir
    Path temp;

    @Test
    void fourReportsAtOnceAreThoseMadeOneAfterAnother() throws Exception {
        Map<String, Map<String, Integer>> alone = new HashMap<>();
        for (String study : STUDIES) {
            alone.put(study, digest(generate(study, temp.resolve("alone"))));
        }
        List<Callable<Map<String, Integer>>> builds = new ArrayList<>();
        for (String study : STUDIES) {
            builds.add(() -> digest(generate(study, temp.resolve("together"))));
        }
        List<Map<String, Integer>> together = atOnce(builds);
        for (int i = 0; i < STUDIES.size(); i++) {
            assertEquals(alone.get(STUDIES.get(i)), together.get(i), STUDIES.get(i));
        }
    }

    /** Two reports in two languages, so that a mixture of them could be told. */
    @Test
    void twoBuildsInOneFolderLeaveTheReportOfOneOfThem() throws Exception {
        Map<String, Integer> chinese = digest(build(Language.ZH_CN, temp.resolve("zh")));
        Map<String, Integer> english = digest(build(Language.EN, temp.resolve("en")));
        Path shared = temp.resolve("shared");
        for (int round = 0; round < 3; round++) {
            List<Callable<Path>> builds =
                    List.of(() -> build(Language.ZH_CN, shared), () -> build(Language.EN, shared));
            int failed = failures(builds);
            assertTrue(failed < builds.size(), "one of two builds gets through");
            Map<String, Integer> found = digest(shared);
            assertTrue(found.equals(chinese) || found.equals(english), () -> "a mixture: " + found.keySet());
        }
    }

    private static int failures(List<Callable<Path>> builds) throws InterruptedException {
        int failed = 0;
        for (Future<Path> build : start(builds)) {
            try {
                build.get();
            } catch (ExecutionException e) {
                assertTrue(
                        e.getCause() instanceof IOException, () -> "not told as a trouble of files: " + e.getCause());
                failed++;
            }
        }
        return failed;
    }

    private static <T> List<T> atOnce(List<Callable<T>> builds) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> build : start(builds)) {
            results.add(build.get());
        }
        return results;
    }

    private static <T> List<Future<T>> start(List<Callable<T>> builds) {
        CountDownLatch ready = new CountDownLatch(builds.size());
        ExecutorService threads = Executors.newFixedThreadPool(builds.size());
        try {
            return builds.stream()
                    .map(build -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return build.call();
                    }))
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static Path generate(String study, Path into) throws IOException {
        Path output = into.resolve(study);
        GenerateReport.run(Projects.request(Projects.GOLDEN.resolve(study).resolve("input"), output), Phases.SILENT);
        return output;
    }

    private static Path build(Language language, Path output) throws IOException {
        Path study = Projects.GOLDEN.resolve("minimal").resolve("input");
        GenerateReport.run(Projects.request(study, output, Optional.of(language), 2), Phases.SILENT);
        return output;
    }

    /** The site and {@code report.json}. */
    private static Map<String, Integer> digest(Path output) {
        Map<String, Integer> digest = new HashMap<>();
        Projects.tree(output).forEach((path, content) -> {
            if (path.startsWith("site/") || path.equals("report.json")) {
                digest.put(path, Arrays.hashCode(content));
            }
        });
        return digest;
    }
}
