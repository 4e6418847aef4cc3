package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.source.HeldBack;
import io.github.surveyreport.source.Repo;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of the public edition, published commit by commit from real repositories, and who keeps all of them. */
class HoldBackTest {
    private static final int MINIMUM = 5;
    private static final String STUDY = """
            schema: 1
            id: held
            title: Satisfaction
            language: en
            edition: public
            report-date: 2026-07-01
            columns: {respondent: id}
            waves:
              - {id: w1, start: 2026-01-01, end: 2026-03-31, responses: "data/w1*.csv"}
              - {id: w2, start: 2026-04-01, end: 2026-06-30, responses: "data/w2*.csv"}
            questions:
              - {id: q, text: How satisfied are you?, column: q, type: rating}
              - {id: r, text: Would you recommend us?, column: r, type: nps}
            groups:
              - id: region
                column: region
                values: [{id: north, codes: [north]}, {id: south, codes: [south]}]
            """;

    @TempDir
    Path temp;

    private Repo repo;
    private Path site;
    private final List<Findings> versions = new ArrayList<>();
    private Problems problems;

    @BeforeEach
    void init() throws Exception {
        repo = Repo.init(Files.createDirectories(temp.resolve("repo")));
        site = Files.createDirectories(temp.resolve("site/shown")).getParent();
        repo.write("survey.yml", STUDY).write("data/w1.csv", csv(rows("a", 40)));
    }

    @AfterEach
    void close() {
        repo.close();
    }

    /** Id → the other cells; answers and regions in turn. */
    private static TreeMap<String, String> rows(String prefix, int count) {
        TreeMap<String, String> rows = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            rows.put(
                    "%s%03d".formatted(prefix, i), (1 + i % 5) + "," + i % 11 + "," + (i % 2 == 0 ? "north" : "south"));
        }
        return rows;
    }

    private static String csv(Map<String, String> rows) {
        StringBuilder csv = new StringBuilder("id,q,r,region\n");
        rows.forEach((id, cells) -> csv.append(id).append(',').append(cells).append('\n'));
        return csv.toString();
    }

    private Findings published(String commit) throws Exception {
        Findings findings = told();
        versions.add(findings);
        HeldBack heldBack = findings.origin().heldBack();
        ShownVersion version =
                new ShownVersion(commit, findings.origin().committedAt().orElseThrow(), heldBack.held());
        Files.write(site.resolve(version.file()), version.json());
        return findings;
    }

    private Findings told() throws Exception {
        problems = new Problems();
        try (Snapshot snapshot = Snapshots.open(repo.folder, Optional.empty())) {
            RunRequest request = Projects.request(repo.folder, temp.resolve("out"));
            return HoldBack.numbers(snapshot, request, PublishedSite.folder(site), problems, Phases.SILENT)
                    .findings();
        }
    }

    private Findings publish(Map<String, String> second) throws Exception {
        repo.write("data/w2.csv", csv(second));
        return published(repo.commit());
    }

    private static Map<String, String> held(Findings findings) {
        return findings.origin().heldBack().held();
    }

    private static long valid(Findings findings, String wave) {
        return (long) findings.measures()
                .find("sample", "valid", wave)
                .orElseThrow()
                .estimate()
                .value();
    }

    private String messages() {
        return Projects.lines(problems.sorted(), Language.EN);
    }

    private String failure() {
        SurveyReportException e = assertThrows(SurveyReportException.class, this::told);
        return Projects.lines(e.problems(), Language.EN);
    }

    @Test
    void secondPlacesThatFewExchangeAreHeldLikeFirstOnes() throws Exception {
        String ranking =
                "  - {id: k, text: Order, column: k, type: ranking, separator: →, choices: [{id: A}, {id: B}, {id: C}]}\n";
        repo.write("survey.yml", STUDY.replace("groups:\n", ranking + "groups:\n"));
        repo.write("data/w1.csv", ranked(40, 0));
        repo.write("data/w2.csv", ranked(40, 0));
        published(repo.commit());
        repo.write("data/w2.csv", ranked(40, MINIMUM - 2));
        assertEquals(Set.of("w2"), held(published(repo.commit())).keySet(), messages());
        repo.write("data/w2.csv", ranked(40, MINIMUM));
        assertEquals(Map.of(), held(published(repo.commit())), messages());
    }

    /** All give A the first place and B the second, but for some of the north, who give B the third. */
    private static String ranked(int all, int other) {
        StringBuilder csv = new StringBuilder("id,q,r,region,k\n");
        for (int i = 0; i < all; i++) {
            boolean north = i % 2 == 0;
            csv.append("r%03d,3,5,%s,%s\n"
                    .formatted(i, north ? "north" : "south", north && i < 2 * other ? "A→C→B" : "A→B→C"));
        }
        return csv.toString();
    }

    /** Every option has each rank as often as before, but not with the same others: its place among them is tested. */
    @Test
    void fewWhoExchangeTheirLastRanksAreHeld() throws Exception {
        String ranking =
                "  - {id: k, text: Order, column: k, type: ranking, separator: →, choices: [{id: A}, {id: B}, {id: C}, {id: D}]}\n";
        repo.write("survey.yml", STUDY.replace("groups:\n", ranking + "groups:\n"));
        repo.write("data/w1.csv", orders("A→B", "C"));
        repo.write("data/w2.csv", orders("A→B", "C"));
        published(repo.commit());
        repo.write("data/w2.csv", orders("A", "C→B"));
        assertEquals(Set.of("w2"), held(published(repo.commit())).keySet(), messages());
    }

    /** Two of these orders among many who rank all. */
    private static String orders(String first, String second) {
        return ranked(40, 0)
                .replace("r001,3,5,south,A→B→C", "r001,3,5,south," + first)
                .replace("r003,3,5,south,A→B→C", "r003,3,5,south," + second);
    }

    private static final String ISSUES = """
            issues:
              - {id: slow, label: Slow, synonyms: [slow], urgency: high}
              - {id: rude, label: Rude, synonyms: [rude], urgency: high}
            """;

    /** Two of twelve new comments are about an issue: its mean satisfaction would tell how satisfied these two are. */
    @Test
    void anIssueThatAFewMoreMentionIsHeld() throws Exception {
        study(ISSUES);
        published(comments(20, 20));
        assertEquals(Set.of("w2"), held(published(comments(22, 30))).keySet(), messages());
        assertTrue(messages().contains("(by: issues)"), messages());
        assertEquals(Map.of(), held(published(comments(26, 30))));
    }

    /** The words of an issue are mended all the time, and what another wording finds cannot be held by holding data. */
    @Test
    void anotherWordingOfAnIssueIsAnotherSet() throws Exception {
        study(ISSUES);
        published(comments(20, 20));
        study(ISSUES.replace("[slow]", "[slow, rude staff]"));
        assertEquals(Map.of(), held(published(comments(20, 20))), messages());
    }

    private void study(String issues) {
        String text = "  - {id: c, text: Why?, column: c, type: text}\n";
        repo.write(
                        "data/w1.csv",
                        csv(rows("a", 40)).replace("region\n", "region,c\n").replace("th\n", "th,\n"))
                .write("issues.yml", issues)
                .write(
                        "survey.yml",
                        STUDY.replace("groups:\n", text + "groups:\n")
                                + "text: {questions: [c], minimum-customers: 2}\npriority: {satisfaction: q}\n");
    }

    /** So many of the second wave comment on each issue. */
    private String comments(int slow, int rude) throws Exception {
        StringBuilder csv = new StringBuilder("id,q,r,region,c\n");
        for (int i = 0; i < slow; i++) {
            csv.append("s%03d,%d,%d,%s,slow answer\n".formatted(i, 1 + i % 5, i % 11, region(i)));
        }
        for (int i = 0; i < rude; i++) {
            String comment = i < 2 ? "rude staff" : "rude people";
            csv.append("t%03d,%d,%d,%s,%s\n".formatted(i, 1 + i % 5, i % 11, region(i), comment));
        }
        repo.write("data/w2.csv", csv.toString());
        return repo.commit();
    }

    private static String region(int i) {
        return i % 2 == 0 ? "north" : "south";
    }

    @Test
    void theFirstVersionIsToldAsItIs() throws Exception {
        Findings first = publish(rows("b", 31));
        assertEquals(HeldBack.NONE, first.origin().heldBack());
        assertEquals(31, valid(first, "w2"));
    }

    @Test
    void aWaveThatGainedThreeResponsesStaysAsItWas() throws Exception {
        publish(rows("b", 31));
        String first = versions.get(0).origin().commit().orElseThrow();
        Findings second = publish(rows("b", 34));
        assertEquals(Map.of("w2", first), held(second));
        assertEquals(31, valid(second, "w2"));
        assertEquals(List.of(first), second.origin().heldBack().versions());
        assertEquals(
                "w2 stays as commit " + first.substring(0, 12)
                        + " has it: since a version that was published, or is compared with, fewer than 5 responses have changed in some of its numbers (by: all responses,"
                        + " region), which would tell what these few answered. It is renewed once enough have changed; the"
                        + " internal edition has all of them.",
                messages()
                        .lines()
                        .filter(line -> line.contains("stays"))
                        .findFirst()
                        .orElseThrow());
    }

    /** Six more, but five of them in one region: who takes it off all has the one of the other. */
    @Test
    void aWaveWhoseGroupGainedOneResponseStaysAsItWas() throws Exception {
        TreeMap<String, String> rows = rows("b", 40);
        publish(rows);
        for (int i = 0; i < 6; i++) {
            rows.put("c" + i, (1 + i % 5) + ",9," + (i < 5 ? "north" : "south"));
        }
        assertEquals(Set.of("w2"), held(publish(rows)).keySet());
        for (int i = 0; i < 4; i++) {
            rows.put("d" + i, (1 + i) + ",9,south");
        }
        Findings enough = publish(rows);
        assertEquals(Map.of(), held(enough));
        assertEquals(50, valid(enough, "w2"));
        assertEquals(List.of(), PublishedPairs.all(versions));
    }

    @Test
    void anotherWaveIsToldAllTheSame() throws Exception {
        publish(rows("b", 31));
        repo.write("data/w1.csv", csv(rows("a", 60)));
        Findings second = publish(rows("b", 32));
        assertEquals(Set.of("w2"), held(second).keySet());
        assertEquals(60, valid(second, "w1"));
    }

    @Test
    void whatIsHeldStaysWhatWasShownNotWhatTheVersionBeforeWasMadeOf() throws Exception {
        publish(rows("b", 31));
        String first = versions.get(0).origin().commit().orElseThrow();
        publish(rows("b", 33));
        Findings third = publish(rows("b", 35));
        assertEquals(Map.of("w2", first), held(third));
        assertEquals(List.of(), PublishedPairs.all(versions));
        assertEquals(Map.of(), held(publish(rows("b", 50))));
    }

    /** Twenty more and then back to one more than at first: each differs enough from the version before. */
    @Test
    void everyPublishedVersionCountsNotTheLastAlone() throws Exception {
        publish(rows("b", 31));
        publish(rows("b", 51));
        String second = versions.get(1).origin().commit().orElseThrow();
        assertEquals(Map.of("w2", second), held(publish(rows("b", 32))));
    }

    @Test
    void editsAndRemovalsOfAFewAreHeldToo() throws Exception {
        publish(rows("b", 40));
        TreeMap<String, String> edited = rows("b", 40);
        edited.replaceAll((id, cells) -> id.compareTo("b002") < 0 ? cells.replaceFirst("^\\d", "5") : cells);
        assertEquals(Set.of("w2"), held(publish(edited)).keySet());
        TreeMap<String, String> removed = rows("b", 40);
        removed.remove("b007");
        assertEquals(Set.of("w2"), held(publish(removed)).keySet());
        assertEquals(40, valid(versions.get(2), "w2"));
    }

    @Test
    void aFileThatIsNewOrGoneIsHeldWithItsWave() throws Exception {
        publish(rows("b", 40));
        repo.write("data/w2-late.csv", csv(rows("c", 2)));
        Findings late = publish(rows("b", 40));
        assertEquals(40, valid(late, "w2"));
        assertEquals(
                List.of("data/w1.csv", "data/w2.csv"),
                late.files().stream().map(file -> file.file()).toList());
        Files.delete(repo.folder.resolve("data/w2.csv"));
        repo.write("data/w2-late.csv", csv(rows("b", 39)));
        Findings moved = published(repo.commit());
        assertEquals(
                List.of("data/w1.csv", "data/w2.csv"),
                moved.files().stream().map(file -> file.file()).toList());
    }

    @Test
    void aNewWaveIsToldAtOnce() throws Exception {
        publish(rows("b", 40));
        repo.write("survey.yml", STUDY.replace("questions:", """
                  - {id: w3, start: 2026-07-01, end: 2026-09-30, responses: data/w3.csv}
                questions:"""));
        repo.write("data/w3.csv", csv(rows("c", 12)));
        Findings third = published(repo.commit());
        assertEquals(Map.of(), held(third));
        assertEquals(12, valid(third, "w3"));
    }

    /** The data are as they were: holding them would not help. */
    @Test
    void aRecodedGroupOfAFewIsRefused() throws Exception {
        TreeMap<String, String> rows = rows("b", 40);
        rows.put("b000", "3,4,centre");
        rows.put("b001", "3,4,centre");
        publish(rows);
        repo.write("survey.yml", STUDY.replace("codes: [south]", "codes: [south, centre]"));
        repo.commit();
        assertEquals(
                "The public edition cannot be published beside the versions that are: settings move the responses of a"
                        + " few in w2 (by: region), so that the difference would tell what they answered. Take the change"
                        + " of the settings back, publish it with a new wave only, or take the earlier versions and their"
                        + " records off the site.",
                failure().strip());
    }

    @Test
    void aRecodedGroupOfManyIsTold() throws Exception {
        TreeMap<String, String> rows = rows("b", 40);
        rows.replaceAll((id, cells) -> id.compareTo("b010") < 0 ? "3,4,centre" : cells);
        publish(rows);
        repo.write("survey.yml", STUDY.replace("codes: [south]", "codes: [south, centre]"));
        assertEquals(Map.of(), held(published(repo.commit())));
    }

    @Test
    void anotherOrderOfRowsAndOtherIdsAreNoChange() throws Exception {
        publish(rows("b", 40));
        StringBuilder turned = new StringBuilder("id,q,r,region\n");
        rows("x", 40)
                .descendingMap()
                .forEach((id, cells) ->
                        turned.append(id).append(',').append(cells).append('\n'));
        repo.write("data/w2.csv", turned.toString());
        assertEquals(Map.of(), held(published(repo.commit())));
    }

    @Test
    void aRecordThatCannotBeReadIsNotPassedOver() throws Exception {
        publish(rows("b", 40));
        Files.writeString(site.resolve("shown/0123456789ab.json"), "{\"commit\": \"0123\"}\n");
        assertTrue(failure().contains("The record shown/0123456789ab.json of a published version cannot be read"));
    }

    @Test
    void aVersionWhoseCommitTheCloneLacksIsNamed() throws Exception {
        publish(rows("b", 40));
        ShownVersion lost = new ShownVersion("0123456789".repeat(4), Repo.FIRST_COMMIT, new TreeMap<>());
        Files.write(site.resolve(lost.file()), lost.json());
        String failure = failure();
        assertTrue(failure.contains("This clone lacks commit 012345678901"), failure);
        assertTrue(failure.contains("delete shown/012345678901.json on the site"), failure);
    }

    @Test
    void theInternalEditionIsNotHeld() throws Exception {
        publish(rows("b", 40));
        repo.write("survey.yml", STUDY.replace("edition: public", "edition: internal"));
        assertEquals(41, valid(publish(rows("b", 41)), "w2"));
    }

    /** A response more, another one edited, one taken away: each commit is published, and everybody keeps all versions. */
    @Test
    void noPairOfPublishedVersionsTellsOfAFew() throws Exception {
        Random random = new Random(7);
        TreeMap<String, String> rows = rows("b", 30);
        Map<String, Map<String, String>> data = new HashMap<>();
        Set<String> shown = new HashSet<>();
        List<Map<String, String>> told = new ArrayList<>();
        for (int commit = 0; commit < 10 * MINIMUM; commit++) {
            Findings findings = publish(rows);
            String own = findings.origin().commit().orElseThrow();
            data.put(own, new TreeMap<>(rows));
            String from = held(findings).getOrDefault("w2", own);
            shown.add(from);
            told.add(data.get(from));
            change(rows, commit, random);
        }
        assertTrue(shown.size() > 1, () -> "never renewed");
        assertFalse(shown.size() > 8, () -> "not held: " + shown.size());
        assertEquals(List.of(), PublishedPairs.all(versions));
        for (Map<String, String> one : told) {
            for (Map<String, String> other : told) {
                assertEquals(List.of(), isolated(one, other));
            }
        }
    }

    private static void change(TreeMap<String, String> rows, int commit, Random random) {
        List<String> ids = List.copyOf(rows.keySet());
        String some = ids.get(random.nextInt(ids.size()));
        String region = random.nextInt(2) == 0 ? "north" : "south";
        String cells =
                (1 + random.nextInt(5)) + "," + (random.nextInt(4) == 0 ? "" : random.nextInt(11)) + "," + region;
        switch (commit % 8) {
            case 3 -> rows.put(some, cells);
            case 6 -> rows.remove(some);
            default -> rows.put("n%03d".formatted(commit), cells);
        }
    }

    /** Bases to which a few respondents contribute otherwise, by their ids. */
    private static List<String> isolated(Map<String, String> one, Map<String, String> other) {
        Set<String> ids = new HashSet<>(one.keySet());
        ids.addAll(other.keySet());
        Map<String, Integer> changed = new TreeMap<>();
        for (String id : ids) {
            Set<String> contributions = new HashSet<>(contributions(one.get(id)));
            for (String contribution : contributions(other.get(id))) {
                if (!contributions.remove(contribution)) {
                    contributions.add(contribution);
                }
            }
            contributions.stream()
                    .map(text -> text.substring(0, text.indexOf('=')))
                    .distinct()
                    .forEach(base -> changed.merge(base, 1, Integer::sum));
        }
        return changed.entrySet().stream()
                .filter(base -> base.getValue() < MINIMUM)
                .map(Object::toString)
                .toList();
    }

    private static Set<String> contributions(String row) {
        Set<String> contributions = new HashSet<>();
        if (row != null) {
            String[] cells = row.split(",", -1);
            for (String group : List.of("all", "region " + cells[2])) {
                contributions.add(group + " valid=1");
                contributions.add(group + " q=" + cells[0]);
                if (!cells[1].isEmpty()) {
                    contributions.add(group + " r=" + cells[1]);
                }
            }
        }
        return contributions;
    }
}
