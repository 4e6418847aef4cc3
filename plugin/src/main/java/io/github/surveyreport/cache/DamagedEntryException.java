package io.github.surveyreport.cache;

/** An entry is not what was written: it is read anew from the data. */
public final class DamagedEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DamagedEntryException(String what) {
        super(what);
    }
}
