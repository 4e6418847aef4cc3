package io.github.surveyreport.run;

import io.github.surveyreport.publish.Label;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a CI system says that it builds: GitHub Actions, GitLab CI, Jenkins (with Gitee's plugin too). */
final class CiLabel {
    private static final Pattern GITHUB = Pattern.compile("refs/(heads|tags|pull)/(.+?)(/merge|/head)?");

    private CiLabel() {}

    /** Empty when no CI system says anything. */
    static Optional<Label> of(Map<String, String> environment) {
        return github(environment.getOrDefault("GITHUB_REF", ""))
                .or(() -> first(
                        environment,
                        Label.Kind.PULL_REQUEST,
                        "CI_MERGE_REQUEST_IID",
                        "CHANGE_ID",
                        "giteePullRequestIid"))
                .or(() -> first(environment, Label.Kind.TAG, "CI_COMMIT_TAG", "TAG_NAME"))
                .or(() -> first(environment, Label.Kind.BRANCH, "CI_COMMIT_BRANCH", "BRANCH_NAME"));
    }

    private static Optional<Label> github(String ref) {
        Matcher parts = GITHUB.matcher(ref);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean pull = parts.group(1).equals("pull");
        String name = pull || parts.group(3) == null ? parts.group(2) : parts.group(2) + parts.group(3);
        Label.Kind kind =
                pull ? Label.Kind.PULL_REQUEST : parts.group(1).equals("tags") ? Label.Kind.TAG : Label.Kind.BRANCH;
        return Optional.of(new Label(kind, name));
    }

    private static Optional<Label> first(Map<String, String> environment, Label.Kind kind, String... names) {
        for (String name : names) {
            String value = environment.getOrDefault(name, "");
            if (!value.isBlank()) {
                return Optional.of(new Label(kind, value));
            }
        }
        return Optional.empty();
    }
}
