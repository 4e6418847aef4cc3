package io.github.surveyreport.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a folder on disk. Links are followed as long as they stay within the project. */
final class WorkingFiles implements Snapshot {
    private final Path project;
    private final Origin origin;

    /** @param project a real path */
    WorkingFiles(Path project, Origin origin) {
        this.project = project;
        this.origin = origin;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Optional<SourceFile> file(String path) {
        return file(ProjectPath.names(path));
    }

    @Override
    public List<SourceFile> matching(String glob) {
        List<SourceFile> found = new ArrayList<>();
        collect(new ArrayList<>(), project, new Glob(ProjectPath.names(glob)), found);
        found.sort(Comparator.comparing(SourceFile::path));
        return List.copyOf(found);
    }

    private Optional<SourceFile> file(List<String> names) {
        if (ProjectPath.leftOut(names) || inNestedRepository(names)) {
            return Optional.empty();
        }
        String path = String.join("/", names);
        try {
            Path real = project.resolve(path).toRealPath();
            requireInside(path, real);
            return Files.isRegularFile(real) ? Optional.of(new WorkingFile(path, real)) : Optional.empty();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        } catch (InvalidPathException e) {
            throw Snapshots.failure("source.invalid-path", path);
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-file", path);
        }
    }

    private boolean inNestedRepository(List<String> names) {
        Path folder = project;
        for (String name : names.subList(0, names.size() - 1)) {
            folder = folder.resolve(name);
            if (isRepository(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRepository(Path folder) {
        return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    }

    private void requireInside(String path, Path real) {
        boolean inside = real.startsWith(project)
                && (real.equals(project) || !ProjectPath.leftOut(ProjectPath.names(slashed(project.relativize(real)))));
        if (!inside) {
            throw Snapshots.failure("source.outside-project", path);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private void collect(List<String> above, Path folder, Glob glob, List<SourceFile> found) {
        for (Path child : children(folder)) {
            List<String> names = new ArrayList<>(above);
            names.add(child.getFileName().toString());
            if (ProjectPath.leftOut(names)) {
                continue;
            }
            if (Files.isDirectory(child)) {
                if (glob.reaches(names) && isPlainFolder(names, child)) {
                    collect(names, child, glob, found);
                }
            } else if (glob.matches(names)) {
                file(names).ifPresent(found::add);
            }
        }
    }

    /** A link to a folder of the project is not entered: its files are found where they are. */
    private boolean isPlainFolder(List<String> names, Path folder) {
        if (!Files.isSymbolicLink(folder)) {
            return !isRepository(folder);
        }
        try {
            requireInside(String.join("/", names), folder.toRealPath());
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-file", String.join("/", names));
        }
        return false;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw Snapshots.failure("source.unreadable-file", folder.getFileName());
        }
    }

    @Override
    public void close() {}
}
