package io.github.surveyreport.source;

import java.util.List;
import java.util.Optional;

/** The named contents of a project at one revision: what every later step reads, and nothing else. */
public interface Snapshot extends AutoCloseable {

    /** Where the contents come from. */
    Origin origin();

    /** The file at that path relative to the project folder; empty when there is none. */
    Optional<SourceFile> file(String path);

    /**
     * Files whose path matches a glob ({@code *} within a folder, {@code **} over folders, {@code ?}), sorted by path.
     * A pattern without wildcards matches at most one file.
     */
    List<SourceFile> matching(String glob);

    @Override
    void close();
}
