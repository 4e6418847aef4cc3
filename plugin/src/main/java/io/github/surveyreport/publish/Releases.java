package io.github.surveyreport.publish;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.git.Waiting;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder and, beside it, what it was before ({@code .<name>.old-1}, {@code -2} …, the highest being the last one), one
 * that is being built ({@code .<name>.new}) and a lock ({@code .<name>.lock}). One run at a time holds the lock. A run
 * killed while it built leaves {@code .new}, which the next one deletes; one killed between the two renames leaves no
 * folder, and the next one renames the last {@code .old} back before it does anything else.
 */
final class Releases implements AutoCloseable {
    /** How many earlier publications can be had back. */
    static final int ROLLBACKS = 5;

    private final Path folder;
    private final FileChannel lock;

    private Releases(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws SurveyReportException when the folder holds something else, or others do not let go of the lock */
    static Releases lock(Path folder, Waiting waiting) throws IOException {
        if (folder.getParent() == null) {
            throw failure("publish.folder-not-ours", folder, Layout.MARKER);
        }
        Files.createDirectories(folder.getParent());
        Path file = sibling(folder, ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int attempt = 1; !locks(channel); attempt++) {
                if (waiting.left().isNegative() || waiting.left().isZero()) {
                    throw failure("publish.folder-busy", folder, file.getFileName());
                }
                waiting.pause(
                        attempt, folder.toString() + Thread.currentThread().getId());
            }
            Releases releases = new Releases(folder, channel);
            releases.recover();
            return releases;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        } catch (InterruptedException e) {
            channel.close();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped").initCause(e);
        }
    }

    /** Path → file of what is published now; empty when nothing is. */
    SortedMap<String, Path> current() throws IOException {
        return there(folder) ? SiteFiles.all(folder) : new TreeMap<>();
    }

    /** The folders of earlier publications that can be had back, the last one first. */
    List<Path> former() throws IOException {
        List<Path> all = all();
        return all.subList(0, Math.min(ROLLBACKS, all.size()));
    }

    /** Also those that could not be deleted whole. */
    private List<Path> all() throws IOException {
        String prefix = sibling(folder, ".old-").getFileName().toString();
        try (Stream<Path> siblings = Files.list(folder.getParent())) {
            return siblings.filter(path -> number(path, prefix) > 0)
                    .sorted(Comparator.comparingInt((Path path) -> number(path, prefix))
                            .reversed())
                    .toList();
        }
    }

    /** Builds the next state beside the folder and puts it in place. */
    void replace(SortedMap<String, Path> files) throws IOException {
        Path fresh = sibling(folder, ".new");
        Files.createDirectory(fresh);
        try {
            List<Path> former = all();
            build(fresh, files, former);
            place(fresh, former);
        } catch (IOException e) {
            // Half of a site would keep a full disk full.
            Folders.discard(fresh);
            throw e;
        }
    }

    private void build(Path fresh, SortedMap<String, Path> files, List<Path> former) throws IOException {
        Map<Path, Path> placed = new HashMap<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Path to = fresh.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Path from = file.getValue();
            boolean own = from.startsWith(folder) || former.stream().anyMatch(from::startsWith);
            if (own || placed.containsKey(from)) {
                link(own ? from : placed.get(from), to);
            } else {
                copy(from, to);
                placed.put(from, to);
            }
        }
    }

    private void place(Path fresh, List<Path> before) throws IOException {
        List<Path> former = new ArrayList<>(before);
        if (there(folder)) {
            String prefix = sibling(folder, ".old-").getFileName().toString();
            int last = former.isEmpty() ? 0 : number(former.get(0), prefix);
            Path old = sibling(folder, ".old-" + (last + 1));
            Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
            former.add(0, old);
            moveOrPutBack(fresh, old);
        } else {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        for (Path old : former.subList(Math.min(ROLLBACKS, former.size()), former.size())) {
            Folders.discard(old);
        }
    }

    private void moveOrPutBack(Path fresh, Path old) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
    }

    /** For what was published before, or copied just now: nobody else changes it. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException e) {
            // A file system without links.
            copy(from, to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null) {
            Set<PosixFilePermission> permissions = EnumSet.of(
                    PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
            permissions.addAll(view.readAttributes().permissions());
            view.setPermissions(permissions);
        }
    }

    private void recover() throws IOException {
        Path fresh = sibling(folder, ".new");
        if (Files.isDirectory(fresh, LinkOption.NOFOLLOW_LINKS)) {
            Folders.delete(fresh);
        }
        List<Path> former = former();
        if (!there(folder) && !former.isEmpty()) {
            Files.move(former.get(0), folder, StandardCopyOption.ATOMIC_MOVE);
        }
        if (there(folder) && !isOurs()) {
            throw failure("publish.folder-not-ours", folder, Layout.MARKER);
        }
    }

    /** Unlike {@link Files#exists} never false because the disk failed: what is not seen would be left out of the next state. */
    private static boolean there(Path path) throws IOException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private boolean isOurs() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return Files.isRegularFile(folder.resolve(Layout.MARKER))
                    || content.findAny().isEmpty();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Path sibling(Path folder, String kind) {
        return folder.resolveSibling("." + folder.getFileName() + kind);
    }

    private static int number(Path path, String prefix) {
        String name = path.getFileName().toString();
        String digits = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
