package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.Previewed.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeSiteTest {

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void smallStudy() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("survey.yml"), Survey.STUDY);
        Files.writeString(project.resolve("w1.csv"), Survey.rows(40));
    }

    @Test
    void siteIsServedWithAScriptThatTheFilesOnDiskDoNotHave() throws Exception {
        Map<String, byte[]> generated = Projects.generated(project, folder.resolve("out"), Language.EN);
        try (Previewed preview = Previewed.of(project)) {
            Answer page = preview.get("/");
            assertEquals(200, page.status());
            assertTrue(page.head().contains("script-src 'self'"), page.head());
            assertTrue(page.head().contains("frame-ancestors 'none'"), page.head());
            assertTrue(page.body().contains("<script defer src=\"/-/reload.js?version=1\"></script>"), page.body());
            assertFalse(page.body().contains("script-src 'none'"));
            assertTrue(preview.get("/-/reload.js").body().contains("EventSource"));
            for (String path : List.of("style.css", "charts/" + chart(generated), "data/" + table(generated))) {
                assertEquals(
                        new String(generated.get("site/" + path), StandardCharsets.UTF_8),
                        preview.get("/" + path).body(),
                        path);
            }
            String quality = new String(generated.get("site/quality.html"), StandardCharsets.UTF_8);
            String served = preview.get("/quality.html").body();
            assertEquals(
                    quality.substring(quality.indexOf("<main"), quality.indexOf("</main>")),
                    served.substring(served.indexOf("<main"), served.indexOf("</main>")));
        }
        assertFalse(Files.exists(project.resolve("target")));
    }

    @Test
    void changedNarrativeReachesTheBrowser() throws Exception {
        Files.createDirectory(project.resolve("narrative"));
        Path narrative = Files.writeString(project.resolve("narrative/index.md"), "Before.\n");
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            assertEquals("data: 1", events.next("version"));
            assertTrue(preview.get("/").body().contains("Before."));
            Files.writeString(narrative, "After the change.\n");
            untilShown(preview, events, "After the change.");
        }
    }

    @Test
    void changedRowChangesTheNumbers() throws Exception {
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            events.next("version");
            String before = preview.get("/data/quality-files.csv").body();
            Files.writeString(project.resolve("w1.csv"), Survey.rows(41));
            String after = before;
            while (after.equals(before) || !after.contains("41")) {
                events.next("reload");
                after = preview.get("/data/quality-files.csv").body();
            }
        }
    }

    @Test
    void editorThatWritesAsideAndRenamesIsSeen() throws Exception {
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            events.next("version");
            Path aside = Files.writeString(
                    project.resolve(".survey.yml.swp"), Survey.STUDY.replace("Difference", "Renamed"));
            Files.move(aside, project.resolve("survey.yml"), StandardCopyOption.ATOMIC_MOVE);
            untilShown(preview, events, "Renamed");
        }
    }

    @Test
    void fileInANewFolderIsSeen() throws Exception {
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            events.next("version");
            Files.createDirectory(project.resolve("narrative"));
            Files.writeString(project.resolve("narrative/index.md"), "From a new folder.\n");
            untilShown(preview, events, "From a new folder.");
        }
    }

    @Test
    void whatIsWrongIsShownUntilItIsMendedAndTheLastSiteStays() throws Exception {
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            events.next("version");
            Files.writeString(project.resolve("survey.yml"), Survey.STUDY.replace("type: rating", "type: ratng"));
            untilShown(preview, events, "did you mean");
            for (String path : List.of("/", "/quality.html")) {
                Answer broken = preview.get(path);
                assertEquals(200, broken.status());
                assertTrue(broken.body().contains("survey.yml"), broken.body());
                assertTrue(broken.body().contains("did you mean"), broken.body());
                assertTrue(broken.body().contains("href=\"/-/last/index.html\""), broken.body());
            }
            assertTrue(preview.get("/-/last/quality.html").body().contains("w1.csv"));
            Files.writeString(project.resolve("survey.yml"), Survey.STUDY);
            untilShown(preview, events, "Overall");
            assertFalse(preview.get("/").body().contains("did you mean"));
        }
    }

    @Test
    void studyThatIsBrokenFromTheStartIsServedToo() throws Exception {
        Files.writeString(project.resolve("survey.yml"), "schema: [\n");
        try (Previewed preview = Previewed.of(project);
                Previewed.Events events = preview.events()) {
            events.next("version");
            assertTrue(preview.get("/").body().contains("survey.yml"));
            assertEquals(404, preview.get("/-/last/index.html").status());
            Files.writeString(project.resolve("survey.yml"), Survey.STUDY);
            untilShown(preview, events, "Overall");
        }
    }

    @Test
    void findingsOfTheCheckAreAPageAway() throws Exception {
        Files.writeString(project.resolve("w1.csv"), "id,q1,Device\n1,5,phone\n2,4,phone\n");
        try (Previewed preview = Previewed.of(project)) {
            assertTrue(preview.get("/").body().contains("href=\"/-/problems/index.html\""));
            assertTrue(preview.get("/-/problems/index.html").body().contains("Device"));
            assertEquals(200, preview.get("/-/problems/style.css").status());
        }
    }

    @Test
    void nothingOutsideTheSiteIsAnswered() throws Exception {
        Files.writeString(folder.resolve("secret.html"), "secret");
        try (Previewed preview = Previewed.of(project)) {
            for (String path : List.of(
                    "/nothing.html",
                    "/survey.yml",
                    "/w1.csv",
                    "/../secret.html",
                    "/%2e%2e/secret.html",
                    "/..%2fsecret.html",
                    "/..%5csecret.html",
                    "/charts/",
                    "/charts",
                    "/-/",
                    "/-/last/../../survey.yml",
                    "//etc/passwd",
                    "/%00",
                    "/%ff",
                    "/etc/passwd")) {
                Answer answer = preview.get(path);
                assertTrue(answer.status() == 404 || answer.status() == 400, path + " " + answer.head());
                assertFalse(answer.body().contains("secret") || answer.body().contains("root:"), path);
            }
        }
    }

    @Test
    void onlyNamesOfThisMachineAreAnswered() throws Exception {
        try (Previewed preview = Previewed.of(project)) {
            int port = preview.address().getPort();
            for (String host :
                    List.of("evil.example", "evil.example:" + port, "127.0.0.1:1", "127.0.0.1.evil.example:" + port)) {
                Answer answer = preview.ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
                assertEquals(403, answer.status(), host);
                assertFalse(answer.body().contains("Difference"), host);
            }
            assertEquals(
                    200,
                    preview.ask("GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n")
                            .status());
        }
    }

    @Test
    void onlyReadingIsPossible() throws Exception {
        try (Previewed preview = Previewed.of(project)) {
            String rest = " / HTTP/1.1\r\nHost: 127.0.0.1:" + preview.address().getPort()
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH")) {
                assertEquals(405, preview.ask(method + rest).status(), method);
            }
            Answer head = preview.ask("HEAD" + rest);
            assertEquals(200, head.status());
            assertEquals("", head.body());
        }
    }

    @Test
    void endOfInputFreesPortAndThreads() throws Exception {
        Previewed preview = Previewed.of(project);
        int port = preview.address().getPort();
        try (Previewed.Events events = preview.events()) {
            events.next("version");
            preview.end();
            assertThrows(AssertionError.class, () -> events.next("reload"));
        }
        assertEnded(port);
    }

    @Test
    void interruptFreesPortAndThreads() throws Exception {
        try (Previewed preview = Previewed.of(project)) {
            int port = preview.address().getPort();
            preview.interrupt();
            assertEnded(port);
        }
    }

    @Test
    void otherAddressesThanLoopbackAreRefused() throws Exception {
        for (String address : List.of("0.0.0.0", "::", "192.0.2.1")) {
            try (Previewed preview = Previewed.of(project, address, 0)) {
                ExecutionException failure = assertThrows(ExecutionException.class, preview::address);
                SurveyReportException refused = (SurveyReportException) failure.getCause();
                assertEquals(
                        "\"" + address
                                + "\" is no address of this machine alone; a preview shows what is not yet meant for"
                                + " others: use 127.0.0.1 or ::1\n",
                        Projects.lines(refused.problems(), Language.EN));
            }
        }
    }

    @Test
    void portInUseIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Previewed preview = Previewed.of(project, "127.0.0.1", taken.getLocalPort())) {
            ExecutionException failure = assertThrows(ExecutionException.class, preview::address);
            SurveyReportException refused = (SurveyReportException) failure.getCause();
            assertEquals("serve.port-taken", refused.problems().get(0).code());
        }
    }

    /** A file that is being written may be seen half, and is then seen again. */
    private static void untilShown(Previewed preview, Previewed.Events events, String text) throws Exception {
        do {
            events.next("reload");
        } while (!preview.get("/").body().contains(text));
    }

    private static void assertEnded(int port) throws Exception {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(port, free.getLocalPort());
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("survey-report-serve")) {
                thread.join(60_000);
                assertFalse(thread.isAlive(), thread.getName());
            }
        }
    }

    private static String chart(Map<String, byte[]> generated) {
        return name(generated, "site/charts/", ".svg");
    }

    private static String table(Map<String, byte[]> generated) {
        return name(generated, "site/data/", ".csv");
    }

    private static String name(Map<String, byte[]> generated, String folder, String ending) {
        return generated.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(ending))
                .findFirst()
                .orElseThrow()
                .substring(folder.length());
    }
}
