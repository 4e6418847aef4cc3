package io.github.surveyreport.proposal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every column of an export taken for something: a question, a group, a role, or left out for a reason. */
final class Sorted {
    private static final int MOST_GROUPS = 8;

    /** More different numbers than these, of something that is counted, are no options. */
    private static final int MOST_CODES = 11;

    private final List<Column> columns;
    private final boolean chinese;
    private final Map<Integer, DraftScale> scales = new TreeMap<>();
    private final Role[] roles;
    private final Map<Role, Heading> keys = new EnumMap<>(Role.class);
    private final List<DraftQuestion> questions = new ArrayList<>();
    private final List<DraftQuestion> groups = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /**
     * A column that is not proposed.
     *
     * @param reason as in its message, {@code proposal.left-out-<reason>}
     */
    record LeftOut(Heading heading, String reason) {}

    private Sorted(List<Column> columns, boolean chinese) {
        this.columns = columns;
        this.chinese = chinese;
        this.roles =
                columns.stream().map(column -> column.role().confirmed(column)).toArray(Role[]::new);
    }

    /** @param chinese whether the study speaks Chinese: for the names of options that have none */
    static Sorted of(List<Column> columns, boolean chinese) {
        Sorted sorted = new Sorted(columns, chinese);
        List<Column> answers = columns.stream()
                .filter(column -> sorted.role(column) == Role.ANSWER)
                .toList();
        sorted.scales.putAll(NumberScales.of(answers));
        sorted.scales.putAll(LabelScales.of(answers));
        int at = 0;
        while (at < columns.size()) {
            at += sorted.take(at);
        }
        return sorted;
    }

    List<DraftQuestion> questions() {
        return questions;
    }

    /** Their type is {@code group}. */
    List<DraftQuestion> groups() {
        return groups;
    }

    /** Respondent, customer, submitted (or started) and duration, as far as there are such columns. */
    Map<Role, Heading> keys() {
        return keys;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    private Role role(Column column) {
        return roles[column.heading().position()];
    }

    /** Takes the columns that belong together from there; how many these were. */
    private int take(int at) {
        Column column = columns.get(at);
        if (role(column) != Role.ANSWER && role(column) != Role.EMPTY) {
            takeRole(column);
            return 1;
        }
        Optional<Block> block = Block.at(run(at), 0);
        List<DraftQuestion> together = block.map(one -> new BlockQuestions(one, scales, chinese).questions())
                .orElse(List.of());
        if (together.isEmpty()) {
            take(column);
            return 1;
        }
        questions.addAll(together);
        return block.get().size();
    }

    /** The columns from there up to the next with another role. */
    private List<Column> run(int at) {
        int end = at;
        while (end < columns.size() && (roles[end] == Role.ANSWER || roles[end] == Role.EMPTY)) {
            end++;
        }
        return columns.subList(at, end);
    }

    private void takeRole(Column column) {
        Role role = role(column);
        if (role == Role.BACKGROUND) {
            takeBackground(column);
            return;
        }
        boolean key = role != Role.PERSONAL && role != Role.TECHNICAL && role != Role.WEIGHT;
        if (key && keys.putIfAbsent(role, column.heading()) == null) {
            return;
        }
        String reason = role == Role.PERSONAL ? "personal" : role == Role.WEIGHT ? "weight" : "technical";
        leftOut.add(new LeftOut(column.heading(), reason));
    }

    private void takeBackground(Column column) {
        if (groups.size() < MOST_GROUPS && Groups.divides(column)) {
            groups.add(Groups.group(column, Answers.of(column.values().orElseThrow())));
        } else {
            leftOut.add(new LeftOut(column.heading(), "background"));
        }
    }

    private void take(Column column) {
        Heading heading = column.heading();
        if (role(column) == Role.EMPTY) {
            leftOut.add(new LeftOut(heading, "empty"));
            return;
        }
        DraftScale scale = scales.get(heading.position());
        if (scale != null && (isOneOfMany(heading, scale) || !isGroup(column))) {
            questions.add(Closed.scale(column, scale));
            return;
        }
        Optional<Answers> answers = column.values().map(Answers::of);
        if (answers.isPresent() && answers.get().given().size() < 2 && !Words.in(heading.full(), Words.OPEN)) {
            leftOut.add(new LeftOut(heading, answers.get().given().isEmpty() ? "empty" : "constant"));
        } else if (column.dates().isPresent()) {
            leftOut.add(new LeftOut(heading, "technical"));
        } else if (answers.isEmpty() || !takeClosed(column, answers.get())) {
            takeOpen(column);
        }
    }

    private boolean takeClosed(Column column, Answers answers) {
        Optional<DraftQuestion> yesNo = Closed.yesNo(column, answers);
        Optional<DraftQuestion> joined = yesNo.isPresent() ? yesNo : Closed.joined(column);
        if (joined.isPresent()) {
            questions.add(joined.get());
            return true;
        }
        if (isGroup(column)) {
            groups.add(Groups.group(column, answers));
            return true;
        }
        if (column.numeric()
                && answers.given().size() > MOST_CODES
                && Words.in(column.heading().full(), Words.AMOUNT)) {
            return false;
        }
        boolean open = Words.in(column.heading().full(), Words.COMMENT)
                || (Words.in(column.heading().full(), Words.OPEN) && column.repetition() < 0.5);
        Optional<DraftQuestion> single = open ? Optional.empty() : Closed.single(column, answers);
        single.ifPresent(questions::add);
        return single.isPresent();
    }

    /** Whether more questions of the same stem are answered on the scale: then a header like {@code Q7STORE} is no background. */
    private boolean isOneOfMany(Heading heading, DraftScale scale) {
        String stem = Stems.of(heading);
        return !stem.isEmpty()
                && columns.stream()
                                .filter(other -> Stems.of(other.heading()).equals(stem))
                                .map(other -> scales.get(other.heading().position()))
                                .filter(other -> other != null && other.sameAs(scale))
                                .count()
                        >= 3;
    }

    private boolean isGroup(Column column) {
        return groups.size() < MOST_GROUPS && Groups.fits(column);
    }

    private void takeOpen(Column column) {
        Heading heading = column.heading();
        boolean asked = heading.full().length() > 20 && heading.full().matches(".*[?？]\\s*");
        boolean open = asked || Words.in(heading.full(), Words.OPEN);
        Optional<DraftQuestion> joined = open ? Optional.empty() : Closed.joined(column);
        if (joined.isPresent()) {
            questions.add(joined.get());
        } else if (column.numeric()) {
            boolean amount = Words.in(heading.full(), Words.AMOUNT) || column.fractional();
            if (amount) {
                questions.add(DraftQuestion.of(heading, "number", column.filled(), List.of(), Guess.of("number")));
            } else {
                leftOut.add(new LeftOut(heading, "numbers"));
            }
        } else if (!open && (column.repetition() >= 0.5 || (column.repetition() >= 0.2 && column.meanLength() < 20))) {
            leftOut.add(new LeftOut(heading, "many"));
        } else if (!open && !column.worded()) {
            leftOut.add(new LeftOut(heading, "codes"));
        } else {
            questions.add(DraftQuestion.of(heading, "text", column.filled(), List.of(), Guess.of("text")));
        }
    }
}
