package io.github.surveyreport.cache;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Entries in a folder that only its owner can read. Each is written aside and moved into place, so that another build, or
 * one that is killed, never leaves or sees half of one. Git ignores the folder by its own {@code .gitignore}; backups skip
 * it by its <a href="https://bford.info/cachedir/">{@code CACHEDIR.TAG}</a>, which is also the sign that it is ours.
 */
final class CacheFolder {
    static final String TAG = "CACHEDIR.TAG";
    private static final String IGNORED = ".gitignore";
    private static final String ASIDE = "entry-";
    private static final String PART = ".part";
    private static final String OWN = ".survey-report";
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path folder;
    private final long mostBytes;
    private boolean ready;

    CacheFolder(Path folder, long mostBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
    }

    /** Whether nothing is there yet, or what this class made; a link is not followed out of the project. */
    boolean ours() throws IOException {
        Path parent = folder.getParent();
        boolean own = parent != null && parent.endsWith(OWN);
        if (Files.isSymbolicLink(folder) || own && Files.isSymbolicLink(parent)) {
            return false;
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return Files.isDirectory(folder)
                && (Files.isRegularFile(folder.resolve(TAG), LinkOption.NOFOLLOW_LINKS)
                        || files().stream().allMatch(CacheFolder::begun));
    }

    /** What a run that was killed early leaves. */
    private static boolean begun(Path file) {
        String name = file.getFileName().toString();
        return name.equals(IGNORED) || name.startsWith(ASIDE) && name.endsWith(PART);
    }

    /** Names of all entries. */
    TreeSet<String> names() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(Key.SUFFIX)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Reads an entry and notes that it was of use. */
    <T> T read(Key key, Function<Codec, T> content) throws IOException {
        Path file = folder.resolve(key.name());
        try (FileChannel in = FileChannel.open(file)) {
            T read = Entry.read(in, key, content);
            touch(file);
            return read;
        }
    }

    void write(Key key, Consumer<Codec> content) throws IOException {
        prepare();
        put(key.name(), out -> Entry.write(out, key, content));
    }

    /** Writes a file. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private void put(String name, Content content) throws IOException {
        Path part = Files.createTempFile(folder, ASIDE, PART);
        boolean whole = false;
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                content.to(out);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            whole = true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!whole) {
                Files.deleteIfExists(part);
            }
        }
    }

    /** Deletes what was not of use for longest, until the rest is no larger than it may be, and parts of killed builds. */
    void evict() throws IOException {
        List<Held> held = new ArrayList<>();
        long bytes = 0;
        for (Path file : files()) {
            Optional<Held> there = held(file);
            if (there.isPresent() && file.toString().endsWith(Key.SUFFIX)) {
                held.add(there.get());
                bytes += there.get().bytes();
            } else if (there.filter(Held::abandoned).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
        held.sort(Comparator.comparing(Held::used).thenComparing(Held::file));
        for (int i = 0; bytes > mostBytes && i < held.size(); i++) {
            Files.deleteIfExists(held.get(i).file());
            bytes -= held.get(i).bytes();
        }
    }

    private record Held(Path file, FileTime used, long bytes) {
        boolean abandoned() {
            return file.toString().endsWith(PART)
                    && used.toInstant().isBefore(now().toInstant().minus(ABANDONED));
        }
    }

    /** Empty when another build deleted it meanwhile. */
    private static Optional<Held> held(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Held(file, attributes.lastModifiedTime(), attributes.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private synchronized void prepare() throws IOException {
        if (!ready) {
            Files.createDirectories(folder, ownersOnly());
            text(IGNORED, "*\n");
            text(
                    TAG,
                    "Signature: 8a477f597d28d172789f06886806bc55\n"
                            + "# Made by survey-report-maven-plugin; may be deleted at any time.\n");
            ready = true;
        }
    }

    private void text(String name, String text) throws IOException {
        if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            put(name, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The time of last use decides what is deleted first, nothing else. */
    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, now());
        } catch (IOException e) {
            return;
        }
    }

    private static FileTime now() {
        return FileTime.fromMillis(System.currentTimeMillis());
    }

    /** As messages name it. */
    @Override
    public String toString() {
        return folder.toString();
    }
}
