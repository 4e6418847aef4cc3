package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing over HTTP with authentication, the credentials being settings of the user's clone. */
class SmartHttpTest {
    private static final Label MAIN = new Label(Label.Kind.BRANCH, "main");

    @TempDir
    private Path temp;

    private Repos repos;
    private HttpRemote http;

    @BeforeEach
    void serve() throws IOException {
        repos = Repos.in(temp);
        http = new HttpRemote(temp);
    }

    @AfterEach
    void stop() {
        http.close();
    }

    /** As the checkout action leaves them: a header for the host, in a file that the clone's configuration includes. */
    @Test
    void theHeaderOfTheCloneIsHandedOver() throws Exception {
        Path credentials = Files.writeString(
                temp.resolve("credentials"),
                "[http \"" + http.address("").replace("/remote.git", "/") + "\"]\n\textraheader = AUTHORIZATION: basic "
                        + HttpRemote.basic(HttpRemote.TOKEN) + "\n");
        configure("[remote \"origin\"]\n\turl = " + http.address("") + "\n[include]\n\tpath = " + credentials + "\n");
        Map<String, String> clone = Repos.fingerprint(repos.clone);
        assertEquals(
                Publication.State.PUBLISHED,
                repos.target().publish(repos.edition(0, MAIN)).state());
        assertEquals(
                Publication.State.PUBLISHED,
                repos.target().publish(repos.edition(1, MAIN)).state());
        assertEquals(clone, Repos.fingerprint(repos.clone));
        assertTrue(repos.show("latest/index.html").contains(Repos.commitOf(1)));
    }

    @Test
    void userAndTokenInTheAddressWorkAndAreNeverShown() throws Exception {
        configure(
                "[remote \"origin\"]\n\turl = " + http.address(HttpRemote.USER + ":" + HttpRemote.TOKEN + "@") + "\n");
        Publication done = repos.target().publish(repos.edition(0, MAIN));
        assertEquals("gh-pages @ origin", done.place());
    }

    @Test
    void aWrongTokenIsToldWithoutShowingIt() throws Exception {
        configure("[remote \"origin\"]\n\turl = " + http.address(HttpRemote.USER + ":wrong-token@") + "\n");
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> repos.target().publish(repos.edition(0, MAIN)));
        Problem problem = failure.problems().get(0);
        assertEquals("publish.denied", problem.code());
        for (Language language : Language.values()) {
            assertFalse(problem.located(language).contains("wrong-token"));
            assertFalse(problem.located(language).contains(HttpRemote.USER + ":"));
        }
    }

    @Test
    void withoutCredentialsNobodyIsAsked() throws Exception {
        configure("[remote \"origin\"]\n\turl = " + http.address("") + "\n");
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> repos.target().publish(repos.edition(0, MAIN)));
        assertTrue(
                failure.getMessage()
                        .startsWith(
                                "origin refused access for branch \"gh-pages\"; give the build an account or token"),
                failure.getMessage());
    }

    @Test
    void aServerThatIsGoneIsTold() throws Exception {
        configure("[remote \"origin\"]\n\turl = " + http.address("") + "\n");
        http.close();
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> repos.target().publish(repos.edition(0, MAIN)));
        assertEquals("publish.unreachable", failure.problems().get(0).code());
    }

    private void configure(String text) throws IOException {
        Files.writeString(repos.clone.resolve(".git/config"), "[core]\n\trepositoryformatversion = 0\n" + text);
    }
}
