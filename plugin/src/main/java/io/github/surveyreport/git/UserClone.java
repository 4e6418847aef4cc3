package io.github.surveyreport.git;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The repository around the project. Every command that is run in it only reads. */
public final class UserClone {
    /** A clone of which parts are missing would fetch them, and so be written to. */
    public static final Map<String, String> ENVIRONMENT =
            Map.of("GIT_NO_LAZY_FETCH", "1", "GIT_ALLOW_PROTOCOL", "none");

    private static final Pattern VERSION = Pattern.compile("git version ([0-9]+)\\.([0-9]+)");
    private static final int LEAST_MINOR = 31;

    /** Settings of the clone that decide how a remote is reached. */
    private static final Pattern HANDED_OVER = Pattern.compile(
            "(http|url|credential|ssh|protocol)\\..*|core\\.(sshcommand|askpass|gitproxy)", Pattern.DOTALL);

    private static final List<String> OF_THE_REMOTE =
            List.of("url", "pushurl", "proxy", "proxyauthmethod", "uploadpack", "receivepack");

    private final Commands git;
    private final Path project;

    public UserClone(Commands git, Path project) {
        this.git = git;
        this.project = project;
    }

    /** @throws SurveyReportException when there is no git, or one before 2.31 */
    public void requireGit() throws IOException {
        String version = version();
        Matcher number = VERSION.matcher(version);
        if (!number.find()) {
            throw failure("publish.no-git");
        }
        int major = Integer.parseInt(number.group(1));
        if (major < 2 || (major == 2 && Integer.parseInt(number.group(2)) < LEAST_MINOR)) {
            throw failure("publish.old-git", Printable.of(version));
        }
    }

    private String version() throws IOException {
        Commands.Result version;
        try {
            version = git.run("--version");
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw failure("publish.no-git");
        }
        return whole(version).text().strip();
    }

    /** What git said, unless it stopped before the end. */
    private static Commands.Result whole(Commands.Result result) {
        if (!result.ok()) {
            checkOwner(result);
            throw failure("publish.git-stopped", Remote.withoutUser(Printable.of(result.said())));
        }
        return result;
    }

    /**
     * @param name of a remote of the clone, or an address
     * @throws SurveyReportException when it is neither
     */
    public Remote remote(String name) throws IOException {
        if (name.isBlank() || name.startsWith("-") || name.chars().anyMatch(Character::isISOControl)) {
            throw failure("publish.bad-remote", Printable.of(Remote.withoutUser(name)));
        }
        Optional<Remote> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        if (!name.contains("/") && !name.contains(":") && !name.contains("\\")) {
            throw failure("publish.unknown-remote", Printable.of(name));
        }
        List<Map.Entry<String, String>> settings = access(all(), name);
        settings.add(Map.entry("remote." + Remote.ALIAS + ".url", name));
        return new Remote(Remote.withoutUser(name), top().orElse(project), settings);
    }

    /** A remote that the clone knows by that name, with what is needed to reach it. */
    public Optional<Remote> find(String name) throws IOException {
        List<Setting> all = all();
        boolean known = all.stream()
                .filter(Setting::own)
                .anyMatch(setting -> setting.key().equals("remote." + name + ".url"));
        return known ? Optional.of(new Remote(name, top().orElse(project), access(all, name))) : Optional.empty();
    }

    private static List<Map.Entry<String, String>> access(List<Setting> all, String name) {
        List<Map.Entry<String, String>> settings = new ArrayList<>();
        String prefix = "remote." + name + ".";
        if (all.stream().noneMatch(setting -> setting.key().equals("core.sshcommand"))
                && System.getenv("GIT_SSH") == null
                && System.getenv("GIT_SSH_COMMAND") == null) {
            settings.add(Map.entry("core.sshCommand", "ssh -oBatchMode=yes"));
        }
        for (Setting one : all.stream().filter(Setting::own).toList()) {
            String key = one.key();
            if (HANDED_OVER.matcher(key).matches()) {
                settings.add(Map.entry(key, one.value()));
            } else if (key.startsWith(prefix) && OF_THE_REMOTE.contains(key.substring(prefix.length()))) {
                String alias = "remote." + Remote.ALIAS + "." + key.substring(prefix.length());
                if (settings.stream().noneMatch(other -> other.getKey().equals(alias))) {
                    settings.add(Map.entry(alias, one.value()));
                }
            }
        }
        return settings;
    }

    /** Whether one commit is an ancestor of another, or the same; empty when the clone does not know. */
    public Optional<Boolean> isAncestor(String commit, String of) throws IOException {
        int exit = git.run("merge-base", "--is-ancestor", commit, of).exit();
        if (exit == 0) {
            return Optional.of(true);
        }
        boolean whole =
                git.run("rev-parse", "--is-shallow-repository").text().strip().equals("false");
        return exit == 1 && whole ? Optional.of(false) : Optional.empty();
    }

    /** A file or folder within what git keeps of the clone, such as {@code objects}, whether or not it is there. */
    public Optional<Path> place(String name) throws IOException {
        Commands.Result place = git.run("rev-parse", "--path-format=absolute", "--git-path", name);
        return place.ok() ? Optional.of(Path.of(place.text().stripTrailing())) : Optional.empty();
    }

    private Optional<Path> top() throws IOException {
        Commands.Result top = git.run("rev-parse", "--show-toplevel");
        checkOwner(top);
        return top.ok() ? Optional.of(Path.of(top.text().strip())) : Optional.empty();
    }

    private static void checkOwner(Commands.Result result) {
        if (result.err().contains("dubious ownership")) {
            throw failure("publish.foreign-clone");
        }
    }

    /** @param scope {@code local} and {@code worktree} are those that no other repository sees */
    private record Setting(String scope, String key, String value) {
        boolean own() {
            return scope.equals("local") || scope.equals("worktree");
        }
    }

    private List<Setting> all() throws IOException {
        Commands.Result listed = whole(git.run("config", "--includes", "--list", "-z", "--show-scope"));
        List<Setting> settings = new ArrayList<>();
        String[] parts = listed.text().split("\0", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            int end = parts[i + 1].indexOf('\n');
            settings.add(
                    end < 0
                            ? new Setting(parts[i], parts[i + 1], "true")
                            : new Setting(parts[i], parts[i + 1].substring(0, end), parts[i + 1].substring(end + 1)));
        }
        return settings;
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
