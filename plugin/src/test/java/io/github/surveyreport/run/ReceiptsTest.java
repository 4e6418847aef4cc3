package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.ReportJson;
import io.github.surveyreport.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on a receipt gives the number of the report again, by nothing but the arithmetic printed there. */
class ReceiptsTest {
    private static final Pattern MEASURE = Pattern.compile("\\{\"id\": \"([^\"]+)\", \"statistic\": \"([^\"]+)\","
            + " \"wave\": \"([^\"]+)\", \"group\": \\{}, \"value\": ([-0-9.E]+),");
    private static final double SHOWN = 6e-5;
    /** Numbers of issues, service levels and models that follow from others. */
    private static final Pattern MODELLED = Pattern.compile("issue\\.[^.]+\\.(share|trend|gap)\\..*"
            + "|service\\.[^.]+\\.(share|gap|change)\\..*|driver\\.[^.]+\\.(t|johnson-share|shapley-share)\\..*"
            + "|drivers\\.(r2-adjusted|statistic)\\..*|ordinal\\.[^.]+\\.(z|odds-ratio)\\..*"
            + "|scale\\.[^.]+\\.alpha-standardised\\..*|kano\\.[^.]+\\.(better|worse)\\..*");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "example, zh-CN, 400",
        "example, en, 400",
        "known-scorecard, en, 15",
        "weighted, en, 20",
        "carpentries-2017, en, 60",
        "cncf-2020h2, en, 10",
        "many-groups, zh-CN, 10",
        "english-only, en, 5",
        "service-levels, zh-CN, 20",
        "traditional-chinese, zh-CN, 5",
        "minimal, en, 5"
    })
    void everyCalculationGivesTheNumberAgain(String project, String language, int least) throws IOException {
        Site site = site(project, Language.ofTag(language).orElseThrow());
        int checked = 0;
        int tested = 0;
        List<String> wrong = new ArrayList<>();
        for (Row row : site.receipts()) {
            String key = row.key();
            List<Double> values = site.values(key);
            if (values.isEmpty()) {
                continue;
            }
            String calculation = row.text(1);
            if (TestNotation.is(calculation)) {
                tested++;
                TestNotation.again(calculation, values.get(0))
                        .ifPresent(told -> wrong.add(key + ": " + calculation + " but " + told));
                continue;
            }
            if (!calculation.contains(" = ")) {
                boolean plain = calculation.matches("[0-9.]+")
                        && values.stream().allMatch(value -> Math.abs(value - Double.parseDouble(calculation)) < SHOWN);
                if (!plain && mustBeCalculated(key, project)) {
                    wrong.add(key + ": " + calculation);
                }
                continue;
            }
            checked++;
            again(key, calculation, values).ifPresent(wrong::add);
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(checked >= least, "only " + checked + " calculations");
        assertTrue(tested >= 100 || !project.equals("example"), "only " + tested + " tests");
        assertEquals(Set.of(), site.leadingNowhere());
    }

    /** Numbers of each kind lead to their receipts from the pages that show them. */
    @ParameterizedTest
    @CsvSource({
        "example, issues, receipts-issues",
        "example, drivers, receipts-models",
        "example, actions, receipts-actions",
        "example, text, receipts-text",
        "service-levels, service, receipts-service",
        "weighted, scales, receipts-models"
    })
    void pagesLeadToReceipts(String project, String page, String receipts) throws IOException {
        Site site = site(project, Language.EN);
        long links = site.rows()
                .filter(row -> row.page().equals(page))
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.href().startsWith(receipts + ".html#"))
                .count();
        assertTrue(links >= 5, "only " + links);
        assertEquals(Set.of(), site.leadingNowhere());
    }

    /** The answers to a question, file by file, add up to its n. */
    @Test
    void filesTellHowManyAnsweredAQuestion() throws IOException {
        Site site = site("example", Language.EN);
        int checked = 0;
        for (Report.Page page : site.report().pages()) {
            if (!page.id().startsWith("receipts-question-")) {
                continue;
            }
            String question = "question." + page.id().substring("receipts-question-".length());
            double n = 0;
            for (Row row :
                    site.rows().filter(row -> row.page().equals(page.id())).toList()) {
                if (row.heads().size() == 7
                        && row.head(1).equals("File")
                        && row.text(1).contains("2026Q3")) {
                    n += Arithmetic.of(row.text(6));
                }
            }
            assertEquals(site.measures().get(question + "|n"), n, question);
            checked++;
        }
        assertTrue(checked > 5, "only " + checked);
    }

    /** What must have arithmetic, and not be told in words only. */
    private static boolean mustBeCalculated(String key, String project) {
        if (MODELLED.matcher(key).matches()) {
            return !project.equals("weighted");
        }
        if (!key.startsWith("question.")) {
            return !key.startsWith("stage.")
                    && !key.startsWith("uncleaned.")
                    && (key.contains(".score.") || key.contains(".gap.") || key.contains("-rate."));
        }
        String statistic = key.substring(key.indexOf('|') + 1);
        return Set.of("top2", "bottom2", "net", "nps", "promoters", "detractors", "change")
                        .contains(statistic)
                || !project.equals("weighted") && (statistic.startsWith("share-") || statistic.equals("mean"));
    }

    private static Optional<String> again(String key, String calculation, List<Double> values) {
        String[] sides = calculation.split(" = ");
        String shown = sides[1].split("[，,] ?[^0-9]")[0].replaceAll("[，,]$", "");
        double computed = Arithmetic.of(sides[0]);
        boolean clipped = sides[1].length() > shown.length() + 1;
        double close = SHOWN * Math.max(1, Math.abs(computed));
        boolean same = Math.abs(computed - Arithmetic.of(shown)) <= close
                && values.stream()
                        .anyMatch(value -> clipped
                                ? value == 0 || value == 1 || value == 100
                                : Math.abs(computed - value) <= close);
        return same ? Optional.empty() : Optional.of(key + ": " + calculation + " but " + values);
    }

    /** The counts of a row, whatever its wave or group, give n and the mean or score of the same row. */
    @ParameterizedTest
    @CsvSource({"example, 40", "carpentries-2017, 5", "many-groups, 10"})
    void countsOfARowGiveItsNumber(String project, int least) throws IOException {
        Site site = site(project, Language.EN);
        int checked = 0;
        for (Row row : site.receipts()) {
            int levels = row.cells().size() - 4;
            boolean scored = Set.of("mean", "NPS").contains(row.head(row.cells().size() - 1));
            if (!row.anchor().matches("(group|wave)-.*")
                    || !scored
                    || !row.text(1).matches("[0-9,]+")) {
                continue;
            }
            double n = 0;
            double sum = 0;
            double net = 0;
            for (int level = 1; level <= levels; level++) {
                double count = Arithmetic.of(row.text(2 + level));
                n += count;
                sum += level * count;
                net += level >= 10 ? count : level <= 7 ? -count : 0;
            }
            double shown = Arithmetic.of(row.text(3 + levels));
            double mean = sum / n;
            assertEquals(Arithmetic.of(row.text(1)), n, row.toString());
            boolean same = levels == 11
                    ? Math.abs(100 * net / n - shown) < 0.051
                    : Math.min(Math.abs(mean - shown), Math.abs(levels + 1 - mean - shown)) < 0.0051;
            assertTrue(same, row.toString());
            checked++;
        }
        assertTrue(checked >= least, "only " + checked + " rows");
    }

    @Test
    void paperHasNoReceiptsAndNoLinksToThem() throws IOException {
        Projects.copy(Projects.GOLDEN.resolve("known-scorecard").resolve("input"), temp);
        Map<String, byte[]> files = Projects.generated(temp, temp.resolve("out"), Language.EN);
        Document print = Jsoup.parse(Projects.text(files.get("site/print.html")));
        Document page = Jsoup.parse(Projects.text(files.get("site/scorecard.html")));
        assertTrue(page.select("td a[href^=receipts-scorecard.html#composite.score]")
                        .size()
                > 0);
        assertEquals(0, print.select("[href*=receipts], section[id^=receipts]").size());
        String receipts = Projects.text(files.get("site/receipts-scorecard.html"));
        assertTrue(Jsoup.parse(receipts).select("tr[id^=composite.score]").size() > 0);
    }

    /** A weighted study tells no unweighted count of a level: two such numbers would tell the answers of single cells. */
    @Test
    void weightedReceiptsHoldNoCountsOfLevels() throws IOException {
        int rows = 0;
        for (Row row : site("weighted", Language.EN).receipts()) {
            if (row.anchor().matches("(group|wave)-.*")) {
                for (int level = 3; level < row.cells().size() - 1; level++) {
                    assertFalse(row.text(level).matches("[0-9,]+"), row.toString());
                }
                rows++;
            }
        }
        assertTrue(rows > 3, "only " + rows);
    }

    /** Hidden groups are hidden in every column, not only in some. */
    @Test
    void hiddenGroupTellsNothingOnAnyReceipt() throws IOException {
        int hidden = 0;
        for (Row row : site("many-groups", Language.EN).receipts()) {
            List<String> texts = row.cells().stream().skip(1).map(Cell::text).toList();
            if (row.anchor().startsWith("group-") && texts.contains("not published")) {
                assertEquals(Set.of("not published"), Set.copyOf(texts), row.toString());
                hidden++;
            }
        }
        assertTrue(hidden > 0, "no group is hidden");
    }

    /** @param heads labels of the columns */
    private record Row(String page, String anchor, List<Cell> cells, List<String> heads) {
        String text(int column) {
            return cells.get(column).text();
        }

        String head(int column) {
            return heads.get(column);
        }

        /** The measure that it is about; empty where it is a row of counts. */
        String key() {
            if (page.startsWith("receipts-question-")) {
                boolean now = anchor.startsWith("now-");
                return now
                        ? "question." + page.substring("receipts-question-".length()) + "|" + anchor.substring(4)
                        : "";
            }
            return anchor;
        }

        @Override
        public String toString() {
            return page + "#" + anchor + " " + cells.stream().map(Cell::text).toList();
        }
    }

    /** @param measures name → value, of all respondents, as report.json has them */
    private record Site(Report report, Map<String, Double> measures) {
        List<Row> receipts() {
            return rows().filter(row ->
                            row.page().startsWith("receipts") && !row.anchor().isEmpty())
                    .toList();
        }

        private Stream<Row> rows() {
            return report.pages().stream()
                    .flatMap(page -> page.blocks().stream()
                            .filter(Block.TableBlock.class::isInstance)
                            .map(block -> ((Block.TableBlock) block).table())
                            .flatMap(table -> table.rows().stream()
                                    .map(row -> new Row(
                                            page.id(),
                                            row.anchor(),
                                            row.cells(),
                                            table.columns().stream()
                                                    .map(Table.Column::label)
                                                    .toList()))));
        }

        /** Links to receipts without such a row. */
        Set<String> leadingNowhere() {
            Set<String> links = new TreeSet<>();
            rows().forEach(row -> row.cells().forEach(cell -> links.add(cell.href())));
            report.pages()
                    .forEach(page -> page.blocks().forEach(block -> {
                        if (block instanceof Block.KeyFigures figures) {
                            figures.figures().forEach(figure -> links.add(figure.receipt()));
                        }
                    }));
            links.removeIf(link -> !link.startsWith("receipts"));
            assertFalse(links.isEmpty());
            rows().forEach(row -> links.remove(row.page() + ".html#" + row.anchor()));
            return links;
        }

        /** Values that a row may hold: of a level any share of its question, since rows number levels. */
        List<Double> values(String key) {
            if (!key.contains("|share-")) {
                return measures.containsKey(key) ? List.of(measures.get(key)) : List.of();
            }
            String question = key.substring(0, key.indexOf("|share-")) + "|share:";
            return measures.entrySet().stream()
                    .filter(measure -> measure.getKey().startsWith(question))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }

    private Site site(String project, Language language) throws IOException {
        Path folder = project.equals("example")
                ? Projects.EXAMPLE
                : Projects.GOLDEN.resolve(project).resolve("input");
        Projects.copy(folder, temp);
        RunRequest request = Projects.request(temp, temp.resolve("out"), Optional.of(language), 2);
        Findings findings = Projects.findings(request, new Problems());
        Map<String, Double> measures = new HashMap<>();
        String last = findings.study().lastWave().id();
        MEASURE.matcher(ReportJson.write(findings)).results().forEach(measure -> {
            String id = measure.group(1);
            double value = Double.parseDouble(measure.group(4));
            measures.put(id + "." + measure.group(2) + "." + measure.group(3), value);
            if (measure.group(3).equals(last)) {
                measures.put(id + "|" + measure.group(2), value);
            }
        });
        return new Site(ReportBuilder.build(findings, new Problems()), measures);
    }
}
