package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Careless.Sign;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.survey.CarelessSigns;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.KnownMetrics;
import io.github.surveyreport.survey.MetricValues;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Responses to a study, planted by hand, and the findings in them. */
final class Data {
    static final LocalDate REPORT_DATE = LocalDate.of(2026, 6, 15);

    private final Study study;
    private final CommentReader comments;
    final Tallies tallies;
    private final long[] counted;
    private final long[] excluded;
    KnownMetrics metrics = new KnownMetrics();
    private long customers = 1;

    Data(Study study) {
        this.study = study;
        this.comments = new CommentReader(study, new Words(study));
        this.tallies = Tallies.empty(study);
        this.counted = new long[study.waves().size()];
        this.excluded = new long[study.waves().size()];
    }

    Row row(String wave) {
        return new Row(study, wave);
    }

    /** As many equal rows, each of another customer. */
    Data add(int times, Row row) {
        for (int i = 0; i < times; i++) {
            add(row.customer(1_000_000 + customers++));
        }
        return this;
    }

    Data add(Row row) {
        Response response = row.response();
        tallies.add(response, comments.read(response));
        counted[response.wave()]++;
        return this;
    }

    Data exclude(int times, Row row) {
        return exclude(times, row, Rule.STRAIGHT_LINING);
    }

    Data exclude(int times, Row row, Rule reason) {
        for (int i = 0; i < times; i++) {
            Response response = row.response();
            tallies.addExcluded(response, reason);
            excluded[response.wave()]++;
        }
        return this;
    }

    Data register(String wave, long customer, String content) {
        RegisterEntry entry = new RegisterEntry(Row.wave(study, wave), 1, customer, content);
        tallies.addRegister(entry, new Words(study).read(content));
        return this;
    }

    Counted counted() {
        List<FileCount> files = new ArrayList<>();
        for (int i = 0; i < counted.length; i++) {
            String wave = study.waves().get(i).id();
            files.add(new FileCount(
                    wave + ".csv", wave, "", "UTF-8", counted[i] + excluded[i], counted[i], excluded[i], 0));
        }
        return new Counted(tallies, files, List.of(), List.of(), List.of());
    }

    Findings findings() {
        MetricValues values = metrics.values();
        return Analyst.findings(counted(), study, values, Origin.folder(), "1", "", REPORT_DATE);
    }

    /** One response in the making. */
    static final class Row {
        private final Study study;
        private final int wave;
        private long customer;
        private long submitted = Response.UNKNOWN;
        private CarelessSigns signs = CarelessSigns.NOT_LOOKED_FOR;
        private final int[] answers;
        private final int[][] choices;
        private final String[] texts;
        private final int[] groups;

        Row(Study study, String wave) {
            this.study = study;
            this.wave = wave(study, wave);
            int questions = study.questions().size();
            answers = new int[questions];
            Arrays.fill(answers, Response.MISSING);
            choices = new int[questions][];
            texts = new String[questions];
            groups = new int[study.groups().size()];
            Arrays.fill(groups, Response.MISSING);
        }

        Row customer(long id) {
            customer = id;
            return this;
        }

        /** Seconds since 1970. */
        Row submitted(long seconds) {
            submitted = seconds;
            return this;
        }

        /** Signs found, all signs having been looked for. */
        Row shows(Sign... found) {
            int bits =
                    Arrays.stream(found).mapToInt(sign -> 1 << sign.ordinal()).sum();
            signs = new CarelessSigns(bits, CarelessSigns.COMBINATIONS - 1);
            return this;
        }

        Row gives(String question, String level) {
            answers[index(question)] = level(study.question(question), level);
            return this;
        }

        Row rates(String question, int score) {
            return gives(question, Integer.toString(score));
        }

        Row chooses(String question, String... levels) {
            choices[index(question)] = Arrays.stream(levels)
                    .mapToInt(id -> level(study.question(question), id))
                    .sorted()
                    .toArray();
            return this;
        }

        /** From the first rank on. */
        Row ranks(String question, String... levels) {
            choices[index(question)] = Arrays.stream(levels)
                    .mapToInt(id -> level(study.question(question), id))
                    .toArray();
            return this;
        }

        /** A comment, or a number as text. */
        Row says(String question, String text) {
            texts[index(question)] = text;
            return this;
        }

        Row in(String grouping, String value) {
            for (int g = 0; g < groups.length; g++) {
                if (study.groups().get(g).id().equals(grouping)) {
                    groups[g] = new Slots(study).value(g, value);
                }
            }
            return this;
        }

        Response response() {
            return new Response(
                    wave,
                    2,
                    customer,
                    new Response.Times(submitted, Response.UNKNOWN),
                    answers.clone(),
                    choices.clone(),
                    texts.clone(),
                    groups.clone(),
                    signs);
        }

        private int index(String question) {
            return study.questions().indexOf(study.question(question));
        }

        private static int level(Question question, String id) {
            for (int i = 0; i < question.levels().size(); i++) {
                if (question.levels().get(i).id().equals(id)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("no level " + id);
        }

        static int wave(Study study, String id) {
            for (int i = 0; i < study.waves().size(); i++) {
                if (study.waves().get(i).id().equals(id)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("no wave " + id);
        }
    }
}
