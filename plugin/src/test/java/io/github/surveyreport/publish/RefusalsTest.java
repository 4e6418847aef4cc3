package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.git.Commands;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with a remote: one clear message, and the remote and the clone as they were. */
class RefusalsTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    @TempDir
    private Path temp;

    private Repos repos;

    @BeforeEach
    void remote() throws IOException {
        repos = Repos.in(temp);
    }

    @Test
    void aHookOfTheRemoteIsQuoted() throws Exception {
        repos.hook("pre-receive", "echo '报告须先评审 see https://bot:s3cret@ci/x' >&2; exit 1");
        assertEquals(
                "a hook of origin refused the push to branch \"gh-pages\"; nothing was changed. The remote says:"
                        + " 报告须先评审 see https://***@ci/x",
                refused(() -> repos.target().publish(repos.edition(0, MAIN))));
    }

    @Test
    void aProtectedBranchIsToldApartFromAHook() throws Exception {
        repos.hook(
                "update", "echo 'error: GH006: Protected branch update failed for refs/heads/gh-pages.' >&2; exit 1");
        assertEquals(
                "branch \"gh-pages\" of origin is protected against this push; allow the publishing account to push to it"
                        + " (and to force-push, unless survey-report.publish.history=0), or choose another branch. The"
                        + " remote says: error: GH006: Protected branch update failed for refs/heads/gh-pages. / error:"
                        + " hook declined to update refs/heads/gh-pages",
                refused(() -> repos.target().publish(repos.edition(0, MAIN))));
    }

    @Test
    void aRemoteThatForbidsForgettingNamesTheSetting() throws Exception {
        Repos.git(repos.remote, "config", "receive.denyNonFastForwards", "true");
        repos.target(1, 50).publish(repos.edition(0, MAIN));
        repos.target(1, 50).publish(repos.edition(1, MAIN));
        String told = refused(() -> repos.target(1, 50).publish(repos.edition(2, MAIN)));
        assertTrue(told.startsWith("origin does not let branch \"gh-pages\" forget old publications; set"), told);
    }

    @Test
    void aVanishedRemoteIsNamed() throws Exception {
        Files.move(repos.remote, temp.resolve("moved.git"));
        String told = message(() -> repos.target().publish(repos.edition(0, MAIN)), Language.EN);
        assertTrue(
                told.startsWith(
                        "origin cannot be reached, or does not exist; check the address and the network. Nothing"
                                + " was published to branch \"gh-pages\". Git says: fatal: "),
                told);
    }

    @Test
    void aBranchOfSomeoneElseStaysAsItIs() throws Exception {
        Repos.git(repos.remote, "branch", "gh-pages", "main");
        assertEquals(
                "branch \"gh-pages\" of origin was not written by this plugin (there is no .survey-report-published in"
                        + " it), so it stays as it is; choose another branch with survey-report.publish.branch, or delete"
                        + " that one if nobody needs it",
                refused(() -> repos.target().publish(repos.edition(0, MAIN))));
    }

    @Test
    void rollingBackFartherThanIsKeptSaysHowFarItGoes() throws Exception {
        repos.target().publish(repos.edition(0, MAIN));
        assertEquals(
                "cannot go back: \"gh-pages\" keeps no earlier publication",
                refused(() -> repos.target().rollBack(1)));
        repos.target().publish(repos.edition(1, MAIN));
        String told = refused(() -> repos.target().rollBack(9));
        assertTrue(
                told.startsWith(
                        "cannot go back 9 publications: \"gh-pages\" keeps 1 earlier ones; there are 1 = Publish"),
                told);
    }

    @Test
    void anUnknownRemoteIsNoAddress() {
        assertEquals(
                "本仓库没有名为“upstream”的远程仓库；请把 survey-report.publish.remote 设为“git remote”列出的名称，或写地址",
                message(() -> to("upstream", "gh-pages").publish(repos.edition(0, MAIN)), Language.ZH_CN));
    }

    @Test
    void neitherRemoteNorBranchCanBeMistakenForAnOption() {
        assertEquals(
                "\"--upload-pack=touch x\" is no remote; give the name of a remote of this clone (\"git remote\"), or an"
                        + " address",
                message(() -> to("--upload-pack=touch x", "gh-pages").publish(repos.edition(0, MAIN)), Language.EN));
        assertEquals(
                "\"--force\" cannot be the name of a branch; choose another one for survey-report.publish.branch, such as"
                        + " gh-pages",
                message(() -> to("origin", "--force").publish(repos.edition(0, MAIN)), Language.EN));
        String told =
                message(() -> to("ext::touch " + temp.resolve("x"), "b").publish(repos.edition(0, MAIN)), Language.EN);
        assertTrue(told.contains("transport 'ext' not allowed"), told);
        assertTrue(Files.notExists(temp.resolve("x")));
    }

    @Test
    void aSiteThatWasNotBuiltIsMissed() throws Exception {
        Edition edition = repos.edition(0, MAIN);
        Files.delete(edition.site().resolve("index.html"));
        assertEquals(
                "there is no site in \"" + edition.site()
                        + "\"; run \"generate\" first, or set survey-report.output to its" + " output folder",
                refused(() -> repos.target().publish(edition)));
    }

    @Test
    void aLinkInTheSiteIsNotFollowed() throws Exception {
        Edition edition = repos.edition(0, MAIN);
        Files.createSymbolicLink(edition.site().resolve("secret.txt"), repos.clone.resolve("data.csv"));
        assertTrue(refused(() -> repos.target().publish(edition)).startsWith("\"secret.txt\" in the site folder"));
    }

    @Test
    void withoutGitTheFolderIsOffered() {
        BranchTarget target =
                new BranchTarget(repos.settings(5, 50, false), Patience.endless(), git -> (input, arguments) -> {
                    throw new IOException("Cannot run program \"git\"");
                });
        assertEquals(
                "the command \"git\" cannot be started; install Git 2.31 or later and put it on the PATH, or publish into a"
                        + " folder (survey-report.publish.target=folder)",
                message(() -> target.publish(repos.edition(0, MAIN)), Language.EN));
    }

    @Test
    void anOldGitIsNamed() {
        BranchTarget target = new BranchTarget(
                repos.settings(5, 50, false),
                Patience.endless(),
                git -> (input, arguments) -> new Commands.Result(
                        0, "git version 2.30.9\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), ""));
        assertEquals(
                "publishing needs Git 2.31 or later, but this is git version 2.30.9",
                message(() -> target.publish(repos.edition(0, MAIN)), Language.EN));
    }

    @Test
    void whoeverIsAlwaysOvertakenGivesUpWhenTheTimeIsOver() {
        BranchTarget target = new BranchTarget(
                repos.settings(5, 50, false),
                Patience.forPauses(2),
                git -> (input, arguments) -> arguments.get(0).equals("push")
                        ? new Commands.Result(1, new byte[0], " ! [rejected] x -> gh-pages (stale info)")
                        : git.run(input, arguments));
        assertEquals(
                "others kept publishing to branch \"gh-pages\" of origin; gave up after 2 attempts. Nothing was changed;"
                        + " run again, or allow more time with survey-report.publish.timeout",
                refused(() -> target.publish(repos.edition(0, MAIN))));
    }

    private BranchTarget to(String remote, String branch) {
        return new BranchTarget(
                new BranchSettings(repos.clone, remote, branch, Optional.empty(), 50, 5, false), Patience.endless());
    }

    /** The English message of a call that changes neither the remote's branches nor the clone. */
    private String refused(Executable call) {
        try {
            Map<String, String> clone = Repos.fingerprint(repos.clone);
            List<String> refs = Repos.git(repos.remote, "for-each-ref").lines().toList();
            String told = message(call, Language.EN);
            assertEquals(clone, Repos.fingerprint(repos.clone));
            assertEquals(refs, Repos.git(repos.remote, "for-each-ref").lines().toList());
            return told;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String message(Executable call, Language language) {
        SurveyReportException failure = assertThrows(SurveyReportException.class, call);
        assertEquals(1, failure.problems().size());
        return failure.problems().get(0).located(language);
    }
}
