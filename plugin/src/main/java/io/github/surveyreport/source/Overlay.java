package io.github.surveyreport.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** A snapshot with the contents of some of its files exchanged. Closing it leaves the one below open. */
public final class Overlay implements Snapshot {
    private final Snapshot below;
    private final Map<String, SourceFile> exchanged;

    /** @param exchanged path in the project → what is read there; each of these paths must exist below */
    public Overlay(Snapshot below, Map<String, SourceFile> exchanged) {
        this.below = below;
        this.exchanged = Map.copyOf(exchanged);
    }

    @Override
    public Origin origin() {
        return below.origin();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return below.file(path).map(this::exchange);
    }

    @Override
    public List<SourceFile> matching(String glob) {
        return below.matching(glob).stream().map(this::exchange).toList();
    }

    private SourceFile exchange(SourceFile file) {
        return exchanged.getOrDefault(file.path(), file);
    }

    @Override
    public void close() {}

    /** A table of those bytes, written as {@link SourceFile#rewritten} says. */
    public static SourceFile table(String path, byte[] content) {
        return new Bytes(path, content);
    }

    private record Bytes(String path, byte[] content) implements SourceFile {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public String blobId() {
            try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
                return formatter.idFor(Constants.OBJ_BLOB, content).name();
            }
        }

        @Override
        public boolean lasting() {
            return false;
        }

        @Override
        public boolean rewritten() {
            return true;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public byte[] bytes() {
            return content.clone();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Bytes other && path.equals(other.path) && blobId().equals(other.blobId());
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }
}
