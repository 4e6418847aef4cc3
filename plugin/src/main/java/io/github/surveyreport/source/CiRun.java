package io.github.surveyreport.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a CI system says of the change it builds, in the variables of its own documentation. */
record CiRun(boolean mergesFirst, Optional<String> base, Optional<String> targetBranch) {
    /** GitHub Actions, GitLab CI, Jenkins (multibranch), Azure Pipelines, Bitbucket, Drone and Gitea, Gitee Go, Jenkins' Gitee plugin. */
    private static final List<String> TARGET_BRANCH = List.of(
            "GITHUB_BASE_REF",
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME",
            "CHANGE_TARGET",
            "SYSTEM_PULLREQUEST_TARGETBRANCH",
            "BITBUCKET_PR_DESTINATION_BRANCH",
            "DRONE_TARGET_BRANCH",
            "GITEE_TARGET_BRANCH",
            "giteeTargetBranch");

    static CiRun of(Map<String, String> environment) {
        boolean github = value(environment, "GITHUB_REF")
                .filter(ref -> ref.startsWith("refs/pull/") && ref.endsWith("/merge"))
                .isPresent();
        boolean gitlab = value(environment, "CI_MERGE_REQUEST_EVENT_TYPE")
                .filter("merged_result"::equals)
                .isPresent();
        boolean target = !environment.getOrDefault("DRONE_PULL_REQUEST", "").isEmpty()
                || !environment.containsKey("DRONE_TARGET_BRANCH");
        return new CiRun(
                github || gitlab,
                value(environment, "CI_MERGE_REQUEST_DIFF_BASE_SHA"),
                TARGET_BRANCH.stream()
                        .filter(name -> target || !name.equals("DRONE_TARGET_BRANCH"))
                        .map(environment::get)
                        .filter(name -> name != null && !name.isBlank())
                        .map(CiRun::plain)
                        .findFirst());
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
    }

    private static String plain(String branch) {
        String heads = "refs/heads/";
        return branch.startsWith(heads) ? branch.substring(heads.length()) : branch;
    }
}
