package io.github.surveyreport.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** A blob; each stream has a reader of its own, since readers must not be shared between threads. */
final class CommitFile implements SourceFile {
    private static final int STREAM_FROM = 16 << 20;

    private final Repository repository;
    private final String path;
    private final ObjectId id;
    private final long size;
    private String secret;

    private CommitFile(Repository repository, String path, ObjectId id, long size) {
        this.repository = repository;
        this.path = path;
        this.id = id;
        this.size = size;
    }

    static CommitFile of(Repository repository, String path, ObjectId id) throws IOException {
        try (ObjectReader reader = repository.newObjectReader()) {
            return new CommitFile(repository, path, id, reader.getObjectSize(id, Constants.OBJ_BLOB));
        }
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String blobId() {
        return id.name();
    }

    @Override
    public synchronized String secret() {
        if (secret == null) {
            secret = Secret.of(this);
        }
        return secret;
    }

    @Override
    public InputStream open() throws IOException {
        return open(STREAM_FROM);
    }

    /** @param streamFrom size in bytes from which a blob is not loaded as a whole, unless packed as a difference */
    InputStream open(int streamFrom) throws IOException {
        ObjectReader reader = repository.newObjectReader();
        try {
            reader.setStreamFileThreshold(streamFrom);
            return new ClosingReader(reader.open(id, Constants.OBJ_BLOB).openStream(), reader);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static final class ClosingReader extends FilterInputStream {
        private final ObjectReader reader;

        ClosingReader(InputStream in, ObjectReader reader) {
            super(in);
            this.reader = reader;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                reader.close();
            }
        }
    }
}
