package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.DraftQuestion.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A question of which several options can be chosen, with a column for each. */
final class Ticks {
    private static final Pattern OTHER = Pattern.compile("(?i).*(?:other|其他|其它).*");
    private static final Set<String> MARKS = Set.of(
            "1",
            "x",
            "√",
            "✓",
            "✔",
            "yes",
            "y",
            "true",
            "是",
            "selected",
            "checked",
            "quoted",
            "选中",
            "已选",
            "0",
            "no",
            "n",
            "false",
            "否");

    private final Block block;
    private final boolean chinese;
    private final Set<String> unticked = new TreeSet<>();

    private Ticks(Block block, boolean chinese) {
        this.block = block;
        this.chinese = chinese;
    }

    /** Empty when the columns hold anything but boxes, a last one with words for "other" apart. */
    static Optional<DraftQuestion> question(Block block, boolean chinese) {
        Ticks ticks = new Ticks(block, chinese);
        return ticks.fit() ? Optional.of(ticks.question()) : Optional.empty();
    }

    private boolean fit() {
        int boxes = 0;
        for (int i = 0; i < block.size(); i++) {
            if (isBox(i)) {
                boxes++;
            } else if (i < block.size() - 1 || !isOther(i)) {
                return false;
            }
        }
        return boxes >= 2 && block.columns().stream().anyMatch(column -> column.filled() > 0);
    }

    /** One text at most, or one for ticked and one for not. */
    private boolean isBox(int i) {
        Optional<Answers> answers = block.columns().get(i).values().map(Answers::of);
        if (answers.isEmpty()) {
            return false;
        }
        List<String> texts = answers.get().texts();
        if (texts.size() == 1) {
            String only = texts.get(0).toLowerCase(Locale.ROOT);
            if (Words.UNTICKED.contains(only)) {
                unticked.add(texts.get(0));
            }
            return MARKS.contains(only) || Words.UNTICKED.contains(only) || isOption(i, only);
        }
        if (texts.size() != 2) {
            return texts.isEmpty();
        }
        List<String> off = texts.stream()
                .filter(text -> Words.UNTICKED.contains(text.toLowerCase(Locale.ROOT)))
                .toList();
        boolean words = off.size() == 1
                && !off.get(0).equals("0")
                && Words.NO.contains(off.get(0).toLowerCase(Locale.ROOT));
        if (off.size() != 1 || (words && !block.bracketed())) {
            return false;
        }
        unticked.addAll(off);
        return true;
    }

    /** Tools write the option itself into the cell; where nobody named the columns it stands nowhere else. */
    private boolean isOption(int i, String text) {
        String option = block.options().get(i).toLowerCase(Locale.ROOT);
        return option.isEmpty() || option.contains(text) || text.contains(option) || isOther(i);
    }

    private boolean isOther(int i) {
        return block.options().get(i).isEmpty()
                || OTHER.matcher(block.options().get(i)).matches();
    }

    private DraftQuestion question() {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("columns", Choices.references(block.columns())));
        if (!unticked.isEmpty()) {
            fields.add(new Field("missing", Yaml.list(unticked)));
        }
        List<String> labels = labels();
        fields.add(new Field("choices", Choices.written(labels)));
        long answered = block.columns().stream().mapToLong(Column::filled).max().orElse(0);
        Heading heading = block.first().heading().with(block.stem(), "");
        return DraftQuestion.of(heading, "multiple", answered, fields, Guess.of("ticks", block.size()));
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < block.size(); i++) {
            String label = label(i);
            String unique = label;
            for (int n = 2; !taken.add(unique); n++) {
                unique = label + " (" + n + ")";
            }
            labels.add(unique);
        }
        return labels;
    }

    private String label(int i) {
        Column column = block.columns().get(i);
        String named = block.options().get(i);
        if (!named.isEmpty() && !named.matches("\\d+|[A-Za-z]{1,2}\\d*")) {
            return named;
        }
        Map<String, Long> values =
                column.values().map(Answers::of).map(Answers::given).orElse(Map.of());
        if (values.size() > 1
                && !MARKS.contains(values.keySet().iterator().next().toLowerCase(Locale.ROOT))) {
            return chinese ? "其他" : "Other";
        }
        Optional<String> text = values.entrySet().stream()
                .filter(value -> value.getValue() >= Choices.SHARED)
                .map(Map.Entry::getKey)
                .filter(value -> !MARKS.contains(value.toLowerCase(Locale.ROOT)))
                .findFirst();
        String number = named.isEmpty() ? Integer.toString(i + 1) : named;
        return text.orElse((chinese ? "选项" : "Option ") + number);
    }
}
