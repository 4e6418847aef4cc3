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
import java.util.concurrent.Phaser;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts rows while they are still being read. Reading threads fill batches; a few workers, behind a short queue, read the
 * comments and count. When the queue is full the reading thread counts its batch itself, so memory stays bounded and no
 * thread waits for another before its file is read. Since merging tallies is commutative, the result does not depend on who
 * counted what.
 */
final class Tallier implements AutoCloseable {
    static final int BATCH = 256;
    private static final int QUEUED = 8;

    private final Study study;
    private final CommentReader comments;
    private final ThreadPoolExecutor workers;
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

    /** A sink for the rows of one file of a wave; to be used and finished by one thread. */
    FileSink sink(int wave) {
        return new FileSink(wave);
    }

    /** Stops the workers; what has not been counted by then is not wanted any more. */
    @Override
    public void close() {
        workers.shutdownNow();
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
    final class FileSink implements ResponseSink {
        private final int wave;
        /** Tallies nobody is filling at the moment; there are never more than threads that count at the same time. */
        private final Queue<Tallies> shelf = new ConcurrentLinkedQueue<>();

        private final Phaser running = new Phaser(1);
        private List<Response> counted = new ArrayList<>(BATCH);
        private List<SetAside> excluded = new ArrayList<>();

        private FileSink(int wave) {
            this.wave = wave;
        }

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

        /** Waits until everything handed over has been counted and gives the sum; nothing may be handed over afterwards. */
        Tallies finish() {
            handOver();
            await();
            throwFailure();
            Tallies first = shelf.poll();
            Tallies sum = first == null ? Tallies.ofWave(study, wave) : first;
            shelf.forEach(sum::merge);
            return sum;
        }

        private void await() {
            try {
                running.awaitAdvanceInterruptibly(running.arrive());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while counting", e);
            }
        }

        private void handOverWhenFull() {
            if (counted.size() + excluded.size() >= BATCH) {
                throwFailure();
                handOver();
            }
        }

        private void handOver() {
            List<Response> full = counted;
            List<SetAside> aside = excluded;
            counted = new ArrayList<>(BATCH);
            excluded = new ArrayList<>();
            if (!full.isEmpty() || !aside.isEmpty()) {
                running.register();
                workers.execute(() -> count(full, aside));
            }
        }

        /** A failure is kept for the threads that read; thrown here, the worker would print it and go on. */
        private void count(List<Response> full, List<SetAside> aside) {
            Tallies shelved = shelf.poll();
            Tallies tallies = shelved == null ? Tallies.ofWave(study, wave) : shelved;
            try {
                for (Response response : full) {
                    tallies.add(response, comments.read(response));
                }
                aside.forEach(row -> tallies.addExcluded(row.response(), row.reason()));
                shelf.add(tallies);
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                running.arriveAndDeregister();
            }
        }
    }
}
