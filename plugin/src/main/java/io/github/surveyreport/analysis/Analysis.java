package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.survey.DataFile;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileResult;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.survey.ResponseSink;
import io.github.surveyreport.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;

/** Reads all files of a study and counts them: files side by side, comments beside the reading. */
public final class Analysis {
    private Analysis() {}

    /**
     * Counts everything.
     *
     * @param inventory the files and the study they resolved
     * @param register entries of the feedback register; those outside every wave have a negative wave
     * @param threads how many threads may be busy at a time, at least 1; the result is the same for any
     * @param problems also takes what reading finds, and waves whose plan contradicts their data
     */
    public static Counted run(
            Inventory inventory, List<RegisterEntry> register, TextAnalyzer analyzer, int threads, Problems problems) {
        Counted counted = run(
                inventory.study(),
                inventory.files(),
                (file, sink) -> inventory.read(file, sink, problems),
                register,
                analyzer,
                threads);
        new SampleCheck(inventory.study(), problems).check(counted);
        new WeightCheck(inventory.study(), problems).check(counted);
        return counted;
    }

    /**
     * Counts some of the rows: those whose file and line the test holds for. What sets rows aside sees all of them.
     *
     * @param rows takes a file and the line at which a row starts
     */
    public static Counted part(
            Inventory inventory, BiPredicate<DataFile, Integer> rows, TextAnalyzer analyzer, int threads) {
        return run(
                inventory.study(),
                inventory.files(),
                (file, sink) -> inventory.read(file, new Sieve(file, rows, sink), new Problems()),
                List.of(),
                analyzer,
                threads);
    }

    private record Sieve(DataFile file, BiPredicate<DataFile, Integer> rows, ResponseSink sink)
            implements ResponseSink {
        @Override
        public void counted(Response response) {
            if (rows.test(file, response.line())) {
                sink.counted(response);
            }
        }

        @Override
        public void excluded(Response response, Exclusion exclusion) {}
    }

    /** How one file is read. */
    interface Reader {
        FileResult read(DataFile file, ResponseSink sink);
    }

    static Counted run(
            Study study,
            List<DataFile> files,
            Reader reader,
            List<RegisterEntry> register,
            TextAnalyzer analyzer,
            int threads) {
        int readers = Math.max(1, Math.min(threads, files.size()));
        Tallier tallier = new Tallier(study, analyzer, Math.max(1, threads - 1));
        ExecutorService reading = Executors.newFixedThreadPool(readers, Analysis::daemon);
        try {
            List<Future<FileResult>> running = new ArrayList<>();
            for (DataFile file : files) {
                running.add(reading.submit(() -> readOne(file, reader, tallier)));
            }
            Tallies fromRegister = register(study, register, analyzer);
            List<FileResult> results = new ArrayList<>();
            for (Future<FileResult> file : running) {
                results.add(result(file));
            }
            return counted(tallier.finish().merge(fromRegister), results);
        } finally {
            reading.shutdownNow();
            tallier.abandon();
        }
    }

    /** The register only tells who mentions which issue; without issues it need not be read, nor a dictionary loaded. */
    private static Tallies register(Study study, List<RegisterEntry> register, TextAnalyzer analyzer) {
        Tallies tallies = Tallies.empty(study);
        if (!study.issues().isEmpty()) {
            for (RegisterEntry entry : register) {
                tallies.addRegister(entry, analyzer.read(entry.content()));
            }
        }
        return tallies;
    }

    private static FileResult readOne(DataFile file, Reader reader, Tallier tallier) {
        try (Tallier.FileSink sink = tallier.sink()) {
            return reader.read(file, sink);
        }
    }

    private static Counted counted(Tallies tallies, List<FileResult> results) {
        return new Counted(
                tallies,
                results.stream().map(FileResult::count).toList(),
                results.stream().flatMap(result -> result.exclusions().stream()).toList(),
                results.stream().flatMap(result -> result.rejections().stream()).toList());
    }

    private static FileResult result(Future<FileResult> file) {
        try {
            return file.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "survey-report-read");
        thread.setDaemon(true);
        return thread;
    }
}
