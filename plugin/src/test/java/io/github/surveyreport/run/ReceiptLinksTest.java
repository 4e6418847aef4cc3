package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.report.Block;
import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Explanation;
import io.github.surveyreport.report.Report;
import io.github.surveyreport.report.ReportBuilder;
import io.github.surveyreport.report.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of tables, data of pictures and key figures leads to its receipt, but for those that are listed here with the reason. */
class ReceiptLinksTest {
    private static final Pattern DIGIT = Pattern.compile(".*[0-9].*", Pattern.DOTALL);

    /**
     * @param reason why there is nothing to account for
     * @param tables ids of tables
     * @param columns keys of labels, or {@code *}
     */
    private enum Excused {
        CONFIGURED(".*", "column.weight", "column.progress", "column.zero-at", "column.hundred-at"),
        SET_IN_THE_DICTIONARY("dictionary.*", "*"),
        PLACE_OF_A_CONFIGURED_TARGET("scorecard-targets", "column.target-score"),
        CHANGED_WEIGHT("issues-weights", "*"),
        ITEMS_OF_A_SCALE("reliability.*", "column.items"),
        CONFIGURED_CAUSES("fishbone-.*", "column.causes"),
        ROWS_OF_FILES("(quality|provenance)-files", "*"),
        LINE_OF_A_FILE("quality-(excluded|rejected)", "column.line"),
        SUM_OF_ITS_ROW("quality-rules|quality-rules-groups", "column.total"),
        TERMS_WITHOUT_A_CATEGORY("text-unclassified", "column.comments"),
        HOW_MUCH_IS_WITHHELD("privacy-withheld", "*");

        private final Pattern tables;
        private final List<String> columns;

        Excused(String tables, String... columns) {
            this.tables = Pattern.compile(tables);
            this.columns = List.of(columns);
        }
    }

    /** Tables with numbers that follow from the receipts they lead to: differences, ranges, weighted parts, done of all. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "trends|trends-periods|issues-parts|gates|quality-sensitivity|quality-careless-effect|npsparts-.*|figures");

    private static final Pattern KEY = Pattern.compile("[a-z]+(-[a-z0-9]+)+|.*[\\p{IsHan}”）]·[a-z][a-z-]{3,}");

    private static final Pattern PLAIN = Pattern.compile("[−-]?[0-9][0-9,.]*%?");

    @TempDir
    Path temp;

    /**
     * @param least numbers that lead to receipts
     * @param named receipts that explain was asked for
     */
    @ParameterizedTest
    @CsvSource({
        "example, zh-CN, 5000, 300",
        "example, en, 5000, 300",
        "gates, zh-CN, 300, 40",
        "weighted, en, 500, 50",
        "rankings, zh-CN, 300, 30",
        "service-levels, zh-CN, 300, 40",
        "many-groups, en, 2500, 10",
        "carpentries-2017, en, 1500, 100",
        "traditional-chinese, zh-CN, 20, 2"
    })
    void everyNumberLeadsToItsReceipt(String project, String language, int least, int named) throws IOException {
        Findings findings = findings(project, language);
        Report report = ReportBuilder.build(findings, new Problems());
        Map<String, Table.Row> rows = receipts(report);
        List<Number> numbers = numbers(report, language);
        assertEquals("", unlinked(numbers));
        List<Number> linked = numbers.stream()
                .filter(number -> number.href().startsWith("receipts"))
                .toList();
        assertTrue(linked.size() >= least, "only " + linked.size());
        assertEquals(
                List.of(),
                linked.stream()
                        .map(Number::href)
                        .filter(href -> !rows.containsKey(href))
                        .toList());
        assertEquals("", otherNumbers(linked, rows));
        assertEquals(List.of(), language.equals("en") ? List.of() : untranslated(rows));
        assertEquals(Set.of(), methodsWithoutWords(findings, language));
        int asked = explained(findings, rows);
        assertTrue(asked >= named, "only " + asked);
        if (project.equals("example")) {
            assertEquals(Set.of(Excused.values()), needed(numbers));
        }
    }

    /** What checks counted leads to where it is listed. */
    private static String unlinked(List<Number> numbers) {
        Set<String> unlinked = new TreeSet<>();
        for (Number number : numbers) {
            boolean listed = number.table().equals("gates") && !number.href().isEmpty();
            if (!number.href().startsWith("receipts") && number.excused().isEmpty() && !listed) {
                unlinked.add(number.page() + " " + number.table() + " " + number.column() + ": " + number.text());
            }
        }
        return String.join("\n", unlinked);
    }

    /** No exception outlives its reason. */
    private static Set<Excused> needed(List<Number> numbers) {
        Set<Excused> needed = new TreeSet<>();
        numbers.forEach(number ->
                number.excused().filter(found -> number.href().isEmpty()).ifPresent(needed::add));
        return needed;
    }

    /** The receipt of a number holds it as the page shows it; rows of counts by answer hold what it follows from. */
    private static String otherNumbers(List<Number> linked, Map<String, Table.Row> rows) {
        List<String> wrong = new ArrayList<>();
        for (Number number : linked) {
            List<String> row = rows.get(number.href()).cells().stream()
                    .skip(1)
                    .map(Cell::text)
                    .toList();
            boolean counts = number.href().matches("receipts-question-.*#(wave|group)-.*");
            boolean same = row.stream().anyMatch(text -> holds(number.text(), text));
            if (!same && !counts && !PUT_TOGETHER.matcher(number.table()).matches()) {
                wrong.add(number + " but " + row);
            }
        }
        return String.join("\n", wrong);
    }

    /** The same text, the same with its degrees of freedom, or the same number rounded further. */
    private static boolean holds(String shown, String receipt) {
        if (shown.equals(receipt) || !receipt.isEmpty() && shown.contains(receipt)) {
            return true;
        }
        if (!PLAIN.matcher(shown).matches() || !PLAIN.matcher(receipt).matches()) {
            return false;
        }
        String digits = shown.replaceAll("[^0-9.]", "");
        int point = digits.indexOf('.');
        double half = 0.5 / Math.pow(10, point < 0 ? 0 : digits.length() - point - 1.0);
        double away = Arithmetic.of(shown.replace("%", "")) - Arithmetic.of(receipt.replace("%", ""));
        return Math.abs(away) <= half + 1e-9;
    }

    /** Names and methods without words of their own: {@code priority-part}, {@code 构成·frequency}. */
    private static List<String> untranslated(Map<String, Table.Row> rows) {
        return rows.values().stream()
                .flatMap(row -> row.cells().stream())
                .map(Cell::text)
                .filter(text -> KEY.matcher(text).matches())
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> methodsWithoutWords(Findings findings, String language) throws IOException {
        Set<String> methods = new TreeSet<>();
        findings.measures()
                .all()
                .forEach(measure -> methods.add(
                        measure.result().computable() ? measure.estimate().method() : ""));
        Properties words = new Properties();
        try (InputStream in = ReceiptLinksTest.class.getResourceAsStream(
                "/io/github/surveyreport/theme/report_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        methods.removeIf(method -> method.isEmpty() || words.containsKey("procedure." + method));
        return methods;
    }

    /** What a receipt is called there, the goal explain knows, and it tells the same of it; every fifth is asked for. */
    private static int explained(Findings findings, Map<String, Table.Row> rows) {
        int place = 0;
        int asked = 0;
        for (Table.Row row : rows.values()) {
            String name = row.cells().get(0).note();
            if (!name.isEmpty() && place++ % 5 == 0) {
                Problems problems = new Problems();
                Explanation.Query query =
                        new Explanation.Query(name, Optional.empty(), Optional.empty(), Optional.empty());
                String told = Explanation.of(findings, query, problems);
                assertEquals(List.of(), problems.sorted(), name);
                assertTrue(told.contains(row.cells().get(1).text()), name + ": " + told);
                asked++;
            }
        }
        return asked;
    }

    /** @param excused why it need not lead anywhere */
    private record Number(
            String page, String table, String column, String text, String href, Optional<Excused> excused) {}

    private Findings findings(String project, String language) throws IOException {
        Path folder = project.equals("example")
                ? Projects.EXAMPLE
                : Projects.GOLDEN.resolve(project).resolve("input");
        Projects.copy(folder, temp);
        RunRequest request = Projects.request(temp, temp.resolve("out"), Language.ofTag(language), 2);
        return Projects.findings(request, new Problems());
    }

    /** Rows of receipts by their address. */
    private static Map<String, Table.Row> receipts(Report report) {
        Map<String, Table.Row> rows = new HashMap<>();
        for (Report.Page page : report.pages()) {
            if (page.id().startsWith("receipts")) {
                tables(page)
                        .forEach(table -> table.rows().stream()
                                .filter(row -> !row.anchor().isEmpty())
                                .forEach(row -> rows.put(page.id() + ".html#" + row.anchor(), row)));
            }
        }
        return rows;
    }

    private static Stream<Table> tables(Report.Page page) {
        return page.blocks().stream().flatMap(block -> {
            if (block instanceof Block.TableBlock table) {
                return Stream.of(table.table());
            }
            if (block instanceof Block.Fold fold) {
                return Stream.of(fold.table());
            }
            return block instanceof Block.Chart chart ? Stream.of(chart.data()) : Stream.of();
        });
    }

    /** Cells of columns of numbers, and key figures, of all pages but receipts. */
    private static List<Number> numbers(Report report, String language) throws IOException {
        Map<String, String> keys = new HashMap<>();
        Projects.words(Language.ofTag(language).orElseThrow()).forEach((key, label) -> {
            if (key.toString().startsWith("column.")) {
                keys.merge(label.toString(), " " + key, String::concat);
            }
        });
        List<Number> numbers = new ArrayList<>();
        for (Report.Page page : report.pages()) {
            if (page.id().startsWith("receipts")) {
                continue;
            }
            for (Block block : page.blocks()) {
                if (block instanceof Block.KeyFigures figures) {
                    figures.figures().stream()
                            .filter(figure -> DIGIT.matcher(figure.value()).matches())
                            .forEach(figure -> numbers.add(new Number(
                                    page.id(),
                                    "figures",
                                    figure.label(),
                                    figure.value(),
                                    figure.receipt(),
                                    Optional.empty())));
                }
            }
            tables(page).forEach(table -> cells(page.id(), table, keys, numbers));
        }
        return numbers;
    }

    private static void cells(String page, Table table, Map<String, String> keys, List<Number> numbers) {
        for (Table.Row row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                Table.Column column = table.columns().get(i);
                if (column.kind() == Table.Kind.NUMBER
                        && DIGIT.matcher(cell.text()).matches()) {
                    List<String> named =
                            List.of(keys.getOrDefault(column.label(), "").split(" "));
                    Optional<Excused> exception = Stream.of(Excused.values())
                            .filter(one -> one.tables.matcher(table.id()).matches())
                            .filter(one -> one.columns.contains("*")
                                    || one.columns.stream().anyMatch(named::contains))
                            .findFirst();
                    numbers.add(new Number(page, table.id(), column.label(), cell.text(), cell.href(), exception));
                }
            }
        }
    }
}
