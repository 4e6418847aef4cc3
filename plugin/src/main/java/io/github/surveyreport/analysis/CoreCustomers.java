package io.github.surveyreport.analysis;

/** Who was a core customer in a wave or an earlier one. Each set is made once: there may be hundreds of thousands. */
final class CoreCustomers {
    private final Tallies tallies;
    private final LongSet[] until;

    CoreCustomers(Tallies tallies, int waves) {
        this.tallies = tallies;
        this.until = new LongSet[waves];
    }

    /** Not to be changed. May be asked by several threads. */
    synchronized LongSet until(int wave) {
        if (until[wave] == null) {
            LongSet core = new LongSet();
            if (wave > 0) {
                core.addAll(until(wave - 1));
            }
            core.addAll(tallies.wave(wave).customers().core());
            until[wave] = core;
        }
        return until[wave];
    }
}
