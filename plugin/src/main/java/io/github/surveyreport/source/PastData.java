package io.github.surveyreport.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The data of an earlier revision below the configuration of today. A file that was renamed since is found under its name of
 * today. Where a pattern of today finds nothing in the earlier revision, it gives the files of today, so that the
 * configuration can be read; {@link #has} tells that they were not there. Closing it leaves both open.
 */
public final class PastData implements Snapshot {
    private final Snapshot today;
    private final Snapshot then;
    private final Set<String> configuration;
    private final Map<String, String> names;

    /**
     * @param configuration paths of the files that are taken from today
     * @param names path now → path then, of files renamed since
     */
    public PastData(Snapshot today, Snapshot then, Set<String> configuration, Map<String, String> names) {
        this.today = today;
        this.then = then;
        this.configuration = Set.copyOf(configuration);
        this.names = Map.copyOf(names);
    }

    /** Whether the earlier revision has this file of data. */
    public boolean has(String path) {
        return past(path).isPresent();
    }

    @Override
    public Origin origin() {
        return then.origin();
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return configuration.contains(path) ? today.file(path) : past(path).or(() -> today.file(path));
    }

    @Override
    public List<SourceFile> matching(String glob) {
        List<SourceFile> now = today.matching(glob);
        TreeMap<String, SourceFile> found = new TreeMap<>();
        then.matching(glob).stream()
                .filter(file -> !configuration.contains(file.path()) && !names.containsValue(file.path()))
                .forEach(file -> found.put(file.path(), file));
        for (SourceFile file : now) {
            if (configuration.contains(file.path())) {
                found.put(file.path(), file);
            } else if (names.containsKey(file.path())) {
                past(file.path()).ifPresent(old -> found.put(file.path(), old));
            }
        }
        return found.isEmpty() ? now : new ArrayList<>(found.values());
    }

    private Optional<SourceFile> past(String path) {
        String old = names.getOrDefault(path, path);
        return then.file(old).map(file -> old.equals(path) ? file : new Renamed(path, file));
    }

    @Override
    public void close() {}

    private record Renamed(String path, SourceFile file) implements SourceFile {
        @Override
        public String secret() {
            return file.secret();
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public String blobId() {
            return file.blobId();
        }

        @Override
        public InputStream open() throws IOException {
            return file.open();
        }

        @Override
        public byte[] bytes() throws IOException {
            return file.bytes();
        }
    }
}
