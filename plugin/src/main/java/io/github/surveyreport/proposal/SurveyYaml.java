package io.github.surveyreport.proposal;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.proposal.Draft.Item;
import io.github.surveyreport.proposal.DraftQuestion.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A draft as {@code survey.yml}: every guess stands as a comment above what it is about. */
final class SurveyYaml {
    private static final String FILE = "survey.yml";

    private static final int LONGEST_TEXT = 600;

    private final Draft draft;
    private final Language language;
    private final CommentedLines out;

    private SurveyYaml(Draft draft, Language language) {
        this.draft = draft;
        this.language = language;
        this.out = new CommentedLines(FILE, language);
    }

    /** The file, and its guesses with the lines on which they stand. */
    record Written(String text, List<Problem> guesses) {}

    static Written of(Draft draft, Language language) {
        SurveyYaml yaml = new SurveyYaml(draft, language);
        yaml.write();
        return new Written(yaml.out.text(), yaml.out.guesses());
    }

    private void write() {
        head();
        columns();
        dimensions();
        questions();
        LeftOutRemarks.write(draft, out);
        line("");
        groups();
        new SettingsYaml(draft, out).write();
        waves();
    }

    private void head() {
        remark("head");
        remark("head-settings");
        line("schema: 1");
        line("id: " + Yaml.text(draft.id()));
        guess("", Guess.of("title"));
        line("title: " + Yaml.text(draft.title().isEmpty() ? draft.id() : draft.title()));
        line("language: " + language.tag());
        line("");
        line("plan:");
        line("  minimum-base: 30            # " + said("minimum-base"));
        line("  minimum-cell: 5             # " + said("minimum-cell"));
        line("");
        csv(draft.csv());
    }

    private void csv(Draft.Csv csv) {
        if (csv.tool().isEmpty()
                && csv.headerRows() <= 1
                && csv.dateOrder().isEmpty()
                && draft.missing().isEmpty()) {
            return;
        }
        line("csv:");
        csv.tool().ifPresent(tool -> {
            guess("  ", Guess.of("tool", tool.brand()));
            line("  tool: " + tool.word());
        });
        if (csv.headerRows() > 1) {
            line("  header-rows: " + csv.headerRows());
        }
        csv.dateOrder().ifPresent(order -> {
            guess("  ", Guess.of("date-order"));
            line("  date-order: " + order.name().toLowerCase(Locale.ROOT));
        });
        if (!draft.missing().isEmpty()) {
            guess("  ", Guess.of("missing", draft.missing().size()));
            line("  missing: " + Yaml.list(draft.missing()));
        }
        line("");
    }

    private void columns() {
        Map<String, Heading> keys = new LinkedHashMap<>();
        Heading submitted =
                draft.keys().getOrDefault(Role.SUBMITTED, draft.keys().get(Role.STARTED));
        keys.put("respondent", draft.keys().get(Role.RESPONDENT));
        keys.put("customer", draft.keys().get(Role.CUSTOMER));
        keys.put("submitted", submitted);
        keys.put("duration", draft.keys().get(Role.DURATION));
        keys.values().removeIf(java.util.Objects::isNull);
        if (keys.isEmpty()) {
            return;
        }
        line("columns:                      # " + said("columns"));
        keys.forEach((key, heading) -> {
            guess("  ", Guess.of("key-" + key));
            line("  " + key + ": " + Yaml.text(heading.reference()));
        });
        line("");
    }

    private void dimensions() {
        if (draft.dimensions().isEmpty()) {
            return;
        }
        line("dimensions:");
        draft.dimensions().forEach(dimension -> {
            guess("  ", dimension.guess());
            line("  - {id: " + Yaml.text(dimension.id()) + ", label: " + Yaml.text(dimension.label()) + "}");
        });
        line("");
    }

    private void questions() {
        line("questions:");
        for (Item item : draft.questions()) {
            DraftQuestion question = item.question();
            question.guesses().forEach(guess -> guess("  ", guess));
            if (draft.overall().filter(item::equals).isPresent()) {
                guess("  ", Guess.of("overall"));
            }
            line("  - id: " + Yaml.text(item.id()));
            if (question.fields().stream().noneMatch(field -> field.key().equals("columns"))) {
                line("    column: " + Yaml.text(question.heading().reference()));
            }
            line("    text: " + Yaml.text(wording(question.heading())));
            line("    label: " + Yaml.text(item.label()));
            line("    type: " + question.type());
            fields(question.fields());
            item.dimension().ifPresent(dimension -> line("    dimension: " + Yaml.text(dimension)));
        }
        line("");
    }

    private void fields(List<Field> fields) {
        for (Field field : fields) {
            String[] lines = field.yaml().split("\n", -1);
            line("    " + field.key() + ":" + (lines[0].isEmpty() ? "" : " " + lines[0]));
            for (int i = 1; i < lines.length; i++) {
                line("      " + lines[i]);
            }
        }
    }

    private String wording(Heading heading) {
        boolean answer = heading.option().isEmpty() || Names.answer(heading);
        String whole = answer
                ? heading.wording()
                : heading.wording() + (heading.wording().isEmpty() ? "" : " – ") + heading.option();
        String text = whole.isBlank() ? "#" + (heading.position() + 1) : whole;
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT / 2)) + "…";
    }

    private void groups() {
        if (draft.groups().isEmpty()) {
            return;
        }
        line("groups:                       # " + said("groups"));
        for (Item item : draft.groups()) {
            item.question().guesses().forEach(guess -> guess("  ", guess));
            line("  - id: " + Yaml.text(item.id()));
            line("    label: " + Yaml.text(item.label()));
            line("    column: " + Yaml.text(item.question().heading().reference()));
            fields(item.question().fields());
        }
        line("");
    }

    private void waves() {
        Draft.Wave wave = draft.wave();
        line("waves:                        # " + said("waves"));
        guess("  ", wave.guess());
        line("  - id: " + Yaml.text(wave.id()));
        line("    label: " + Yaml.text(wave.label()));
        line("    start: " + wave.start());
        line("    end: " + wave.end());
        line("    responses: " + Yaml.text(draft.source()));
    }

    private void guess(String indent, Guess guess) {
        out.guess(indent, guess);
    }

    private void remark(String code) {
        line("# " + said(code));
    }

    private String said(String code) {
        return out.said(code);
    }

    private void line(String content) {
        out.line(content);
    }
}
