package io.github.surveyreport.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.problem.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in headers and cells, what is proposed can be read, and means what stands there. */
class HostileExportTest {
    private static final List<String> NASTY = List.of(
            ": ",
            "# no comment",
            "' \"",
            "{[",
            "a\nb",
            "😀 happy?",
            "\u202Eabc\u202C",
            "x".repeat(300),
            "=cmd|' /C calc'!A0",
            "-dash",
            "no",
            "010",
            "1e3",
            "~",
            "null",
            "*alias",
            "&anchor",
            "!tag",
            "%TAG",
            "@at",
            "`tick",
            "? key",
            "| pipe",
            "> fold",
            "a: b",
            "a #b",
            "\\n",
            "\u0000".replace("\u0000", "\u0007"),
            "\u00A0nbsp\u00A0x",
            "#12",
            "<b>&amp;",
            "${jndi}",
            "true",
            "2026-01-31",
            "\uFEFFbom",
            "[单选题]",
            "Column7",
            "   ",
            "\u2028sep",
            "\uD83C\uDDE8\uD83C\uDDF3",
            "---",
            "...",
            "中文：问题",
            "0x1F",
            "1_000",
            ".5",
            "+1",
            ",",
            "a,b");

    @Test
    void headersAreTakenAsTheyStand() {
        List<String> header = new ArrayList<>(List.of("Comment"));
        header.addAll(NASTY);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            List<String> row = new ArrayList<>(List.of("words " + i));
            for (int k = 0; k < NASTY.size(); k++) {
                row.add(List.of("Agree", "Neutral", "Disagree").get((i + k) % 3));
            }
            rows.add(row);
        }
        for (Language language : Language.values()) {
            Proposed proposed = Proposed.of(Proposed.table(header, rows), "data/x.csv", language);
            assertEquals(header.size(), proposed.study().questions().size());
            assertEquals(List.of(), proposed.doubts());
            assertTrue(proposed.proposal().survey().chars().noneMatch(c -> c == 0x202E || c == 7 || c == 0x2028));
        }
    }

    @Test
    void optionsAreTakenAsTheyStand() {
        List<List<String>> rows = new ArrayList<>();
        List<String> options = NASTY.stream()
                .filter(text -> !text.isBlank() && !text.equals("null") && text.length() < 200)
                .limit(25)
                .toList();
        for (int i = 0; i < 25 * 6; i++) {
            rows.add(List.of(options.get(i % 25), options.get((i / 6) % 25)));
        }
        Proposed proposed = Proposed.of(Proposed.table(List.of("Favourite", "Region"), rows));
        assertEquals(List.of(), proposed.doubts());
        Question question = proposed.study().questions().get(0);
        assertEquals(25, question.levels().size());
        assertEquals(25, proposed.study().groups().get(0).values().size());
    }

    @Test
    void thousandsOfColumnsMakeAFileThatCanBeRead() {
        List<String> header = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            header.add("How satisfied are you with the thing of number " + i + " in our shop?");
        }
        for (int row = 0; row < 10; row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                cells.add(Integer.toString(1 + (row * 7 + i) % 5));
            }
            rows.add(cells);
        }
        Proposed proposed = Proposed.of(Proposed.table(header, rows));
        int bytes = proposed.proposal().survey().getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 256 * 1024, () -> bytes + " bytes");
        assertTrue(proposed.guesses().contains("left-out-limit"));
        assertTrue(proposed.study().questions().size() > 100);
    }

    /** Small surveys made up at random: what was planted comes out, and nothing in the data is doubtful. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatWasPlantedComesOut(long seed) {
        Planted planted = Planted.of(new Random(seed));
        for (Language language : Language.values()) {
            Proposed proposed = Proposed.of(planted.csv(), "data/x.csv", language);
            assertEquals(planted.types(), proposed.types());
            assertEquals(List.of(), proposed.doubts());
        }
    }
}
