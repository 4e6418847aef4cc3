package io.github.surveyreport.survey;

import java.io.Closeable;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * Reads the records of a table on a thread of its own, a few batches ahead, while the caller decodes those before. For
 * passes that do little else than read: one large file then keeps two cores busy.
 */
final class ReadAhead implements Closeable {
    private static final int BATCH = 512;
    private static final int BATCHES = 4;

    private final Table table;
    private final Semaphore free = new Semaphore(BATCHES);
    private final BlockingQueue<Batch> filled = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean closed;
    private Batch batch = new Batch();
    private int at = -1;

    /** @param table past its header; not to be used by the caller before this is closed */
    ReadAhead(Table table) {
        this.table = table;
        reader = new Thread(this::readAll, "survey-report-read");
        reader.setDaemon(true);
        reader.start();
    }

    /** Goes to the next row that has as many cells as the header; false at the end. */
    boolean next() throws BrokenFileException {
        while (++at >= batch.size) {
            if (batch.last) {
                batch.throwFailure();
                return false;
            }
            batch = nextBatch();
            at = -1;
        }
        return true;
    }

    /** The cells of the current row, not trimmed. */
    String[] cells() {
        return batch.cells[at];
    }

    /** The 1-based line at which the current row starts. */
    int line() {
        return batch.lines[at];
    }

    /** Waits for the reading thread to leave the table. */
    @Override
    public void close() {
        closed = true;
        free.release(BATCHES);
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch nextBatch() {
        if (batch.size > 0) {
            free.release();
        }
        try {
            return filled.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private void readAll() {
        Batch next = new Batch();
        while (!next.last) {
            free.acquireUninterruptibly();
            if (closed) {
                return;
            }
            next = new Batch();
            next.fill(table);
            filled.add(next);
        }
    }

    private static final class Batch {
        private final String[][] cells = new String[BATCH][];
        private final int[] lines = new int[BATCH];
        private int size;
        private boolean last;
        private BrokenFileException broken;
        private Throwable failure;

        /** Whatever goes wrong is kept for the caller's thread. */
        void fill(Table table) {
            try {
                while (size < BATCH && !last) {
                    if (!table.next()) {
                        last = true;
                    } else if (table.fits()) {
                        cells[size] = table.cells();
                        lines[size++] = table.line();
                    }
                }
            } catch (BrokenFileException e) {
                broken = e;
                last = true;
            } catch (RuntimeException | Error e) {
                failure = e;
                last = true;
            }
        }

        void throwFailure() throws BrokenFileException {
            if (broken != null) {
                throw broken;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
