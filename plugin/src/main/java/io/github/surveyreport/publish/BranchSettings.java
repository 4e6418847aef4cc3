package io.github.surveyreport.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to publish to a branch.
 *
 * @param project a folder of the user's clone
 * @param remote a remote of that clone, or an address
 * @param branch that holds the site
 * @param latest branch whose builds are {@code latest/}; empty for the remote's default branch
 * @param keep how many versions of commits, of branches and of pull requests stay, at least 1
 * @param history how many earlier publications the branch keeps for roll-back; 0 for all, then nothing is ever force-pushed
 * @param dryRun does everything but the last step
 */
public record BranchSettings(
        Path project, String remote, String branch, Optional<String> latest, int keep, int history, boolean dryRun) {

    /** What makes the site's branch known to the clone, which may have been made of one branch only. An address may hold a password. */
    String lookup() {
        String name = remote.matches("[\\w.-]+") ? remote : "origin";
        return "git fetch " + name + " " + branch + ":refs/remotes/" + name + "/" + branch;
    }
}
