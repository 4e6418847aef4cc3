package io.github.surveyreport.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.privacy.PlantedComments.Comment;
import io.github.surveyreport.privacy.PlantedComments.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How much of what was planted is found, and how much else is masked ({@code -Dupdate.docs=true} writes the table anew). */
class MaskingQualityTest {
    private static final String BEGIN = "<!-- measured: written by MaskingQualityTest -->\n";
    private static final String END = "<!-- end of measured -->\n";

    private static final Map<PersonalData, int[]> FOUND = new EnumMap<>(PersonalData.class);
    private static int marks;
    private static int wrong;
    private static int untouched;
    private static int harmless;

    @BeforeAll
    static void measure() {
        Masker masker = new Masker(List.of());
        for (PersonalData kind : PersonalData.values()) {
            FOUND.put(kind, new int[3]);
        }
        for (Comment comment : PlantedComments.all()) {
            count(comment, masker.mask(comment.text()).text());
        }
    }

    private static void count(Comment comment, String masked) {
        int found = 0;
        for (Item item : comment.items()) {
            int[] counts = FOUND.get(item.kind());
            boolean gone = masked.equals(comment.expected()) || !masked.contains(item.text());
            found += gone ? 1 : 0;
            counts[0]++;
            counts[1] += gone ? 1 : 0;
            counts[2] += gone && masked.indexOf(item.kind().mark()) >= 0 ? 1 : 0;
        }
        marks += Masked.marks(masked);
        wrong += Math.max(0, Masked.marks(masked) - found);
        harmless += comment.items().isEmpty() ? 1 : 0;
        untouched += comment.items().isEmpty() && masked.equals(comment.text()) ? 1 : 0;
    }

    @Test
    void documentationTellsWhatIsMeasured() throws IOException {
        for (String name : List.of("privacy.md", "privacy.zh-CN.md")) {
            Path path = Path.of("..", "docs", name);
            String document = Files.readString(path);
            int begin = document.indexOf(BEGIN) + BEGIN.length();
            int end = document.indexOf(END);
            if (Boolean.getBoolean("update.docs")) {
                Files.writeString(path, document.substring(0, begin) + rows() + document.substring(end));
            } else {
                assertEquals(rows(), document.substring(begin, end), name);
            }
        }
    }

    /** Of names without anything beside them most are missed, as the documentation says. */
    @Test
    void almostAllThatIsPlantedIsFound() {
        int planted = FOUND.values().stream().mapToInt(counts -> counts[0]).sum();
        int found = FOUND.values().stream().mapToInt(counts -> counts[1]).sum();
        assertTrue(planted >= 130 && found >= 0.95 * planted, () -> found + " of " + planted);
        FOUND.forEach((kind, counts) -> assertTrue(
                counts[0] >= 1 && counts[1] >= 0.8 * counts[0], () -> kind + ": " + counts[1] + " of " + counts[0]));
    }

    @Test
    void almostNothingElseIsMasked() {
        assertTrue(harmless >= 100 && untouched >= 0.98 * harmless, () -> untouched + " of " + harmless);
        assertTrue(wrong <= 0.02 * marks, () -> wrong + " of " + marks);
    }

    private static String rows() {
        StringBuilder rows = new StringBuilder(
                "| kind 种类 | planted 埋入 | found 找到 | under its kind 种类无误 | recall 召回率 |\n" + "|---|--:|--:|--:|--:|\n");
        int[] sum = new int[3];
        FOUND.forEach((kind, counts) -> {
            rows.append(row(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), counts));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts[i];
            }
        });
        rows.append(row("**all 合计**", sum));
        return rows.append(String.format(
                                Locale.ROOT,
                                "%nprecision 精确率: %.3f (%d / %d); near misses left alone 未误伤: %d / %d%n",
                                1 - (double) wrong / marks,
                                marks - wrong,
                                marks,
                                untouched,
                                harmless)
                        .replace(System.lineSeparator(), "\n"))
                .toString();
    }

    private static String row(String name, int[] counts) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.3f |\n",
                name,
                counts[0],
                counts[1],
                counts[2],
                (double) counts[1] / counts[0]);
    }
}
