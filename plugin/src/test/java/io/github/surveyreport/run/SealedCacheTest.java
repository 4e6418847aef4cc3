package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.survey.Identities;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the cache and a list of all ids there could be, but not the data, learns nothing of who answered. */
class SealedCacheTest {
    private static final String STUDY = """
            schema: 1
            id: sealed
            title: Sealed
            language: en
            report-date: 2026-03-01
            columns: {respondent: id, customer: phone}
            cleaning: {same-customer: true}
            waves:
              - {id: w1, label: First, start: 2026-01-01, end: 2026-01-31, responses: ["a*.csv"]}
            questions:
              - {id: q1, text: How was it?, label: Overall, type: rating}
              - {id: said, text: What else?, label: Comment, type: text}
            text: {questions: [said], quotes: 3}
            """;

    @TempDir
    Path temp;

    private static String id(int customer) {
        return "1380013" + (8000 + customer);
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder("id,phone,q1,said\n");
        for (int i = from; i < to; i++) {
            rows.append("resp").append(i).append(',').append(id(i)).append(',').append(1 + i % 5);
            rows.append(",the xylophone was far too slow for us\n");
        }
        return rows.toString();
    }

    private Map<String, byte[]> entries(Path project) {
        Map<String, byte[]> entries = Projects.tree(project.resolve(Cache.USUAL));
        entries.keySet().removeIf(name -> !name.endsWith(".tally"));
        return entries;
    }

    @Test
    void noNumberOfAnIdAndNoWordIsInTheCache() throws IOException {
        Files.writeString(temp.resolve("survey.yml"), STUDY);
        Files.writeString(temp.resolve("a1.csv"), rows(0, 30));
        Files.writeString(temp.resolve("a2.csv"), rows(30, 60));
        Cache cache = Caches.in(temp);
        GenerateReport.run(Caches.request(temp, Optional.empty(), cache), Phases.SILENT);
        cache.close();
        Map<String, byte[]> entries = entries(temp);
        assertTrue(entries.size() >= 6, () -> entries.keySet().toString());
        List<String> found = new ArrayList<>();
        entries.forEach((name, content) -> {
            for (int customer = 0; customer < 60; customer++) {
                for (String plain : List.of(id(customer), "resp" + customer)) {
                    look(name, content, plain.getBytes(StandardCharsets.UTF_8), found);
                    long number = Identities.hash(plain);
                    byte[] bytes = ByteBuffer.allocate(8).putLong(number).array();
                    look(name, content, bytes, found);
                }
            }
            look(name, content, "xylophone".getBytes(StandardCharsets.UTF_8), found);
        });
        assertEquals(List.of(), found);
    }

    private static void look(String name, byte[] content, byte[] wanted, List<String> found) {
        for (int from = 0; from + wanted.length <= content.length; from++) {
            if (content[from] == wanted[0]
                    && Arrays.equals(content, from, from + wanted.length, wanted, 0, wanted.length)) {
                found.add(name + ": " + new String(wanted, StandardCharsets.ISO_8859_1));
                return;
            }
        }
    }

    @Test
    void otherContentUnderAKnownNameOpensNothing() throws IOException {
        Files.writeString(temp.resolve("survey.yml"), STUDY);
        Files.writeString(temp.resolve("a1.csv"), rows(0, 30));
        Cache first = Caches.in(temp);
        GenerateReport.run(Caches.request(temp, Optional.empty(), first), Phases.SILENT);
        first.close();
        Map<String, byte[]> before = entries(temp);
        Files.writeString(temp.resolve("a1.csv"), rows(30, 60));
        Cache second = Caches.in(temp);
        GenerateReport.run(Caches.request(temp, Optional.empty(), second), Phases.SILENT);
        second.close();
        List<byte[]> contents = new ArrayList<>(entries(temp).values());
        assertTrue(contents.size() > before.size());
        // Sealed under keys of their own, equal beginnings do not show.
        assertEquals(
                contents.size(),
                contents.stream()
                        .map(content -> Arrays.hashCode(Arrays.copyOf(content, 12)))
                        .distinct()
                        .count());
    }
}
