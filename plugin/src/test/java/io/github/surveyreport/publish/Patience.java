package io.github.surveyreport.publish;

import io.github.surveyreport.git.Waiting;
import java.time.Duration;

/** Waiting without waiting. */
final class Patience implements Waiting {
    private int pauses;

    private Patience(int pauses) {
        this.pauses = pauses;
    }

    static Patience endless() {
        return new Patience(Integer.MAX_VALUE);
    }

    /** After so many pauses no time is left. */
    static Patience forPauses(int pauses) {
        return new Patience(pauses);
    }

    @Override
    public synchronized Duration left() {
        return pauses > 0 ? Duration.ofMinutes(5) : Duration.ZERO;
    }

    @Override
    public synchronized void pause(int attempt, String who) {
        pauses--;
    }
}
