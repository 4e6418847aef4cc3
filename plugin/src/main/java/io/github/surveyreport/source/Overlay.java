package io.github.surveyreport.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** A snapshot of which some files are others, or away. Closing it leaves the one below open, and where the others are from. */
public final class Overlay implements Snapshot {
    private final Snapshot below;
    private final Map<String, Optional<SourceFile>> exchanged;

    /** @param exchanged path in the project → the file that stands there instead; empty where there is to be none */
    public Overlay(Snapshot below, Map<String, Optional<SourceFile>> exchanged) {
        this.below = below;
        this.exchanged = Map.copyOf(exchanged);
    }

    /** @param exchanged path in the project → the file that stands there instead */
    public static Overlay of(Snapshot below, Map<String, SourceFile> exchanged) {
        Map<String, Optional<SourceFile>> files = new HashMap<>();
        exchanged.forEach((path, file) -> files.put(path, Optional.of(file)));
        return new Overlay(below, files);
    }

    @Override
    public Origin origin() {
        return below.origin();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        String canonical = String.join("/", ProjectPath.names(path));
        return exchanged.containsKey(canonical) ? exchanged.get(canonical) : below.file(path);
    }

    @Override
    public List<SourceFile> matching(String glob) {
        Glob pattern = new Glob(ProjectPath.names(glob));
        TreeMap<String, SourceFile> found = new TreeMap<>();
        below.matching(glob).stream()
                .filter(file -> !exchanged.containsKey(file.path()))
                .forEach(file -> found.put(file.path(), file));
        exchanged.forEach((path, file) -> {
            if (file.isPresent() && pattern.matches(List.of(path.split("/", -1)))) {
                found.put(path, file.get());
            }
        });
        return new ArrayList<>(found.values());
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
