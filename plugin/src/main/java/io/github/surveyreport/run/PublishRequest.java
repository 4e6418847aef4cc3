package io.github.surveyreport.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asks to be published.
 *
 * @param project a folder of the user's clone
 * @param output folder with {@code site/} and {@code report.json}
 * @param to where to
 * @param label what the version is called beside its commit; empty to find it out
 * @param limits how much is kept, and how long it may take
 * @param dryRun does everything but the last step
 * @param rollback how many publications to go back; 0 to publish
 * @param environment variables of the process, by which CI systems tell what they build
 */
public record PublishRequest(
        Path project,
        Path output,
        Destination to,
        Optional<String> label,
        Limits limits,
        boolean dryRun,
        int rollback,
        Map<String, String> environment) {

    public enum Target {
        BRANCH,
        FOLDER,
        ZIP
    }

    /**
     * @param remote a remote of the clone, or an address
     * @param branch that holds the site
     * @param latest branch whose reports are the latest ones; empty for the remote's default branch
     * @param edition the one edition it may hold; empty for any
     * @param path the folder or archive; empty where the target is a branch, and for the archive's usual place
     */
    public record Destination(
            Target target,
            String remote,
            String branch,
            Optional<String> latest,
            Optional<String> edition,
            Optional<Path> path) {}

    /**
     * @param keep how many versions of commits, of branches and of pull requests stay, at least 1
     * @param history how many earlier publications a branch keeps for roll-back; 0 for all
     * @param patience after which it is given up
     */
    public record Limits(int keep, int history, Duration patience) {}
}
