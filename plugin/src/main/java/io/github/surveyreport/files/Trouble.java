package io.github.surveyreport.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says where. A disk that is found full in the middle of a file tells only that, not which disk it is. */
public final class Trouble {
    private Trouble() {}

    /** Reads or writes. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    /**
     * Does the work.
     *
     * @param place what is told of a failure that names no file of its own
     * @throws FileSystemException instead of such a failure, with its reason
     */
    public static void at(Path place, Work work) throws IOException {
        try {
            work.run();
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw named(place, e);
        }
    }

    /** A failure that names no file of its own, told of a place. */
    public static FileSystemException named(Path place, IOException failure) {
        FileSystemException named = new FileSystemException(place.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
