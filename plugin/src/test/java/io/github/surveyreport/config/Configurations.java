package io.github.surveyreport.config;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Configurations to start from. */
final class Configurations {
    /** The smallest survey without any remark: one wave, a rating, a comment, a group. */
    static final String SMALL = """
            schema: 1
            id: small
            title: Small
            waves:
              - {id: w1, start: 2026-01-01, end: 2026-01-31, responses: w1.csv}
              - {id: w2, start: 2026-02-01, end: 2026-02-28, responses: w2.csv}
            questions:
              - {id: q1, text: 满意吗？, type: rating}
              - {id: q2, text: 推荐吗？, type: nps}
              - {id: t1, text: 建议？, type: text}
            groups:
              - {id: channel, values: [{id: phone}, {id: web}]}
            """;

    private static final List<String> MAXIMAL = List.of(
            "survey.yml",
            "issues.yml",
            "actions.yml",
            "causes.yml",
            "gates.yml",
            "narrative/index.md",
            "narrative/groups-channel.md",
            "dictionary/words.txt",
            "dictionary/stop-words.txt",
            "dictionary/empty-phrases.txt");

    private Configurations() {}

    /** Files of a configuration that uses every key, with the data files it names. */
    static Map<String, String> maximal() {
        Map<String, String> files = new TreeMap<>();
        MAXIMAL.forEach(path -> files.put(path, resource("maximal/" + path)));
        for (String data :
                List.of("2026Q1", "2026Q2-a", "2026Q2-b", "metrics", "register", "register-2", "service-records")) {
            files.put("data/" + data + ".csv", "");
        }
        files.put("plan/actions.csv", "编号,措施,类型,责任部门,开始,到期,状态\n");
        return files;
    }

    /** The small survey with more lines after it. */
    static Map<String, String> small(String more) {
        Map<String, String> files = new TreeMap<>();
        files.put("survey.yml", SMALL + more);
        files.put("w1.csv", "");
        files.put("w2.csv", "");
        return files;
    }

    static Optional<Configuration> read(Map<String, String> files, Problems problems) {
        return StudyReader.read(MemorySnapshot.of(files), "survey.yml", problems);
    }

    /** What reading says, located, in English. */
    static List<String> messages(Map<String, String> files) {
        return messages(files, Language.EN);
    }

    static List<String> messages(Map<String, String> files, Language language) {
        Problems problems = new Problems();
        read(files, problems);
        return problems.sorted().stream()
                .map((Problem problem) -> problem.located(language))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Configurations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
