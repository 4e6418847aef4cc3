package io.github.surveyreport.source;

import java.io.IOException;
import java.io.InputStream;

/** One file of a {@link Snapshot}. Its content does not change while the snapshot is open. */
public interface SourceFile {

    /** Path relative to the project folder (the one with {@code survey.yml}), with {@code /}. */
    String path();

    /** Size in bytes. */
    long size();

    /** The id Git gives this content (SHA-1 of "blob", size and bytes, in hex), also where there is no repository. */
    String blobId();

    /**
     * Whether what is counted from it may be kept under its id: not when it was written to since the snapshot was opened,
     * as far as size and time tell, nor when it is made up and nobody will ask for it again.
     */
    default boolean lasting() {
        return true;
    }

    /** Whether it is a file of the project as this program has written it anew: as CSV in UTF-8, with commas. */
    default boolean rewritten() {
        return false;
    }

    /** Known only to who has the content, and the same wherever it lies; never to be written anywhere. */
    default String secret() {
        return Secret.of(this);
    }

    /** A new stream from the first byte; may be called more than once and from several threads. */
    InputStream open() throws IOException;

    /** The whole content: for configuration and narrative, not for data. */
    default byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }
}
