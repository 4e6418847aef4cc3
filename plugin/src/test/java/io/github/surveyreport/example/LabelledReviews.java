package io.github.surveyreport.example;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import io.github.surveyreport.stats.ReferenceData;
import io.github.surveyreport.text.CategoryWords;
import io.github.surveyreport.text.Sentiment;
import io.github.surveyreport.text.Spoken;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Restaurant reviews with labels by people (ASAP, Meituan-Dianping, Apache 2.0), compared with what is read of them. Each
 * category that has a counterpart among the labels is compared with all labels it covers.
 */
final class LabelledReviews {
    static final Map<String, List<String>> ASPECTS = aspects();

    private final Study study = study();
    private final List<CategoryWords> words = study.issues().stream()
            .map(issue -> new CategoryWords(
                    issue.synonyms(),
                    issue.wording().praise(),
                    issue.wording().topics(),
                    issue.wording().judging()))
            .toList();

    private static Map<String, List<String>> aspects() {
        Map<String, List<String>> aspects = new LinkedHashMap<>();
        aspects.put("waiting", List.of("service_wait_time"));
        aspects.put("response-speed", List.of("service_serving_speed"));
        aspects.put("attitude", List.of("service_waiters_attitude"));
        aspects.put("price", List.of("price_level", "price_cost_effective", "price_discount"));
        aspects.put(
                "environment",
                List.of(
                        "environment_decoration",
                        "environment_noise",
                        "environment_space",
                        "environment_cleaness",
                        "service_parking_convenience",
                        "location_easy_to_find"));
        aspects.put("quality", List.of("dish_portion", "dish_taste", "dish_look"));
        return aspects;
    }

    /** The issues of a study that has written none. */
    private static Study study() {
        Map<String, String> files = Map.of("w.csv", "", "survey.yml", """
                        schema: 1
                        id: reviews
                        title: Reviews
                        waves: [{id: w, start: 2026-01-01, end: 2026-01-31, responses: w.csv}]
                        questions: [{id: t, text: 评价, type: text}]
                        text: {questions: t}
                        """);
        return StudyReader.read(MemorySnapshot.of(files), "survey.yml", new Problems())
                .orElseThrow()
                .study();
    }

    Spoken.Reader engine() {
        return Spoken.engine(words);
    }

    Spoken.Reader wordCounting() {
        return Spoken.wordCounting(words);
    }

    Set<String> names(Set<Integer> categories) {
        return categories.stream()
                .map(study.issues()::get)
                .map(IssueCategory::id)
                .collect(Collectors.toSet());
    }

    int category(String id) {
        return study.issues().stream().map(IssueCategory::id).toList().indexOf(id);
    }

    /** One review; a label is 1, 0 or -1, absent where the aspect is not mentioned. */
    record Review(String text, int star, Map<String, Integer> labels) {
        Sentiment sentiment() {
            return star > 3 ? Sentiment.POSITIVE : star < 3 ? Sentiment.NEGATIVE : Sentiment.MIXED;
        }

        boolean mentions(String category) {
            return labels(category).findAny().isPresent();
        }

        boolean blames(String category) {
            return labels(category).anyMatch(label -> label < 0);
        }

        private Stream<Integer> labels(String category) {
            return ASPECTS.get(category).stream().filter(labels::containsKey).map(labels::get);
        }
    }

    static List<Review> reviews(String part) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(
                ReferenceData.file("asap-dianping-sample/" + part + "_sample.csv"), StandardCharsets.UTF_8)) {
            List<Review> reviews = new ArrayList<>();
            for (CSVRecord row : format.parse(in)) {
                Map<String, Integer> labels = new LinkedHashMap<>();
                ASPECTS.values()
                        .forEach(aspects -> aspects.forEach(aspect -> {
                            int label = (int) Double.parseDouble(row.get(aspect));
                            if (label > -2) {
                                labels.put(aspect, label);
                            }
                        }));
                String text = row.get("reviewbody").replace("\\n", "\n");
                reviews.add(new Review(text, (int) Double.parseDouble(row.get("star")), labels));
            }
            return reviews;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often found and meant agree. */
    record Agreement(int both, int found, int meant) {
        static final Agreement NONE = new Agreement(0, 0, 0);

        Agreement plus(Agreement other) {
            return new Agreement(both + other.both, found + other.found, meant + other.meant);
        }

        double precision() {
            return found == 0 ? 0 : (double) both / found;
        }

        double recall() {
            return meant == 0 ? 0 : (double) both / meant;
        }

        double f1() {
            return found + meant == 0 ? 0 : 2.0 * both / (found + meant);
        }
    }

    Agreement mentioned(List<Review> reviews, List<Spoken.About> read, String category) {
        return agreement(
                reviews.stream().map(r -> r.mentions(category)).toList(),
                read.stream().map(a -> a.named().contains(category(category))).toList());
    }

    Agreement blamed(List<Review> reviews, List<Spoken.About> read, String category) {
        return agreement(
                reviews.stream().map(r -> r.blames(category)).toList(),
                read.stream().map(a -> a.blamed().contains(category(category))).toList());
    }

    private static Agreement agreement(List<Boolean> meant, List<Boolean> found) {
        int both = 0;
        for (int i = 0; i < meant.size(); i++) {
            both += meant.get(i) && found.get(i) ? 1 : 0;
        }
        return new Agreement(both, (int) found.stream().filter(yes -> yes).count(), (int)
                meant.stream().filter(yes -> yes).count());
    }

    /** Stars 1 and 2 are negative, 3 mixed, 4 and 5 positive. */
    static Verdicts verdicts(List<Review> reviews, List<Spoken.About> read) {
        return Verdicts.of(reviews.stream().map(Review::sentiment).toList(), read);
    }

    static Set<String> categories() {
        return ASPECTS.keySet();
    }
}
