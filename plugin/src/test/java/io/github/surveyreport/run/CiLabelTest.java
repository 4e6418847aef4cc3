package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.Label;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The variables as GitHub, GitLab, Jenkins and Gitee's plugin for Jenkins document them. */
class CiLabelTest {

    @Test
    void theLabelIsWhatTheCiSystemBuilds() {
        assertLabel(Label.Kind.BRANCH, "main", Map.of("GITHUB_REF", "refs/heads/main"));
        assertLabel(Label.Kind.BRANCH, "feature/merge", Map.of("GITHUB_REF", "refs/heads/feature/merge"));
        assertLabel(Label.Kind.TAG, "v1.0/x", Map.of("GITHUB_REF", "refs/tags/v1.0/x"));
        assertLabel(Label.Kind.PULL_REQUEST, "12", Map.of("GITHUB_REF", "refs/pull/12/merge"));
        assertLabel(Label.Kind.PULL_REQUEST, "7", Map.of("CI_MERGE_REQUEST_IID", "7", "CI_COMMIT_BRANCH", "main"));
        assertLabel(Label.Kind.TAG, "v1", Map.of("CI_COMMIT_TAG", "v1", "CI_COMMIT_BRANCH", ""));
        assertLabel(Label.Kind.PULL_REQUEST, "9", Map.of("CHANGE_ID", "9", "BRANCH_NAME", "PR-9"));
        assertLabel(Label.Kind.BRANCH, "发布", Map.of("BRANCH_NAME", "发布"));
        assertLabel(Label.Kind.PULL_REQUEST, "3", Map.of("giteePullRequestIid", "3"));
        assertEquals(Optional.empty(), CiLabel.of(Map.of("GITHUB_REF", "", "PATH", "/bin")));
    }

    @Test
    void aDirtyNameIsRefused() {
        assertThrows(SurveyReportException.class, () -> CiLabel.of(Map.of("GITHUB_REF", "refs/pull/../../x/merge")));
        assertThrows(SurveyReportException.class, () -> CiLabel.of(Map.of("BRANCH_NAME", "a b; rm -rf .")));
    }

    private static void assertLabel(Label.Kind kind, String name, Map<String, String> environment) {
        assertEquals(Optional.of(new Label(kind, name)), CiLabel.of(environment));
    }
}
