package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.survey.ResponseSink;
import io.github.surveyreport.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts rows while they are still being read. Reading threads fill batches; a few workers, behind a short queue, read the
 * comments and count. When the queue is full the reading thread counts its batch itself, so memory stays bounded and no
 * thread waits for another. Since merging tallies is commutative, the result does not depend on who counted what.
 */
final class Tallier {
    static final int BATCH = 256;
    private static final int QUEUED = 8;

    private final Study study;
    private final CommentReader comments;
    private final ThreadPoolExecutor workers;
    /** Tallies nobody is filling at the moment; there are never more than threads that count at the same time. */
    private final Queue<Tallies> shelf = new ConcurrentLinkedQueue<>();

    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param threads workers beside the reading threads; at least 1 */
    Tallier(Study study, TextAnalyzer analyzer, int threads) {
        this.study = study;
        this.comments = new CommentReader(study, analyzer);
        this.workers = new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUED),
                task -> {
                    Thread thread = new Thread(task, "survey-report-count");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** A sink for the rows of one file; to be used by one thread and closed by it. */
    FileSink sink() {
        return new FileSink();
    }

    /** Waits for everything handed over so far and gives the sum. Nothing may be handed over afterwards. */
    Tallies finish() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("counting did not end");
            }
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counting", e);
        }
        throwFailure();
        Tallies first = shelf.poll();
        Tallies sum = first == null ? Tallies.empty(study) : first;
        shelf.forEach(sum::merge);
        return sum;
    }

    /** Stops the workers after a failure elsewhere. */
    void abandon() {
        workers.shutdownNow();
    }

    /** A failure is kept for the thread that reads or finishes; thrown here, the worker would print it and go on. */
    private void count(List<Response> counted, List<SetAside> excluded) {
        Tallies shelved = shelf.poll();
        Tallies tallies = shelved == null ? Tallies.empty(study) : shelved;
        try {
            for (Response response : counted) {
                tallies.add(response, comments.read(response));
            }
            excluded.forEach(row -> tallies.addExcluded(row.response(), row.reason()));
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            return;
        }
        shelf.add(tallies);
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
    }

    private record SetAside(Response response, Rule reason) {}

    /** Gathers rows into batches. */
    final class FileSink implements ResponseSink, AutoCloseable {
        private List<Response> counted = new ArrayList<>(BATCH);
        private List<SetAside> excluded = new ArrayList<>();

        @Override
        public void counted(Response response) {
            counted.add(response);
            handOverWhenFull();
        }

        @Override
        public void excluded(Response response, Exclusion exclusion) {
            excluded.add(new SetAside(response, exclusion.reason()));
            handOverWhenFull();
        }

        /** Hands over what is left. A failure of the workers is left to {@link Tallier#finish}. */
        @Override
        public void close() {
            List<Response> full = counted;
            List<SetAside> aside = excluded;
            counted = new ArrayList<>(BATCH);
            excluded = new ArrayList<>();
            if (!full.isEmpty() || !aside.isEmpty()) {
                workers.execute(() -> count(full, aside));
            }
        }

        private void handOverWhenFull() {
            if (counted.size() + excluded.size() >= BATCH) {
                throwFailure();
                close();
            }
        }
    }
}
