package io.github.surveyreport.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Real repositories: a bare remote with a main branch, and clones of it, made with {@code git}. */
public final class Repos {
    static final Instant FIRST = Instant.parse("2026-01-05T01:02:03Z");

    final Path temp;
    final Path remote;
    final Path clone;

    private Repos(Path temp) {
        this.temp = temp;
        this.remote = temp.resolve("remote.git");
        this.clone = temp.resolve("clone");
    }

    /** A remote whose branch main has nine commits, a day apart, and a clone of it. */
    static Repos in(Path temp) throws IOException {
        Path template = Template.FOLDER;
        try (Stream<Path> paths = Files.walk(template)) {
            for (Path path : paths.toList()) {
                Path to = temp.resolve(template.relativize(path).toString());
                if (!to.equals(temp)) {
                    Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        Repos repos = new Repos(temp);
        Path config = repos.clone.resolve(".git/config");
        Files.writeString(
                config, Files.readString(config) + "[remote \"origin\"]\n\turl = " + repos.remote.toUri() + "\n");
        return repos;
    }

    /** Made once: starting git is what these tests take their time for. */
    private static final class Template {
        static final Path FOLDER;
        static final List<String> COMMITS;

        static {
            try {
                FOLDER = Files.createTempDirectory("survey-report-repos-");
                git(FOLDER, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
                git(FOLDER, "init", "--quiet", "--initial-branch=main", "clone");
                StringBuilder stream = new StringBuilder();
                for (int day = 0; day < 9; day++) {
                    stream.append("commit refs/heads/main\ncommitter Li Na <li@example.com> ")
                            .append(FIRST.plusSeconds(86_400L * day).getEpochSecond())
                            .append(" +0000\ndata 1\na\nM 644 inline data.csv\ndata 2\n")
                            .append(day)
                            .append("\n\n");
                }
                Path file = Files.writeString(FOLDER.resolve("clone/.git/stream"), stream);
                run(FOLDER.resolve("clone"), file, "fast-import", "--quiet");
                Files.delete(file);
                git(FOLDER.resolve("clone"), "reset", "--quiet", "--hard");
                git(FOLDER.resolve("clone"), "push", "--quiet", "../remote.git", "main");
                COMMITS = git(FOLDER.resolve("clone"), "rev-list", "--reverse", "main")
                        .lines()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A further commit of main in the clone. */
    String commit(int day) throws IOException {
        Files.writeString(clone.resolve("data.csv"), day + "\n");
        git(clone, "commit", "--quiet", "--all", "-m", "answers");
        return git(clone, "rev-parse", "HEAD");
    }

    /** The n-th commit of main, from 0. */
    static String commitOf(int day) {
        return Template.COMMITS.get(day);
    }

    BranchTarget target() {
        return target(5, 50);
    }

    BranchTarget target(int history, int keep) {
        return new BranchTarget(settings(history, keep, false), Patience.endless());
    }

    BranchSettings settings(int history, int keep, boolean dryRun) {
        return new BranchSettings(clone, "origin", "gh-pages", java.util.Optional.empty(), keep, history, dryRun);
    }

    /** A site of a few files, one of which is the same in every edition. */
    Edition edition(int day, Label label) throws IOException {
        return edition(commitOf(day), day, label);
    }

    Edition edition(String commit, int day, Label label) throws IOException {
        Path site = Files.createDirectories(temp.resolve("site-" + commit.substring(0, 12)));
        Files.createDirectories(site.resolve("charts"));
        Files.writeString(site.resolve("index.html"), "<p>" + commit + "</p>");
        Files.writeString(site.resolve("style.css"), "p{}");
        Files.writeString(site.resolve("charts/满意度.svg"), "<svg/>");
        Files.writeString(site.resolve(".survey-report-site"), "");
        Version version = new Version(
                commit, FIRST.plusSeconds(86_400L * day), "客服 <报告> & Co", "zh-CN", "2026-01-05", "78.09", "0.0.0-test");
        return new Edition(site, version, label, "{\"day\": " + day + "}\n");
    }

    String show(String path) throws IOException {
        return git(remote, "show", "gh-pages:" + path);
    }

    List<String> files() throws IOException {
        return git(remote, "ls-tree", "-r", "-z", "--name-only", "gh-pages")
                .lines()
                .flatMap(line -> Stream.of(line.split("\0")))
                .toList();
    }

    /** The folders that hold a version. */
    List<String> folders() throws IOException {
        return files().stream()
                .filter(path -> path.endsWith("/version.json"))
                .map(path -> path.substring(0, path.length() - "/version.json".length()))
                .toList();
    }

    String tip() throws IOException {
        return git(remote, "rev-parse", "gh-pages");
    }

    void hook(String name, String script) throws IOException {
        Path hook = Files.writeString(remote.resolve("hooks").resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Every file below a folder: its bytes and its time. */
    public static Map<String, String> fingerprint(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<String, String> prints = new TreeMap<>();
            for (Path path : paths.toList()) {
                String content = "folder";
                if (!Files.isDirectory(path)) {
                    MessageDigest sha = MessageDigest.getInstance("SHA-256");
                    content = HexFormat.of().formatHex(sha.digest(Files.readAllBytes(path)));
                }
                prints.put(folder.relativize(path).toString(), content + " " + Files.getLastModifiedTime(path));
            }
            return prints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String git(Path folder, String... arguments) throws IOException {
        return run(folder, Path.of("/dev/null"), arguments);
    }

    private static String run(Path folder, Path input, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "user.name=Li Na", "-c", "user.email=li@example.com"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + out);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return out.strip();
    }
}
