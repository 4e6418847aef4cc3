package io.github.surveyreport.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Input that is broken or meant to break something: one clean, located error each. */
class HostileYamlTest {

    @Test
    void aliasesAreRefusedBeforeTheyMultiply() {
        StringBuilder laughs = new StringBuilder("a: &a [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            String previous = "*" + (char) (name - 1);
            laughs.append(name).append(": &").append(name).append(" [");
            laughs.append((previous + ", ").repeat(8)).append(previous).append("]\n");
        }
        assertOnly("survey.yml:1:4: anchors and aliases (& and *) are not supported; write the value out", laughs);
    }

    @Test
    void tenThousandBracketsAreTooDeep() {
        assertOnly("survey.yml:1:25: nested more than 24 levels deep; no setting needs that", "[".repeat(10_000));
    }

    @Test
    void deepMapsAreTooDeepToo() {
        assertOnly("survey.yml:1:97: nested more than 24 levels deep; no setting needs that", "{a: ".repeat(30));
    }

    @Test
    void duplicateKeysNameBothPlaces() {
        List<String> messages = Configurations.messages(Configurations.small("title: Other\n"));
        assertEquals(
                List.of("survey.yml:13:1: key \"title\" occurs twice; it was first given at 3:1; keep one of them"),
                messages);
    }

    @Test
    void tagsAreRefused() {
        assertOnly(
                "survey.yml:1:4: tags (! and !!) are not supported; leave the tag out",
                "a: !!javax.script.ScriptEngineManager [x]\n");
        assertOnly("survey.yml:1:4: tags (! and !!) are not supported; leave the tag out", "a: !!str 5\n");
    }

    @Test
    void controlCharactersAreNamed() {
        assertOnly(
                "survey.yml:2:3: holds the control character U+0000; save the file as plain UTF-8 text",
                "a: 1\nb:\0 2\n");
    }

    @Test
    void utf16IsNamed() {
        byte[] bytes = "\uFEFFschema: 1\n".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of("survey.yml: written in UTF-16; save it as UTF-8"), messages(bytes));
    }

    @Test
    void otherEncodingsAreNotUtf8FromTheirFirstByte() {
        byte[] bytes = "schema: 1\ntitle: 满意度\n".getBytes(Charset.forName("GB18030"));
        assertEquals(List.of("survey.yml:2:8: not valid UTF-8 from here on; save the file as UTF-8"), messages(bytes));
    }

    @Test
    void theByteOrderMarkOfUtf8IsAccepted() {
        Map<String, String> files = Configurations.small("");
        files.computeIfPresent("survey.yml", (path, text) -> "\uFEFF" + text);
        assertEquals(List.of(), Configurations.messages(files));
    }

    @Test
    void windowsLineEndingsAreAccepted() {
        Map<String, String> files = Configurations.small("");
        files.computeIfPresent("survey.yml", (path, text) -> text.replace("\n", "\r\n"));
        assertEquals(List.of(), Configurations.messages(files));
    }

    @Test
    void aFileOfDataIsTooLarge() {
        assertOnly(
                "survey.yml: larger than 256 KB; configuration is written by hand, move data to CSV files",
                "a: 1 # " + "x".repeat(256 * 1024));
    }

    @Test
    void brokenSyntaxIsLocated() {
        assertOnly(
                "survey.yml:2:1: a second document begins; keep one document per file, without \"---\"", "a: 1\n---\n");
        assertOnly("survey.yml:1:1: a key must be plain text, not a list or a map", "[a]: 1\n");
        assertOnly("survey.yml:1:1: the file must hold \"key: value\" lines; found nothing", "");
    }

    @Test
    void leftoversOfGitAreNamed() {
        assertOnly(
                "survey.yml:2:1: a Git conflict marker; resolve the conflict first",
                "schema: 1\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n");
        assertOnly(
                "survey.yml: a Git LFS pointer instead of its content; run \"git lfs pull\"",
                "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n");
    }

    @Test
    void wordsOfOlderYamlStayText() {
        Map<String, String> files = Configurations.small("organisation: no\nnotice: on\n");
        Study study = Configurations.read(files, new Problems()).orElseThrow().study();
        assertEquals("no", study.organisation().orElseThrow());
        assertEquals("on", study.notice().orElseThrow());
    }

    @Test
    void aMissingMainFileIsSaid() {
        Problems problems = new Problems();
        assertTrue(StudyReader.read(MemorySnapshot.of(Map.of()), "conf/survey.yml", problems)
                .isEmpty());
        assertEquals(
                "conf/survey.yml: this file does not exist; name another one with -Dsurvey-report.config, or run the goal init to get a study that works",
                problems.sorted().get(0).located(Language.EN));
    }

    private static void assertOnly(String message, CharSequence survey) {
        assertEquals(List.of(message), messages(survey.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> messages(byte[] survey) {
        Problems problems = new Problems();
        Map<String, byte[]> files = new TreeMap<>();
        files.put("survey.yml", survey);
        assertTrue(StudyReader.read(MemorySnapshot.ofBytes(files), "survey.yml", problems)
                .isEmpty());
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }
}
