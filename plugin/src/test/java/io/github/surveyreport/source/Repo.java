package io.github.surveyreport.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A real repository in a temporary folder. */
public final class Repo implements AutoCloseable {
    public static final Instant FIRST_COMMIT = Instant.parse("2026-01-05T01:02:03Z");

    public final Path folder;
    public final Git git;
    private Instant now = FIRST_COMMIT;

    private Repo(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    public static Repo init(Path folder) throws GitAPIException {
        IsolatedSystemReader.install();
        return new Repo(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    public Repo write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything, a day after the commit before; gives the id. */
    public String commit() throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        PersonIdent author = new PersonIdent("Li Na", "li.na@example.com", now, ZoneOffset.ofHours(8));
        now = now.plusSeconds(86_400);
        return git.commit()
                .setMessage("answers")
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call()
                .name();
    }

    /** Everything below {@code .git} that a reader could touch: contents and times. */
    public Map<String, String> gitFolder() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        Path root = folder.resolve(".git");
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                String content = Files.isDirectory(path) ? "folder" : Arrays.hashCode(Files.readAllBytes(path)) + "";
                contents.put(root.relativize(path).toString(), content + " " + Files.getLastModifiedTime(path));
            }
        }
        return contents;
    }

    static String text(SourceFile file) {
        try {
            return new String(file.bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
