package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Cache;
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
import java.util.function.Predicate;

/** Reads all files of a study and counts them: files side by side, comments beside the reading. */
public final class Analysis {
    private final Study study;
    private final Reader reader;
    private final KeptTallies kept;
    private final TextAnalyzer analyzer;
    private final int threads;

    Analysis(Study study, Reader reader, KeptTallies kept, TextAnalyzer analyzer, int threads) {
        this.study = study;
        this.reader = reader;
        this.kept = kept;
        this.analyzer = analyzer;
        this.threads = threads;
    }

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
        return run(inventory, register, analyzer, threads, problems, nothingKept(inventory));
    }

    /** The same, reading only those files whose counts are not kept. */
    public static Counted run(
            Inventory inventory,
            List<RegisterEntry> register,
            TextAnalyzer analyzer,
            int threads,
            Problems problems,
            KeptTallies kept) {
        Counted counted = new Analysis(inventory.study(), inventory::read, kept, analyzer, threads)
                .run(inventory.files(), register, problems);
        new SampleCheck(inventory.study(), problems).check(counted);
        ExclusionCheck.check(counted, problems);
        new WeightCheck(inventory.study(), problems).check(counted);
        return counted;
    }

    /**
     * Counts some of the rows of some files: those whose file and line the test holds for. What sets rows aside sees all of
     * them.
     *
     * @param rows takes a file and the line at which a row starts
     */
    public static Counted part(
            Inventory inventory,
            Predicate<DataFile> files,
            BiPredicate<DataFile, Integer> rows,
            TextAnalyzer analyzer,
            int threads) {
        Reader some = (file, sink, problems) -> inventory.read(file, new Sieve(file, rows, sink), problems);
        return new Analysis(inventory.study(), some, nothingKept(inventory), analyzer, threads)
                .run(inventory.files().stream().filter(files).toList(), List.of(), new Problems());
    }

    private static KeptTallies nothingKept(Inventory inventory) {
        return new KeptTallies(Cache.off(), inventory, null);
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
        FileResult read(DataFile file, ResponseSink sink, Problems problems);
    }

    Counted run(List<DataFile> files, List<RegisterEntry> register, Problems problems) {
        int readers = Math.max(1, Math.min(threads, files.size()));
        Tallies sum = Tallies.empty(study);
        ExecutorService reading = Executors.newFixedThreadPool(readers, Analysis::daemon);
        try (Tallier tallier = new Tallier(study, analyzer, Math.max(1, threads - 1))) {
            List<Future<Added>> running = new ArrayList<>();
            for (DataFile file : files) {
                running.add(reading.submit(() -> add(file, part(file, tallier), sum, problems)));
            }
            Tallies fromRegister = kept.register(register, () -> register(study, register, analyzer));
            List<Added> results = new ArrayList<>();
            for (Future<Added> file : running) {
                results.add(result(file));
            }
            return counted(sum.merge(fromRegister), results);
        } finally {
            reading.shutdownNow();
        }
    }

    private KeptTallies.Part part(DataFile file, Tallier tallier) {
        return kept.find(file).orElseGet(() -> {
            Problems found = new Problems();
            Tallier.FileSink sink = tallier.sink(file.waveIndex());
            FileResult result = reader.read(file, sink, found);
            KeptTallies.Part part = new KeptTallies.Part(result, sink.finish(), found.sorted());
            kept.keep(file, part);
            return part;
        });
    }

    /** What is left of a file when its tallies have been merged. */
    private record Added(FileResult result, FileAnswers answers) {}

    private Added add(DataFile file, KeptTallies.Part part, Tallies sum, Problems problems) {
        problems.addAll(part.problems());
        FileAnswers answers = FileAnswers.of(
                part.result().count(), study.questions().size(), part.tallies().wave(file.waveIndex()));
        synchronized (sum) {
            sum.absorb(part.tallies());
        }
        return new Added(part.result(), answers);
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

    private static Counted counted(Tallies tallies, List<Added> added) {
        List<FileResult> results = added.stream().map(Added::result).toList();
        return new Counted(
                tallies,
                results.stream().map(FileResult::count).toList(),
                added.stream().map(Added::answers).toList(),
                results.stream().flatMap(result -> result.exclusions().stream()).toList(),
                results.stream().flatMap(result -> result.rejections().stream()).toList());
    }

    private static Added result(Future<Added> file) {
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
