package io.github.surveyreport.site;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.files.Fresh;
import io.github.surveyreport.files.Trouble;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A site in a folder, all or nothing. Files go to a fresh folder beside the site; {@link #commit()} puts it in the
 * site's place. Without a commit, or when one fails, the old site stays as it was.
 *
 * <p>Folders are deleted only when they hold {@value #MARKER}, which this class writes.
 */
public final class FolderOutput implements SiteOutput, AutoCloseable {
    static final String MARKER = ".survey-report-site";

    private static final String NEW = ".new-";
    private static final String OLD = ".old-";

    private final Path site;
    private final Path fresh;
    private boolean committed;

    /**
     * @param site the folder to (re)place; its parent is made when it is missing
     * @throws SurveyReportException when something is there already that this class did not write
     */
    public FolderOutput(Path site) throws IOException {
        Path absolute = site.toAbsolutePath().normalize();
        if (absolute.getParent() == null) {
            throw notOurs(absolute);
        }
        Files.createDirectories(absolute.getParent());
        this.site = absolute.getParent().toRealPath().resolve(absolute.getFileName());
        recover();
        if (Files.exists(this.site, LinkOption.NOFOLLOW_LINKS) && !isOurs(this.site) && !isEmptyFolder(this.site)) {
            throw notOurs(this.site);
        }
        tidy();
        this.fresh = Fresh.folder(beside(NEW));
        mark();
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        Path file = fresh.resolve(SitePath.checked(path));
        Files.createDirectories(file.getParent());
        try {
            Trouble.at(file, () -> Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("written twice: " + path, e);
        }
    }

    /** Something that belongs to the site and is put in place with it. */
    @FunctionalInterface
    public interface LastStep {
        void run() throws IOException;
    }

    /** Puts the new site in place of the old one. */
    public void commit() throws IOException {
        commit(() -> {});
    }

    /** The same; when the last step fails the old site is put back. */
    public void commit(LastStep last) throws IOException {
        boolean replaces = Files.exists(site, LinkOption.NOFOLLOW_LINKS);
        Path old = replaces ? Fresh.folder(beside(OLD)) : fresh;
        if (replaces) {
            Fresh.touch(site);
            Files.delete(old);
            move(site, old);
        }
        boolean moved = false;
        try {
            move(fresh, site);
            moved = true;
            last.run();
            committed = true;
        } finally {
            if (!committed) {
                putBack(moved, replaces ? Optional.of(old) : Optional.empty());
            }
        }
        if (replaces) {
            discard(old);
        }
    }

    private static void discard(Path old) {
        try {
            delete(old);
        } catch (IOException e) {
            // The new site is in place; what is left of the old one goes another day.
            return;
        }
    }

    private void putBack(boolean moved, Optional<Path> old) throws IOException {
        if (moved) {
            move(site, fresh);
        }
        if (old.isPresent()) {
            move(old.get(), site);
        }
    }

    /** A run that is killed between moving the old site away and the new one in leaves none: the old one comes back. */
    private void recover() throws IOException {
        Path old = site.resolveSibling(beside(OLD).getFileName() + "1");
        for (int number = 2; Files.exists(old, LinkOption.NOFOLLOW_LINKS) && !isOurs(old); number++) {
            old = site.resolveSibling(beside(OLD).getFileName().toString() + number);
        }
        if (!Files.exists(site, LinkOption.NOFOLLOW_LINKS) && isOurs(old)) {
            move(old, site);
        }
    }

    /** What runs left that were killed long ago would fill the disk one day. */
    private void tidy() throws IOException {
        for (String kind : List.of(NEW, OLD)) {
            for (Path left : Fresh.abandoned(beside(kind))) {
                delete(left);
            }
        }
    }

    private void mark() throws IOException {
        try {
            Files.createFile(fresh.resolve(MARKER));
        } catch (IOException e) {
            Files.delete(fresh);
            throw e;
        }
    }

    private Path beside(String kind) {
        return site.resolveSibling(site.getFileName() + kind);
    }

    /** Throws the new site away unless it was committed. */
    @Override
    public void close() throws IOException {
        if (!committed) {
            delete(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean isOurs(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(MARKER), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!isOurs(folder) && !(Files.exists(folder) && isEmptyFolder(folder))) {
            return;
        }
        Folders.delete(folder);
    }

    private static SurveyReportException notOurs(Path folder) {
        Path name = folder.getFileName();
        return new SurveyReportException(
                Problem.error("site.folder-not-ours", Location.NONE, name == null ? "/" : name, MARKER));
    }
}
