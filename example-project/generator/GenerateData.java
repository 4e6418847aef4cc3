import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Simulates the data of the example project: {@code java -Dfile.encoding=UTF-8 generator/GenerateData.java [folder]} in the folder of {@code
 * survey.yml} writes {@code data/} and {@code generator/planted-effects.csv} below {@code folder} (default: here). The
 * same bytes on every machine: own random numbers, {@code StrictMath}, no locale, no clock. README.md explains the model.
 */
public final class GenerateData {
    private static final long SEED = 20261020L;
    private static final Charset GB18030 = Charset.forName("GB18030");

    // ---- the plan of the simulation -------------------------------------------------------------------------------

    private record Wave(String id, LocalDate start, int days, int rows) {}

    private static final List<Wave> WAVES = List.of(
            new Wave("2025Q4", LocalDate.of(2025, 10, 1), 92, 1320),
            new Wave("2026Q1", LocalDate.of(2026, 1, 1), 90, 1480),
            new Wave("2026Q2", LocalDate.of(2026, 4, 1), 91, 1610),
            new Wave("2026Q3", LocalDate.of(2026, 7, 1), 92, 1850));

    private static final String[] CHANNELS = {"phone", "online", "app", "store"};
    private static final double[] CHANNEL_SHARES = {.35, .30, .22, .13};
    private static final String[] TYPES = {"new", "returning", "core"};
    private static final double[] TYPE_SHARES = {.30, .52, .18};
    /** Types of customers who answer for the first time in a later wave; with those who return, TYPE_SHARES again. */
    private static final double[] NEWCOMER_SHARES = {.52, .30, .18};
    private static final String[] ISSUE_TYPES = {"inquiry", "complaint", "after_sales", "transaction", "suggestion"};
    private static final double[] ISSUE_SHARES = {.38, .14, .24, .18, .06};
    private static final String[] REGIONS = {"上海", "江苏", "浙江", "广东", "北京", "四川", "湖北", "陕西", "青海", "宁夏", "海外"};
    private static final double[] REGION_SHARES = {.17, .14, .13, .19, .12, .10, .08, .07, 0, 0, 0};
    /** Regions with a fixed number of valid answers per wave: below the minimum base, and two below the minimum cell. */
    private static final Map<String, Integer> SMALL_REGIONS = smallRegions();

    private static Map<String, Integer> smallRegions() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put("青海", 18);
        rows.put("宁夏", 4);
        rows.put("海外", 3);
        return rows;
    }

    private static final String[] TEAMS = {"一组", "二组", "三组", "四组"};

    private static final int SPEED = 0;
    private static final int EXPERTISE = 1;
    private static final int RESOLUTION = 3;
    private static final int PROCESS = 4;
    private static final String[] ITEMS = {"speed", "expertise", "attitude", "resolution", "process"};
    /** Expected mean of each item over all respondents of a wave before the planted changes over time. */
    private static final double[] ITEM_MEANS = {3.85, 3.90, 4.10, 3.60, 3.65};

    /** Item × channel, item × customer type, item × issue type: deviations, centred by the shares above before use. */
    private static final double[][] CHANNEL_EFFECTS = {
        {-.10, 0, .10, .05}, {-.50, 0, 0, .10}, {0, 0, -.05, .15}, {0, 0, -.05, .10}, {-.10, 0, .05, -.15}
    };
    private static final double[][] TYPE_EFFECTS = {
        {.05, 0, -.10}, {.05, 0, -.05}, {.05, 0, -.05}, {.05, 0, -.10}, {0, 0, -.10}
    };
    private static final double[][] ISSUE_EFFECTS = {
        {.05, -.50, -.10, .05, 0}, {.05, -.40, -.10, .05, 0}, {.05, -.45, -.05, 0, 0}, {0, 0, 0, 0, 0}, {.10, -.45, -.30, 0, 0}
    };
    /** Resolution by issue type: expected means; after-sales comes from {@link #afterSalesMean}. */
    private static final double[] RESOLUTION_MEANS = {4.00, 3.15, 0, 3.95, 3.85};

    private static double afterSalesMean(int wave) {
        return wave < 2 ? 2.80 : 3.50;
    }

    private static double waveEffect(int item, int wave, String channel) {
        if (item == SPEED) {
            return wave == 3 ? -.30 : 0;
        }
        if (item == PROCESS) {
            return wave >= 2 && channel.equals("app") ? .40 : 0;
        }
        return item == 2 ? .03 * wave : 0;
    }

    private static double regionEffect(int item, String region) {
        return item == SPEED && region.equals("陕西") ? -.30 : item == 2 && region.equals("湖北") ? .20 : 0;
    }

    private static final double[] NPS_BY_TYPE = {34, 31, 6};
    private static final double[] NPS_BY_ISSUE = {8, -28, -6, 6, 4};
    private static final double[] NPS_BY_WAVE = {0, 2, 5, 1};
    private static final double[] WAIT_MEANS = {6.0, 3.2, 2.6, 8.0};
    private static final double[] SPEED_COMMENT_SHARE = {.12, .12, .12, .22};
    private static final double COMMENT_SHARE = .45;
    /** One comment of so many holds personal data; the bounds are of each kind and wave. */
    private static final int PERSONAL_EVERY = 12;
    private static final String PERSONAL = "24";
    private static final String PERSONAL_LOW = "18";
    private static final String PERSONAL_HIGH = "32";
    /** How often customers come by the channel, and with the kind of request, that are theirs; else any, by the shares. */
    private static final double SAME_CHANNEL = .90;
    private static final double SAME_ISSUE = .85;

    /** Rows planted for each cleaning rule, per wave. */
    private static final String[] RULES = {
        "out-of-range", "out-of-period", "minimum-time", "too-many-blanks", "contradiction", "straight-lining",
        "duplicate-id", "same-customer"
    };
    private static final int[][] DIRTY = {
        {4, 3, 21, 9, 5, 14, 3, 6}, {3, 4, 24, 11, 6, 12, 4, 7}, {5, 2, 26, 10, 4, 15, 2, 9}, {4, 5, 31, 14, 7, 19, 5, 8}
    };

    // ---- one respondent -------------------------------------------------------------------------------------------

    private static final class Row {
        String id;
        String customer;
        LocalDateTime submitted;
        int seconds;
        String channel;
        String type;
        String region;
        String issue;
        String team;
        int[] items = new int[5];
        int effort;
        int overall;
        int nps;
        int waitTenths;
        int contact;
        int source;
        boolean[] improve = new boolean[5];
        boolean[] selfService = new boolean[3];
        int first;
        String topic;
        String comment = "";
        String suggestion = "";
        /** Made invalid on purpose: then no further answer is left out. */
        boolean planted;
    }

    private record Customer(String id, String type, String region, String channel, String issue, double mood) {
        /** The same customer in a later wave: nobody stays new. */
        Customer next() {
            return type.equals("new") ? new Customer(id, "returning", region, channel, issue, mood) : this;
        }
    }

    private final Path out;
    private final Phrases phrases;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private int nextCustomer = 101;

    private GenerateData(Path home, Path out) throws IOException {
        this.out = out;
        this.phrases = Phrases.read(home.resolve("generator/phrases.txt"));
    }

    public static void main(String[] arguments) throws IOException {
        if ("问".length() != 1) {
            throw new IllegalStateException("source read in a wrong encoding; use: java -Dfile.encoding=UTF-8 …");
        }
        Path home = Path.of("").toAbsolutePath();
        Path out = arguments.length > 0 ? Path.of(arguments[0]) : home;
        new GenerateData(home, out).run();
    }

    private void run() throws IOException {
        List<List<Row>> waves = new ArrayList<>();
        for (int wave = 0; wave < WAVES.size(); wave++) {
            Random random = new Random(SEED + wave);
            List<Row> rows = respondents(wave, random);
            comments(wave, rows, random);
            rows = dirty(wave, rows, random);
            waves.add(rows);
        }
        new Exports(out).write(waves);
        register(new Random(SEED + 100));
        serviceMetrics();
        new Service(new ArrayList<>(customers.keySet())).write(out);
        plantedEffects();
    }

    private List<Row> respondents(int wave, Random random) {
        List<Customer> known = new ArrayList<>(customers.values());
        random.shuffle(known);
        List<Row> rows = new ArrayList<>();
        SMALL_REGIONS.forEach((region, count) -> {
            for (int i = 0; i < count; i++) {
                rows.add(respondent(wave, newCustomer(wave, region, random), random));
            }
        });
        int again = 0;
        while (rows.size() < WAVES.get(wave).rows()) {
            Customer customer = again < known.size() && random.next() < .42
                    ? known.get(again++)
                    : newCustomer(wave, random.pick(REGIONS, REGION_SHARES), random);
            customers.put(customer.id(), customer.next());
            rows.add(respondent(wave, customer, random));
        }
        rows.sort(Comparator.comparing(row -> row.submitted));
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).id = WAVES.get(wave).id() + "-" + digits(i + 1, 5);
        }
        return rows;
    }

    private Customer newCustomer(int wave, String region, Random random) {
        String type = random.pick(TYPES, wave == 0 ? TYPE_SHARES : NEWCOMER_SHARES);
        String channel = random.pick(CHANNELS, CHANNEL_SHARES);
        String issue = random.pick(ISSUE_TYPES, ISSUE_SHARES);
        return new Customer("C-" + digits(nextCustomer++, 6), type, region, channel, issue, random.gauss());
    }

    private Row respondent(int wave, Customer customer, Random random) {
        Row row = new Row();
        row.customer = random.next() < .03 ? "" : customer.id();
        row.type = customer.type();
        row.region = customer.region();
        row.channel = random.next() < SAME_CHANNEL ? customer.channel() : random.pick(CHANNELS, CHANNEL_SHARES);
        row.issue = random.next() < SAME_ISSUE ? customer.issue() : random.pick(ISSUE_TYPES, ISSUE_SHARES);
        row.team = TEAMS[(int) (random.next() * TEAMS.length)];
        row.submitted = WAVES.get(wave).start().plusDays(random.below(WAVES.get(wave).days()))
                .atTime(8 + random.below(14), random.below(60), random.below(60));
        row.seconds = 75 + (int) StrictMath.exp(4.6 + .55 * random.gauss());
        double mood = StrictMath.sqrt(.5) * (customer.mood() + random.gauss());
        rate(wave, row, mood, random);
        background(wave, row, random);
        return row;
    }

    private static void rate(int wave, Row row, double mood, Random random) {
        for (int item = 0; item < 5; item++) {
            double z = StrictMath.sqrt(.45) * mood + StrictMath.sqrt(.55) * random.gauss();
            row.items[item] = Scale.draw(expected(item, wave, row), z, 1, 5, 1.15);
        }
        if (Arrays.stream(row.items).distinct().count() == 1 && row.items[0] < 5) {
            int item = random.below(5);
            row.items[item] += row.items[item] == 1 || random.next() < .5 ? 1 : -1;
        }
        double sum = .22 * row.items[0] + .20 * row.items[1] + .17 * row.items[2] + .29 * row.items[3] + .12 * row.items[4];
        row.overall = clamp((int) StrictMath.floor(.20 + sum + .50 * random.gauss() + .5), 1, 5);
        double effort = 6 - (expected(RESOLUTION, wave, row) + expected(PROCESS, wave, row)) / 2;
        row.effort = Scale.draw(effort, -StrictMath.sqrt(.35) * mood + StrictMath.sqrt(.65) * random.gauss(), 1, 5, 1.15);
        double nps = NPS_BY_TYPE[index(TYPES, row.type)]
                + centred(NPS_BY_ISSUE, ISSUE_SHARES, index(ISSUE_TYPES, row.issue)) + NPS_BY_WAVE[wave];
        row.nps = Scale.nps(nps, .75 * mood + StrictMath.sqrt(1 - .5625) * random.gauss());
        if (row.nps >= 9 && row.overall <= 2) {
            row.overall = 3;
        }
        if (row.overall >= 4 && Arrays.stream(row.items).max().getAsInt() <= 2) {
            row.overall = 3;
        }
    }

    /** Expected rating of an item: exact, see {@link Scale#draw}. */
    private static double expected(int item, int wave, Row row) {
        int channel = index(CHANNELS, row.channel);
        int issue = index(ISSUE_TYPES, row.issue);
        double base = item == RESOLUTION
                ? issue == 2 ? afterSalesMean(wave) : RESOLUTION_MEANS[issue]
                : ITEM_MEANS[item] + centred(ISSUE_EFFECTS[item], ISSUE_SHARES, issue);
        double value = base + centred(CHANNEL_EFFECTS[item], CHANNEL_SHARES, channel)
                + centred(TYPE_EFFECTS[item], TYPE_SHARES, index(TYPES, row.type))
                + waveEffect(item, wave, row.channel) + regionEffect(item, row.region);
        return StrictMath.max(1.2, StrictMath.min(4.8, value));
    }

    private static void background(int wave, Row row, Random random) {
        double mean = WAIT_MEANS[index(CHANNELS, row.channel)] * (wave == 3 ? 1.35 : 1);
        row.waitTenths = (int) (10 * StrictMath.exp(StrictMath.log(mean) - .18 + .6 * random.gauss()) + .5);
        row.contact = random.pick(new double[] {.30, .34, .22, .10, .04});
        row.source = random.pick(new double[] {.28, .33, .21, .18});
        for (int item = 0; item < 5; item++) {
            row.improve[item] = random.next() < (row.items[item] <= 2 ? .75 : row.items[item] == 3 ? .35 : .06);
        }
        double[] used = {.38, row.channel.equals("app") ? .55 : .30, row.issue.equals("after_sales") ? .35 : .08};
        for (int i = 0; i < 3; i++) {
            row.selfService[i] = random.next() < used[i];
        }
        row.first = random.next() < .05 ? 2 : random.next() < .30 + .14 * (row.items[RESOLUTION] - 1) ? 1 : 0;
    }

    // ---- comments -------------------------------------------------------------------------------------------------

    private void comments(int wave, List<Row> rows, Random random) {
        double weight = Topics.speedWeight(rows, wave, SPEED_COMMENT_SHARE[wave]);
        int written = 0;
        for (Row row : rows) {
            boolean unhappy = row.overall <= 3;
            if (random.next() >= (unhappy ? COMMENT_SHARE + .30 : COMMENT_SHARE)) {
                continue;
            }
            if (random.next() < .07) {
                row.comment = phrases.one("slot empty", row.channel, random);
                continue;
            }
            double[] weights = Topics.weights(row, wave, weight);
            row.topic = Topics.NAMES[random.pick(weights)];
            String second = random.next() < Topics.SECOND ? Topics.other(weights, row.topic, random) : null;
            row.comment = new Writer(phrases, random).comment(row.topic, second, row.channel, row.overall);
            if (random.next() < .30) {
                row.suggestion = new Writer(phrases, random).suggestion(row.topic, row.channel);
            }
            row.comment += personal(wave, written++);
        }
    }

    /** What some customers add, and no report may show: a telephone number, a name, an address of mail. All invented. */
    private static String personal(int wave, int comment) {
        if (comment % PERSONAL_EVERY != 0) {
            return "";
        }
        int which = comment / PERSONAL_EVERY;
        return switch (which % 3) {
            case 0 -> "。1390000" + (1000 + 100 * wave + which);
            case 1 -> "（" + "王李张刘陈杨赵吴徐孙".charAt(which / 3 % 10) + "女士）";
            default -> "。kehu" + wave + which + "@example.com";
        };
    }

    // ---- dirty rows -----------------------------------------------------------------------------------------------

    /** Adds rows that break exactly one cleaning rule first, and puts all rows in order of time. */
    private List<Row> dirty(int wave, List<Row> clean, Random random) {
        List<Row> rows = new ArrayList<>(clean);
        int number = clean.size();
        for (int rule = 0; rule < RULES.length; rule++) {
            for (int i = 0; i < DIRTY[wave][rule]; i++) {
                Customer customer = newCustomer(wave, random.pick(REGIONS, REGION_SHARES), random);
                Row row = respondent(wave, customer, random);
                row.customer = customer.id();
                row.id = WAVES.get(wave).id() + "-" + digits(++number, 5);
                row.seconds += 30;
                row.planted = true;
                spoil(RULES[rule], row, rows, clean, wave, random);
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing((Row row) -> row.submitted).thenComparing(row -> row.id));
        return rows;
    }

    private static void spoil(String rule, Row row, List<Row> rows, List<Row> clean, int wave, Random random) {
        switch (rule) {
            case "out-of-range" -> {
                if (random.next() < .5) {
                    row.nps = 11;
                } else {
                    row.items[random.below(5)] = 7;
                }
            }
            case "out-of-period" -> row.submitted = WAVES.get(wave).start().minusDays(9 + random.below(12))
                    .atTime(10 + random.below(8), random.below(60), 7);
            case "minimum-time" -> row.seconds = 11 + random.below(45);
            case "too-many-blanks" -> {
                Arrays.fill(row.items, 0);
                row.items[0] = 3 + random.below(2);
                row.effort = 0;
                row.overall = 0;
                row.nps = -1;
                row.waitTenths = -1;
                row.contact = -1;
                row.source = -1;
                row.first = -1;
                Arrays.fill(row.improve, false);
                Arrays.fill(row.selfService, false);
            }
            case "contradiction" -> {
                for (int item = 0; item < 5; item++) {
                    row.items[item] = 1 + (item + random.below(2)) % 2;
                }
                row.items[0] = 1;
                row.items[1] = 2;
                row.overall = 5;
                row.nps = 8;
            }
            case "straight-lining" -> {
                int same = 2 + random.below(3);
                Arrays.fill(row.items, same);
                row.overall = same;
                row.nps = 2 * same;
            }
            case "duplicate-id" -> {
                Row first = original(rows, clean, random);
                row.id = first.id;
                row.customer = first.customer;
                row.region = first.region;
                row.submitted = first.submitted.plusMinutes(2 + random.below(90));
            }
            default -> {
                Row first = original(rows, clean, random);
                row.customer = first.customer;
                row.region = first.region;
                row.submitted = first.submitted.plusHours(1 + random.below(20));
            }
        }
    }

    /** A clean row that nobody has repeated yet and whose region may lose a row. */
    private static Row original(List<Row> rows, List<Row> clean, Random random) {
        while (true) {
            Row row = clean.get(random.below(clean.size()));
            if (!SMALL_REGIONS.containsKey(row.region) && !row.customer.isEmpty()
                    && rows.stream().filter(other -> other.customer.equals(row.customer)).count() == 1) {
                return row;
            }
        }
    }

    // ---- the other files ------------------------------------------------------------------------------------------

    private void register(Random random) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<Customer> known = new ArrayList<>(customers.values());
        for (int i = 0; i < 200; i++) {
            int wave = i / 50;
            String channel = random.pick(CHANNELS, CHANNEL_SHARES);
            String issue = random.pick(ISSUE_TYPES, ISSUE_SHARES);
            boolean scored = random.next() < .45;
            int score = 1 + random.pick(new double[] {.20, .30, .28, .15, .07});
            Row row = new Row();
            row.channel = channel;
            row.issue = issue;
            Arrays.fill(row.items, score);
            row.overall = score;
            double[] weights = Topics.weights(row, wave, wave == 3 ? 3.2 : 1.6);
            String topic = Topics.NAMES[random.pick(weights)];
            Writer writer = new Writer(phrases, random);
            LocalDateTime served = WAVES.get(wave).start().plusDays(random.below(WAVES.get(wave).days()))
                    .atTime(9 + random.below(9), random.below(60));
            lines.add(List.of(
                    known.get(random.below(known.size())).id(),
                    Exports.CHANNEL_LABELS[index(CHANNELS, channel)],
                    served.toLocalDate().toString(),
                    Exports.ISSUE_LABELS[index(ISSUE_TYPES, issue)],
                    scored ? "定量" : "定性",
                    scored ? String.valueOf(score) : "",
                    writer.comment(topic, null, channel, score),
                    random.next() < .6 ? writer.suggestion(topic, channel) : "",
                    "R" + digits(1 + random.below(12), 2),
                    Exports.MINUTE.format(served.plusMinutes(20 + random.below(100)))));
        }
        lines.sort(Comparator.comparing((List<String> line) -> line.get(2)).thenComparing(line -> line.get(9)));
        lines.add(0, List.of("客户编号", "渠道", "服务日期", "服务类型", "反馈类型", "评分", "反馈内容", "期望改进", "记录人代号", "记录时间"));
        Csv.write(out.resolve("data/register.csv"), lines, ',', "\n", StandardCharsets.UTF_8, false);
    }

    private void serviceMetrics() throws IOException {
        String[][] metrics = {
            {"first_response", "16.8", "16.1", "15.2", "19.0"},
            {"answer_rate", "86.4", "87.2", "88.9", "84.1"},
            {"resolution_hours", "31.5", "30.2", "24.6", "23.8"},
            {"fcr", "68.3", "69.5", "73.8", "73.0"},
            {"repeat_contact", "17.9", "17.1", "13.6", "14.2"},
            {"script_compliance", "", "91.2", "93.5", "94.6"},
            {"callback_rate", "82.0", "85.5", "90.8", "92.3"},
            {"progress_notice", "61.0", "63.4", "70.2", "74.9"},
            {"abandonment", "8.8", "8.1", "7.0", "10.6"}
        };
        int[][] bases = {
            {41820, 43960, 46210, 52480}, {41820, 43960, 46210, 52480}, {9120, 9655, 9984, 10876}, {9120, 9655, 9984, 10876},
            {36130, 38330, 41080, 44140}, {0, 600, 600, 600}, {2310, 2402, 2518, 2790}, {9120, 9655, 9984, 10876},
            {41820, 43960, 46210, 52480}
        };
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("季度", "指标", "数值", "业务量"));
        for (int wave = 0; wave < WAVES.size(); wave++) {
            for (int metric = 0; metric < metrics.length; metric++) {
                if (!metrics[metric][wave + 1].isEmpty()) {
                    lines.add(List.of(WAVES.get(wave).id(), metrics[metric][0], metrics[metric][wave + 1],
                            String.valueOf(bases[metric][wave])));
                }
            }
        }
        Csv.write(out.resolve("data/service-metrics.csv"), lines, ',', "\n", StandardCharsets.UTF_8, false);
    }

    // ---- service records ------------------------------------------------------------------------------------------

    /** A sample of the contacts behind {@link #serviceMetrics}: the same answer, callback and recontact rates. */
    private static final class Service {
        private static final List<String> HEADER = List.of(
                "记录编号", "客户编号", "渠道", "班组", "服务类型", "受理时间", "应答时长", "是否接通", "首次回复时间", "登记时间", "升级时间",
                "是否回访");
        private static final int[] CONTACTS = {1060, 1110, 1190, 1290};
        private static final double[] ANSWERED = {.864, .872, .889, .841};
        private static final double[] WAIT_SECONDS = {16.8, 16.1, 15.2, 19.0};
        private static final double[] AGAIN = {.179, .171, .136, .142};
        private static final double[] CALLED_BACK = {.820, .855, .908, .923};
        /** Hours within which half of the first replies come, by channel; store customers are served at once. */
        private static final double[] REPLY_HOURS = {5, 4, 6, 1.5};
        /** What was planted: in August 2026 replies in the app took five times as long. */
        private static final double LATE = 5;

        private record Contact(String customer, String channel, LocalDateTime at) {}

        private final Random random = new Random(SEED + 200);
        private final List<String> customers;

        Service(List<String> customers) {
            this.customers = customers;
        }

        void write(Path out) throws IOException {
            List<List<String>> lines = new ArrayList<>();
            for (int wave = 0; wave < WAVES.size(); wave++) {
                for (Contact contact : contacts(wave)) {
                    lines.add(line(wave, contact));
                }
            }
            lines.sort(Comparator.comparing((List<String> line) -> line.get(5)).thenComparing(line -> line.get(1)));
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).set(0, "T" + digits(i + 1, 5));
            }
            lines.add(0, HEADER);
            Csv.write(out.resolve("data/service-records.csv"), lines, ',', "\n", StandardCharsets.UTF_8, false);
        }

        /** Contacts of a wave; after each the customer comes again within two days with the chance that is due. */
        private List<Contact> contacts(int wave) {
            List<Contact> contacts = new ArrayList<>();
            LocalDateTime end = WAVES.get(wave).start().plusDays(WAVES.get(wave).days()).atStartOfDay();
            while (contacts.size() < CONTACTS[wave]) {
                String customer = random.next() < .03 ? "" : customers.get(random.below(customers.size()));
                LocalDateTime at = WAVES.get(wave).start().plusDays(random.below(WAVES.get(wave).days()))
                        .atTime(8 + random.below(14), random.below(60));
                while (at.isBefore(end)) {
                    contacts.add(new Contact(customer, random.pick(CHANNELS, CHANNEL_SHARES), at));
                    if (customer.isEmpty() || random.next() >= AGAIN[wave]) {
                        break;
                    }
                    at = at.plusMinutes(30 + random.below(47 * 60));
                }
            }
            return contacts;
        }

        private List<String> line(int wave, Contact contact) {
            int channel = index(CHANNELS, contact.channel());
            boolean phone = channel == 0;
            boolean answered = !phone || random.next() < ANSWERED[wave];
            double spread = .7;
            double wait = WAIT_SECONDS[wave] * StrictMath.exp(spread * random.gauss() - spread * spread / 2);
            boolean escalated = answered && random.next() < .06;
            double escalation = 30 * StrictMath.exp(.6 * random.gauss());
            boolean entered = answered && random.next() < .98;
            double entry = 35 * StrictMath.exp(.9 * random.gauss());
            String calledBack = answered && random.next() < .22 ? random.next() < CALLED_BACK[wave] ? "是" : "否" : "";
            return new ArrayList<>(List.of(
                    "",
                    contact.customer(),
                    Exports.CHANNEL_LABELS[channel],
                    TEAMS[random.below(TEAMS.length)],
                    Exports.ISSUE_LABELS[index(ISSUE_TYPES, random.pick(ISSUE_TYPES, ISSUE_SHARES))],
                    Exports.MINUTE.format(contact.at()),
                    phone && answered ? StrictMath.round(wait) + "秒" : "",
                    phone ? answered ? "是" : "否" : "",
                    answered ? reply(contact, REPLY_HOURS[channel]) : "N/A",
                    entered ? later(contact, entry) : "",
                    escalated ? later(contact, escalation) : "",
                    calledBack));
        }

        /** One in a hundred is never replied to. */
        private String reply(Contact contact, double hours) {
            boolean late = contact.channel().equals("app") && contact.at().getYear() == 2026 && contact.at().getMonthValue() == 8;
            double minutes = 60 * hours * (late ? LATE : 1) * StrictMath.exp(1.0 * random.gauss());
            return random.next() < .01 ? "" : later(contact, minutes);
        }

        private static String later(Contact contact, double minutes) {
            return Exports.MINUTE.format(contact.at().plusMinutes(StrictMath.round(minutes)));
        }
    }

    private void plantedEffects() throws IOException {
        Csv.write(out.resolve("generator/planted-effects.csv"), Planted.lines(), ',', "\n", StandardCharsets.UTF_8, false);
    }

    // ---- what was planted -----------------------------------------------------------------------------------------

    private static final class Planted {
        private static final List<List<String>> LINES = new ArrayList<>();

        /** A value, or the difference to the same measure in another group or wave; {@code low..high} must hold it. */
        private static void add(String id, String kind, String measure, String statistic, String wave, String group,
                String againstWave, String againstGroup, String planted, String low, String high, String what) {
            LINES.add(List.of(id, kind, measure, statistic, wave, group, againstWave, againstGroup, planted, low, high, what));
        }

        static List<List<String>> lines() {
            LINES.clear();
            add("id", "kind", "measure", "statistic", "wave", "group", "against-wave", "against-group", "planted", "low",
                    "high", "what");
            for (Wave wave : WAVES) {
                add("phone-expertise-" + wave.id(), "difference", "question.q_expertise", "mean", wave.id(), "channel=phone",
                        wave.id(), "channel=online", "-0.50", "-0.70", "-0.30", "热线客户对专业能力的评分低0.5分");
            }
            for (int i = 0; i < 4; i++) {
                String mean = i < 2 ? "2.80" : "3.50";
                add("after-sales-" + WAVES.get(i).id(), "value", "question.q_resolution", "mean", WAVES.get(i).id(),
                        "issue_type=after_sales", "", "", mean, i < 2 ? "2.61" : "3.32", i < 2 ? "2.99" : "3.68",
                        "售后客户对问题解决的评分：行动A03之前2.8分，之后3.5分");
            }
            add("after-sales-lift", "difference", "question.q_resolution", "mean", "2026Q3", "issue_type=after_sales", "2026Q1",
                    "issue_type=after_sales", "0.70", "0.46", "0.94", "行动A03使售后的问题解决提高0.7分");
            add("speed-drop", "difference", "question.q_speed", "mean", "2026Q3", "", "2026Q2", "", "-0.30", "-0.42", "-0.18",
                    "最后一季响应速度下降0.3分");
            add("speed-comments-before", "value", "issue.response-speed", "share", "2026Q2", "", "", "", "0.12", "0.085", "0.16",
                    "此前约12%的意见提到响应效率");
            add("speed-comments-last", "value", "issue.response-speed", "share", "2026Q3", "", "", "", "0.22", "0.18", "0.265",
                    "最后一季约22%的意见提到响应效率");
            for (int i = 0; i < 4; i++) {
                add("core-nps-" + WAVES.get(i).id(), "difference", "question.q_recommend", "nps", WAVES.get(i).id(),
                        "customer_type=core", WAVES.get(i).id(), "customer_type=returning", "-25", "-46", "-4",
                        "核心客户的净推荐值比老客户低25");
            }
            add("app-process", "difference", "question.q_process", "mean", "2026Q2", "channel=app", "2026Q1", "channel=app",
                    "0.40", "0.19", "0.61", "行动A05（新版APP）使APP客户的流程便捷提高0.4分");
            add("complaint-attitude", "difference", "question.q_attitude", "mean", "2026Q3", "issue_type=complaint", "2026Q1",
                    "issue_type=complaint", "0.06", "-0.21", "0.33", "行动A06没有明显效果");
            add("shaanxi-speed", "difference", "question.q_speed", "mean", "2026Q2", "region=shaanxi", "2026Q2", "region=shanghai",
                    "-0.30", "-0.65", "0.05", "陕西的响应速度低0.3分");
            add("unclassified", "value", "text", "unclassified-share", "2026Q3", "", "", "", "0.15", "0.11", "0.19",
                    "约15%的意见不属于任何类别");
            add("masked-mobile", "value", "privacy", "masked:mobile", "2026Q3", "", "", "", PERSONAL, PERSONAL_LOW, PERSONAL_HIGH,
                    "意见里的手机号，遮盖后只计条数");
            add("masked-name", "value", "privacy", "masked:name", "2026Q3", "", "", "", PERSONAL, PERSONAL_LOW, PERSONAL_HIGH,
                    "意见里的姓名，遮盖后只计条数");
            add("masked-email", "value", "privacy", "masked:email", "2026Q3", "", "", "", PERSONAL, PERSONAL_LOW, PERSONAL_HIGH,
                    "意见里的邮箱，遮盖后只计条数");
            add("app-late-august", "difference", "service.reply", "month:2026-08", "2026Q3", "service-channel=APP", "2026Q3",
                    "service-channel=在线", "-0.55", "-0.75", "-0.35", "2026年8月APP渠道的首次回复慢了四倍");
            add("app-july", "difference", "service.reply", "month:2026-07", "2026Q3", "service-channel=APP", "2026Q3",
                    "service-channel=在线", "-0.05", "-0.18", "0.08", "7月没有这样的差别");
            for (Wave wave : WAVES) {
                String rows = String.valueOf(SMALL_REGIONS.get("青海"));
                add("small-base-" + wave.id(), "value", "sample", "valid", wave.id(), "region=qinghai", "", "", rows, rows, rows,
                        "样本不足30的地区");
                for (String region : List.of("ningxia", "overseas")) {
                    add("suppressed-" + region + "-" + wave.id(), "suppressed", "question.q_overall", "mean", wave.id(),
                            "region=" + region, "", "", "", "", "", "不足5人的地区，不得显示");
                }
            }
            for (int wave = 0; wave < WAVES.size(); wave++) {
                for (int rule = 0; rule < RULES.length; rule++) {
                    String count = String.valueOf(DIRTY[wave][rule]);
                    add("dirty-" + RULES[rule] + "-" + WAVES.get(wave).id(), "exclusions", "exclusions", RULES[rule],
                            WAVES.get(wave).id(), "", "", "", count, count, count, "");
                }
            }
            return LINES;
        }
    }

    // ---- topics of comments ---------------------------------------------------------------------------------------

    private static final class Topics {
        static final String[] NAMES = {
            "response-speed", "expertise", "attitude", "resolution", "process", "after-sales", "logistics", "price",
            "app-function", "product-quality", "billing", "proactive", "other", "praise"
        };
        static final double SECOND = .18;
        /** How much likelier a complaint about an item is for each rating of that item. */
        private static final double[] BY_RATING = {1, 3.2, 2.4, 1.2, .6, .3};

        static double[] weights(Row row, int wave, double speed) {
            double[] weights = {speed, 1.1, 1.0, 1.2, 1.1, .35, .55, .5, .25, .55, .35, .35, 0, 0};
            for (int item = 0; item < 5; item++) {
                weights[item] *= BY_RATING[clamp(row.items[item], 1, 5)];
            }
            if (row.issue.equals("after_sales")) {
                weights[5] = wave < 2 ? 6.0 : 2.6;
            }
            if (row.issue.equals("complaint")) {
                weights[9] *= 2.5;
            }
            if (row.issue.equals("transaction")) {
                weights[10] *= 4;
                weights[6] *= 2;
            }
            if (row.channel.equals("app")) {
                weights[8] = wave < 2 ? 2.0 : 1.2;
            }
            double named = Arrays.stream(weights).sum();
            weights[12] = named * (row.overall >= 4 ? .10 : .07);
            weights[13] = named * (row.overall >= 4 ? .13 : .005);
            return weights;
        }

        static String other(double[] weights, String first, Random random) {
            double[] rest = Arrays.copyOf(weights, 12);
            if (first.equals("other") || first.equals("praise")) {
                return null;
            }
            rest[index(NAMES, first)] = 0;
            return NAMES[random.pick(rest)];
        }

        /** The weight of the first topic with which the expected share of comments that mention it is as planned. */
        static double speedWeight(List<Row> rows, int wave, double share) {
            double low = .001;
            double high = 50;
            for (int i = 0; i < 60; i++) {
                double middle = (low + high) / 2;
                if (expectedShare(rows, wave, middle) < share) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return (low + high) / 2;
        }

        private static double expectedShare(List<Row> rows, int wave, double speed) {
            double commenting = 0;
            double mentioning = 0;
            for (Row row : rows) {
                double writes = row.overall <= 3 ? COMMENT_SHARE + .30 : COMMENT_SHARE;
                double[] weights = weights(row, wave, speed);
                double all = Arrays.stream(weights).sum();
                double named = all - weights[12] - weights[13];
                double mentions = weights[0] / all;
                for (int topic = 1; topic < 12; topic++) {
                    mentions += SECOND * weights[topic] / all * weights[0] / (named - weights[topic]);
                }
                commenting += writes;
                mentioning += writes * mentions;
            }
            return mentioning / commenting;
        }
    }

    private static final class Writer {
        private final Phrases phrases;
        private final Random random;

        Writer(Phrases phrases, Random random) {
            this.phrases = phrases;
            this.random = random;
        }

        String comment(String topic, String second, String channel, int overall) {
            double style = random.next();
            if (style < .02 && phrases.has("english " + topic)) {
                return phrases.one("english " + topic, channel, random);
            }
            if (style > .985 && phrases.has("traditional " + topic)) {
                return phrases.one("traditional " + topic, channel, random);
            }
            String mark = random.next() < .12 ? "！" : "，";
            String text = clause(topic, channel);
            if (second != null) {
                text += (random.next() < .10 ? "；\n" : random.next() < .5 ? "，而且" : "；") + clause(second, channel);
            }
            if (!topic.equals("praise") && !topic.equals("other")) {
                if (overall >= 4 && random.next() < .75) {
                    text = phrases.one("slot ok", channel, random) + "，" + phrases.one("slot but", channel, random) + text;
                } else if (overall <= 2 && random.next() < .45) {
                    text += mark + phrases.one("slot anger", channel, random);
                }
            }
            if (random.next() < .20 && !topic.equals("praise")) {
                text += "，" + phrases.one("slot close", channel, random);
            }
            if (random.next() < .04) {
                return text + phrases.one(topic.equals("praise") ? "slot smile" : "slot emoji", channel, random);
            }
            return text + (random.next() < .55 ? "。" : random.next() < .12 ? "！！" : "");
        }

        String suggestion(String topic, String channel) {
            String section = topic.equals("praise") ? "other" : topic;
            return phrases.one("suggest " + section, channel, random) + (random.next() < .5 ? "。" : "");
        }

        private String clause(String topic, String channel) {
            boolean issue = !topic.equals("praise") && !topic.equals("other");
            return phrases.one(issue ? "issue " + topic : topic, channel, random);
        }
    }

    private record Phrases(Map<String, List<String>> sections) {
        static Phrases read(Path file) throws IOException {
            Map<String, List<String>> sections = new LinkedHashMap<>();
            String section = "";
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith("[")) {
                    section = line.substring(1, line.length() - 1);
                } else if (section.equals("english") || section.equals("traditional")) {
                    String[] parts = line.split("\\|");
                    sections.computeIfAbsent(section + " " + parts[0], key -> new ArrayList<>()).add(parts[1]);
                } else {
                    sections.computeIfAbsent(section, key -> new ArrayList<>()).add(line);
                }
            }
            return new Phrases(sections);
        }

        boolean has(String section) {
            return sections.containsKey(section);
        }

        String one(String section, String channel, Random random) {
            List<String> choices = sections.get(section);
            String text = choices.get(random.below(choices.size()));
            for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{')) {
                int close = text.indexOf('}', open);
                String slot = "slot " + text.substring(open + 1, close);
                String filled = one(has(slot) ? slot : slot + "." + channel, channel, random);
                text = text.substring(0, open) + filled + text.substring(close + 1);
            }
            return text;
        }
    }

    // ---- exports, each as its tool writes it ----------------------------------------------------------------------

    private record Exports(Path out) {
        static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
        private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
        private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/M/d H:mm", Locale.ROOT);
        static final String[] CHANNEL_LABELS = {"电话", "在线", "APP", "门店"};
        static final String[] ISSUE_LABELS = {"咨询", "投诉", "售后", "业务办理", "建议"};
        private static final String[] TYPE_LABELS = {"新客户", "老客户", "核心客户"};
        private static final String[] LEVELS = {"", "非常不满意", "不满意", "一般", "满意", "非常满意"};
        private static final String[] CONTACTS = {"电话", "微信", "APP消息", "短信", "电子邮件"};
        private static final String[] SOURCES = {"朋友推荐", "网络搜索", "门店宣传", "广告"};
        private static final String[] IMPROVE = {"响应更快", "更专业", "态度更好", "真正解决问题", "流程更简单"};
        private static final String[] SELF_SERVICE = {"帮助中心", "智能客服", "自助退换"};
        private static final List<String> HEADERS = List.of(
                "答卷编号", "提交答卷时间", "所用时间（秒）", "客户编号", "服务渠道", "客户类型", "所在地区", "服务类型", "服务班组",
                "1、客服响应速度", "2、客服专业能力", "3、客服服务态度", "4、问题解决情况", "5、办理流程便捷程度", "6、办理所花费的精力",
                "7、总体满意度", "8、向亲友推荐的可能性（0-10分）", "9、等待时间（分钟）", "10、最希望的联系方式", "11、从何处了解我们",
                "12、最希望改进的方面（多选）", "13、用过的自助服务:帮助中心", "13、用过的自助服务:智能客服", "13、用过的自助服务:自助退换",
                "14、您的意见", "15、您的建议");

        /** How one file is written: what its tool puts for blanks, codes, levels and times. */
        private record Style(String blank, boolean codes, boolean words, boolean first, DateTimeFormatter time) {}

        void write(List<List<Row>> waves) throws IOException {
            Path folder = out.resolve("data/responses");
            Style wjx = new Style("(空)", false, false, false, SLASHES);
            Csv.write(folder.resolve("2025Q4.csv"), table(waves.get(0), wjx), ',', "\r\n", StandardCharsets.UTF_8, true);
            Style desk = new Style("", false, false, true, SECOND);
            Csv.write(folder.resolve("2026Q1.csv"), table(waves.get(1), desk), ';', "\r\n", GB18030, false);
            Style system = new Style("", true, false, true, SECOND);
            Csv.write(folder.resolve("2026Q2-hotline-store.csv"), table(channels(waves.get(2), "phone", "store"), system), ',', "\n",
                    StandardCharsets.UTF_8, false);
            Csv.write(folder.resolve("2026Q2-online-app.csv"), table(channels(waves.get(2), "online", "app"), system), '\t', "\n",
                    StandardCharsets.UTF_8, false);
            Style words = new Style("", false, true, true, MINUTE);
            Csv.write(folder.resolve("2026Q3.csv"), table(waves.get(3), words), ',', "\n", StandardCharsets.UTF_8, false);
        }

        private static List<Row> channels(List<Row> rows, String one, String two) {
            return rows.stream().filter(row -> row.channel.equals(one) || row.channel.equals(two)).toList();
        }

        private static List<List<String>> table(List<Row> rows, Style style) {
            List<List<String>> table = new ArrayList<>();
            List<String> headers = new ArrayList<>(HEADERS);
            if (style.first()) {
                headers.add("16、是否一次联系就解决");
            }
            headers.add("来源");
            table.add(headers);
            rows.forEach(row -> table.add(cells(row, style)));
            return table;
        }

        private static List<String> cells(Row row, Style style) {
            List<String> cells = new ArrayList<>(List.of(row.id, style.time().format(row.submitted),
                    String.valueOf(row.seconds), row.customer, coded(CHANNELS, CHANNEL_LABELS, row.channel, style),
                    coded(TYPES, TYPE_LABELS, row.type, style), row.region,
                    coded(ISSUE_TYPES, ISSUE_LABELS, row.issue, style), row.team));
            boolean hidden = row.overall == 0;
            int skip = !row.planted && row.seconds % 97 < 5 ? row.seconds % 5 : -1;
            for (int item = 0; item < 5; item++) {
                cells.add(item == skip ? style.blank() : level(row.items[item], row, style));
            }
            cells.add(row.effort == 0 ? style.blank() : String.valueOf(row.effort));
            cells.add(level(row.overall, row, style));
            cells.add(row.nps < 0 || (!row.planted && row.seconds % 89 == 3) ? style.blank() : String.valueOf(row.nps));
            cells.add(row.waitTenths < 0 || row.seconds % 31 == 7 ? hidden ? style.blank() : "不清楚" : tenths(row.waitTenths));
            cells.add(row.contact < 0 ? style.blank() : CONTACTS[row.contact]);
            cells.add(row.source < 0 ? style.blank() : SOURCES[row.source]);
            cells.add(hidden ? style.blank() : chosen(row.improve));
            for (int i = 0; i < 3; i++) {
                cells.add(row.selfService[i] ? SELF_SERVICE[i] : "");
            }
            cells.add(row.comment);
            cells.add(row.suggestion.isEmpty() ? style.blank() : row.suggestion);
            if (style.first()) {
                cells.add(row.first < 0 ? style.blank() : row.first == 2 ? "不记得" : row.first == 1 ? "是" : "否");
            }
            cells.add(row.seconds % 3 == 0 ? "微信" : row.seconds % 3 == 1 ? "短信链接" : "网页");
            return cells;
        }

        private static String coded(String[] codes, String[] labels, String code, Style style) {
            return style.codes() ? code : labels[index(codes, code)];
        }

        private static String level(int rating, Row row, Style style) {
            if (rating == 0) {
                return style.blank();
            }
            if (!style.words() || rating > 5) {
                return String.valueOf(rating);
            }
            return rating == 5 && row.seconds % 7 == 0 ? "很满意" : LEVELS[rating];
        }

        private static String chosen(boolean[] chosen) {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < chosen.length; i++) {
                if (chosen[i]) {
                    names.add(IMPROVE[i]);
                }
            }
            return names.isEmpty() ? "暂无" : String.join("┋", names);
        }

        private static String tenths(int tenths) {
            return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
        }
    }

    private static final class Csv {
        static void write(Path file, List<List<String>> lines, char delimiter, String end, Charset charset, boolean mark)
                throws IOException {
            StringBuilder text = new StringBuilder(mark ? "\uFEFF" : "");
            for (List<String> line : lines) {
                for (int i = 0; i < line.size(); i++) {
                    text.append(i > 0 ? String.valueOf(delimiter) : "").append(quoted(line.get(i), delimiter));
                }
                text.append(end);
            }
            Files.createDirectories(file.getParent());
            Files.write(file, text.toString().getBytes(charset));
        }

        private static String quoted(String cell, char delimiter) {
            boolean plain = cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    }

    // ---- numbers --------------------------------------------------------------------------------------------------

    private static final class Scale {
        private static final double[] PROMOTION = {-3.2, -2.8, -2.4, -2.0, -1.7, -1.2, -.8, -.2, .55, 1.1};

        /** The rating of a latent {@code z} (standard normal): rounded and clamped, with exactly this expected value. */
        static int draw(double mean, double z, int lowest, int highest, double spread) {
            double low = lowest - 8;
            double high = highest + 8;
            for (int i = 0; i < 50; i++) {
                double middle = (low + high) / 2;
                if (mean(middle, lowest, highest, spread) < mean) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return clamp((int) StrictMath.floor((low + high) / 2 + spread * z + .5), lowest, highest);
        }

        private static double mean(double place, int lowest, int highest, double spread) {
            double mean = lowest;
            for (int level = lowest + 1; level <= highest; level++) {
                mean += 1 - normal((level - .5 - place) / spread);
            }
            return mean;
        }

        /** The 0..10 answer of a latent {@code z} with exactly this expected net promoter score. */
        static int nps(double score, double z) {
            double low = -6;
            double high = 6;
            for (int i = 0; i < 50; i++) {
                double middle = (low + high) / 2;
                double promoters = 1 - normal(PROMOTION[8] - middle);
                double detractors = normal(PROMOTION[6] - middle);
                if (100 * (promoters - detractors) < score) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            int answer = 0;
            while (answer < 10 && z + (low + high) / 2 >= PROMOTION[answer]) {
                answer++;
            }
            return answer;
        }

        /** Standard normal distribution function, Abramowitz and Stegun 26.2.17 (error below 7.5e-8). */
        static double normal(double x) {
            double t = 1 / (1 + .2316419 * StrictMath.abs(x));
            double tail = StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI) * t
                    * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
            return x > 0 ? 1 - tail : tail;
        }
    }

    /** SplitMix64 (Steele, Lea, Flood 2014): defined by these constants, not by a JDK. */
    private static final class Random {
        private long state;

        Random(long seed) {
            this.state = seed;
        }

        private long bits() {
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return z ^ (z >>> 31);
        }

        /** In [0, 1). */
        double next() {
            return (bits() >>> 11) * 0x1.0p-53;
        }

        int below(int bound) {
            return (int) (next() * bound);
        }

        double gauss() {
            return StrictMath.sqrt(-2 * StrictMath.log(1 - next())) * StrictMath.cos(2 * StrictMath.PI * next());
        }

        int pick(double[] weights) {
            double at = next() * Arrays.stream(weights).sum();
            for (int i = 0; i < weights.length - 1; i++) {
                at -= weights[i];
                if (at < 0) {
                    return i;
                }
            }
            return weights.length - 1;
        }

        String pick(String[] names, double[] weights) {
            return names[pick(weights)];
        }

        <T> void shuffle(List<T> list) {
            for (int i = list.size() - 1; i > 0; i--) {
                int other = below(i + 1);
                T value = list.get(i);
                list.set(i, list.get(other));
                list.set(other, value);
            }
        }
    }

    private static double centred(double[] effects, double[] shares, int index) {
        double mean = 0;
        for (int i = 0; i < effects.length; i++) {
            mean += effects[i] * shares[i];
        }
        return effects[index] - mean;
    }

    private static int clamp(int value, int lowest, int highest) {
        return StrictMath.max(lowest, StrictMath.min(highest, value));
    }

    private static int index(String[] names, String name) {
        return Arrays.asList(names).indexOf(name);
    }

    private static String digits(int number, int length) {
        String text = String.valueOf(number);
        return "0".repeat(StrictMath.max(0, length - text.length())) + text;
    }
}
