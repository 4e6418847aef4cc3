package io.github.surveyreport.git;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How git is run on a throw-away repository. */
public final class Private {
    private Private() {}

    /**
     * Variables for a bare repository, made or not, that reaches a remote of the user's clone.
     *
     * @param remote called {@link Remote#ALIAS} there
     */
    public static Map<String, String> environment(Path bare, Remote remote) {
        Map<String, String> environment = new HashMap<>(remote.environment(System.getenv(), settings(bare)));
        environment.put("GIT_DIR", bare.toString());
        return environment;
    }

    /** What keeps it out of the way of the user's own settings. */
    private static Map<String, String> settings(Path bare) {
        return Map.of(
                "gc.auto", "0",
                "maintenance.auto", "false",
                "core.hooksPath", bare.resolve("no-hooks").toString(),
                "core.quotePath", "false",
                "fetch.recurseSubmodules", "no",
                "push.recurseSubmodules", "no",
                "pack.useSparse", "false",
                // Objects of their own would be noted as used where they are borrowed from.
                "transfer.unpackLimit", "1",
                "init.defaultBranch", "none");
    }
}
