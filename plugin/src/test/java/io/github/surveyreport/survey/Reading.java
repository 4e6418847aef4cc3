package io.github.surveyreport.survey;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.source.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that came out of reading the responses of a study. */
final class Reading {
    final Inventory inventory;
    final List<FileResult> results = new ArrayList<>();
    final List<Response> counted = new ArrayList<>();
    final List<Response> excluded = new ArrayList<>();
    final Problems problems = new Problems();

    private Reading(Study study, Snapshot snapshot) {
        inventory = SurveyReader.inventory(study, snapshot, problems);
        for (DataFile file : inventory.files()) {
            results.add(inventory.read(file, sink(), problems));
        }
    }

    static Reading of(Draft draft, Snapshot snapshot) {
        return new Reading(draft.study(), snapshot);
    }

    /** Reads {@code data/x.csv} with these bytes. */
    static Reading of(Draft draft, byte[] content) {
        return of(draft, MemorySnapshot.ofBytes(Map.of("data/x.csv", content)));
    }

    static Reading of(Draft draft, String content) {
        return of(draft, content.getBytes(StandardCharsets.UTF_8));
    }

    Study study() {
        return inventory.study();
    }

    /** The problems as an English log shows them. */
    List<String> messages() {
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }

    FileCount count() {
        return results.get(0).count();
    }

    List<Exclusion> exclusions() {
        return results.stream().flatMap(result -> result.exclusions().stream()).toList();
    }

    /** The level ids given to a question, {@code -} for missing, joined by blanks. */
    String answers(int question) {
        StringBuilder ids = new StringBuilder();
        for (Response response : counted) {
            int level = response.answer(question);
            ids.append(ids.length() == 0 ? "" : " ")
                    .append(
                            level == Response.MISSING
                                    ? "-"
                                    : study().questions()
                                            .get(question)
                                            .levels()
                                            .get(level)
                                            .id());
        }
        return ids.toString();
    }

    private ResponseSink sink() {
        return new ResponseSink() {
            @Override
            public void counted(Response response) {
                counted.add(response);
            }

            @Override
            public void excluded(Response response, Exclusion exclusion) {
                excluded.add(response);
            }
        };
    }
}
