package io.github.surveyreport.git;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/** Patience with others who publish at the same time: how long there still is, and the pauses between attempts. */
public interface Waiting {

    /** Time that is left; zero or negative when there is none. */
    Duration left();

    /**
     * Waits before another attempt.
     *
     * @param attempt 1 after the first one failed
     * @param who differs between publishers, so that they do not wait in step
     * @throws InterruptedException when the build is stopped
     */
    void pause(int attempt, String who) throws InterruptedException;

    /** Pauses grow from a quarter of a second to eight seconds, each between half of that and the whole. */
    static Waiting upTo(Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        return new Waiting() {
            @Override
            public Duration left() {
                return Duration.ofNanos(end - System.nanoTime());
            }

            @Override
            public void pause(int attempt, String who) throws InterruptedException {
                long longest = 250L << Math.min(attempt - 1, 5);
                Thread.sleep(Math.max(0, Math.min(left().toMillis(), longest / 2 + jitter(attempt, who, longest / 2))));
            }
        };
    }

    private static long jitter(int attempt, String who, long most) {
        CRC32 mixed = new CRC32();
        mixed.update((ProcessHandle.current().pid() + " " + who + " " + attempt).getBytes(StandardCharsets.UTF_8));
        return mixed.getValue() % (most + 1);
    }
}
