package io.github.surveyreport.publish;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.git.Remote;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a failed exchange with a remote means: whether another attempt may help, and if not, what to tell the user. */
final class GitFailure {
    /** Another publisher was faster, or the connection broke. */
    private static final List<String> PASSING = List.of(
            "stale info",
            "cannot lock ref",
            "failed to update ref",
            "unable to update local ref",
            "unable to lock",
            "reference already exists",
            "incorrect old value",
            "fetch first",
            "(non-fast-forward)",
            "shallow file has changed",
            "couldn't find remote ref",
            "unable to migrate objects",
            "rpc failed",
            "early eof",
            "returned error: 429",
            "returned error: 50",
            "connection reset",
            "connection timed out",
            "operation timed out");

    /** Code of the problem → what the remote says then; the first that fits counts. */
    private static final List<Map.Entry<String, List<String>>> LASTING = List.of(
            Map.entry("publish.protected", List.of("protected branch", "gh006", "gh013", "cannot force-push")),
            Map.entry("publish.no-rewriting", List.of("denying non-fast-forward", "denyNonFastForwards")),
            Map.entry(
                    "publish.checked-out",
                    List.of("refusing to update checked out branch", "branch is currently checked out")),
            Map.entry("publish.hook-declined", List.of("hook declined")),
            Map.entry(
                    "publish.denied",
                    List.of(
                            "authentication failed",
                            "could not read username",
                            "could not read password",
                            "permission denied",
                            "host key verification failed",
                            "access denied",
                            "write access to repository not granted",
                            "not allowed to push",
                            "returned error: 401",
                            "returned error: 403",
                            "service not enabled")),
            Map.entry(
                    "publish.unreachable",
                    List.of(
                            "does not appear to be a git repository",
                            "not a git repository",
                            "repository not found",
                            "' not found",
                            "could not resolve host",
                            "connection refused",
                            "could not connect",
                            "failed to connect",
                            "unable to access",
                            "unable to find remote helper",
                            "could not read from remote repository",
                            "transport '")));

    /** What a disk without room says, and git where it does not pass on the reason. */
    private static final List<String> FULL =
            List.of("no space left on device", "disk quota exceeded", "file too large", "couldn't write '");

    private GitFailure() {}

    static boolean passes(String told) {
        String text = told.toLowerCase(Locale.ROOT);
        return PASSING.stream().anyMatch(text::contains)
                && full(text).isEmpty()
                && lasting(text)
                        .map(Map.Entry::getKey)
                        .filter(code -> !code.equals("publish.unreachable"))
                        .isEmpty();
    }

    static Problem problem(Commands.Result failed, Answers asked) {
        String text = failed.told().toLowerCase(Locale.ROOT);
        String code = full(text)
                .or(() -> lasting(text).map(Map.Entry::getKey))
                .orElse(text.isBlank() && asked.hasNoRoom() ? "publish.temp-full" : "publish.git-failed");
        Remote remote = asked.remote();
        return Problem.error(
                code,
                Location.NONE,
                remote.harmless(remote.name()),
                asked.branch(),
                remote.harmless(failed.said()),
                asked.temp());
    }

    /** Which disk has no room, if that is it: what the remote says of its own begins with its name. */
    private static Optional<String> full(String text) {
        return text.lines()
                .filter(line -> FULL.stream().anyMatch(line::contains))
                .findFirst()
                .map(line -> line.startsWith("remote:") ? "publish.remote-full" : "publish.temp-full");
    }

    private static Optional<Map.Entry<String, List<String>>> lasting(String text) {
        return LASTING.stream()
                .filter(kind -> kind.getValue().stream().anyMatch(sign -> text.contains(sign.toLowerCase(Locale.ROOT))))
                .findFirst();
    }
}
