package io.github.surveyreport.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.git.Remote;
import io.github.surveyreport.problem.SurveyReportException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names from outside: labels, folders, JSON, texts of remotes. */
class NamesTest {

    @Test
    void differentBranchesNeverShareAFolderAndNoneLiesInAnother() {
        assertEquals(
                "b/feature~2Fa",
                new Label(Label.Kind.BRANCH, "feature/a").folder().orElseThrow());
        assertEquals(
                "b/feature-a",
                new Label(Label.Kind.BRANCH, "feature-a").folder().orElseThrow());
        assertEquals(
                "b/2026年报告", new Label(Label.Kind.BRANCH, "2026年报告").folder().orElseThrow());
        assertEquals(
                "b/~F0~9F~98~80~3Cb~3E",
                new Label(Label.Kind.BRANCH, "😀<b>").folder().orElseThrow());
    }

    @Test
    void theNameCanBeHadBackFromItsFolder() {
        for (String name : List.of("feature/a", "2026年报告", "😀<b>&\"'", "a%2Fb", "Ünïcode", "#1")) {
            assertEquals(name, FolderName.nameOf(FolderName.of(name)));
        }
    }

    @Test
    void addressesOfFoldersAreEscapedOnce() {
        assertEquals("b/feature~2Fa", FolderName.url("b/feature~2Fa"));
        assertEquals("b/%E6%8A%A5", FolderName.url("b/报"));
    }

    @Test
    void namesThatGitRefusesAreRefused() {
        for (String name : List.of(
                "",
                "..",
                "a..b",
                "../x",
                "/a",
                "a/",
                "-f",
                "a b",
                "a\nb",
                "a~1",
                "a^",
                "a:b",
                "a?",
                "a*",
                "a[",
                "a\\b",
                ".a",
                "a/.b",
                "a.lock",
                "a.lock/b",
                "a.",
                "@",
                "a@{1}",
                "a//b",
                "x".repeat(201))) {
            assertFalse(Label.isRefName(name), name);
            assertThrows(SurveyReportException.class, () -> new Label(Label.Kind.TAG, name), name);
        }
        assertTrue(Label.isRefName("release/2026.1"));
    }

    @Test
    void labelsAreReadAndDirtyOnesToldWithoutTheirControlCharacters() {
        assertEquals(new Label(Label.Kind.TAG, "v1.0"), Label.parse("tag:v1.0"));
        assertEquals(Label.COMMIT, Label.parse("commit"));
        assertEquals(new Label(Label.Kind.PULL_REQUEST, "7"), Label.parse("pr:7"));
        for (String text : List.of("pr:0", "pr:x", "pr:../1", "tag", "main", "commit:x")) {
            assertThrows(SurveyReportException.class, () -> Label.parse(text), text);
        }
        SurveyReportException failure =
                assertThrows(SurveyReportException.class, () -> Label.parse("branch:a\u001b[31m\nb"));
        assertEquals(
                "\"a [31m b\" cannot be the label of a version; write commit, branch:<name>, tag:<name> or pr:<number>, with"
                        + " a name that Git allows",
                failure.getMessage());
    }

    @Test
    void flatJsonComesBackAndAnythingElseIsNothing() {
        Map<String, String> values = Map.of("a", "\"\\\u0001\t\n/", "b", "满意度 😀", "c", "");
        assertEquals(
                Optional.of(values),
                FlatJson.read(FlatJson.line(values).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(Optional.of(Map.of("a", "é\n")), read("{ \"a\" :\n\"\\u00e9\\n\" }"));
        for (String text :
                List.of("", "{", "[]", "{\"a\": 1}", "{\"a\": \"b\"} x", "{\"a\": \"b\"", "{\"a\": \"\\x\"}", "\0\0")) {
            assertEquals(Optional.empty(), read(text), text);
        }
    }

    @Test
    void aDamagedVersionIsNotRead() {
        assertEquals(
                Optional.empty(),
                Version.read("{\"commit\": \"../../x\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals(Optional.empty(), Version.read(new byte[0]));
    }

    @Test
    void secretsOfTheCloneAreMaskedInWhateverIsTold() {
        Remote remote = new Remote(
                "origin",
                java.nio.file.Path.of("."),
                List.of(
                        Map.entry("remote.publish.url", "https://bot:pa55word@git.example.com/x.git"),
                        Map.entry("http.https://git.example.com/.extraheader", "AUTHORIZATION: basic Ym90Onczcm0=")));
        assertEquals(
                "*** *** *** at https://***@git.example.com/y https://***@other",
                remote.harmless(
                        "Ym90Onczcm0= w3rm pa55word at https://bot:pa55word@git.example.com/y https://x:y@other"));
    }

    private static Optional<Map<String, String>> read(String text) {
        return FlatJson.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
