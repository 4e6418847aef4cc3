package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Scalar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Shapes of single values. */
final class Scalars {
    private static final String ID_PATTERN = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private static final Pattern ID = Pattern.compile(ID_PATTERN);
    private static final Pattern POSITION = Pattern.compile("#([0-9]{1,5})");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int MONTH_LENGTH = "2026-01".length();
    private static final List<String> ANY_SCALAR = List.of("string", "number", "boolean");

    private Scalars() {}

    /** Text that is not blank, trimmed. A number or a flag must be quoted to be text. */
    static Shape<String> text() {
        return of(
                (scalar, place) -> {
                    if (scalar.kind() == Kind.TEXT && !scalar.text().isBlank()) {
                        return Optional.of(scalar.text().strip());
                    }
                    boolean unquoted = scalar.kind() == Kind.NUMBER || scalar.kind() == Kind.FLAG;
                    place.refuse(unquoted ? "not-quoted" : "not-text", scalar);
                    return Optional.empty();
                },
                "not-text",
                () -> Schemas.with(Schemas.ofType("string"), "minLength", 1));
    }

    /** The text of a data cell: quoted or not, a number too. */
    static Shape<Located<String>> cell() {
        return of(
                (scalar, place) -> {
                    if (scalar.kind() != Kind.NOTHING && !scalar.text().isBlank()) {
                        return Optional.of(new Located<>(scalar.text().strip(), scalar.at()));
                    }
                    place.refuse("not-text", scalar);
                    return Optional.empty();
                },
                "not-text",
                () -> Schemas.ofType(ANY_SCALAR));
    }

    /** Text with its place. */
    static Shape<Located<String>> locatedText() {
        return located(text());
    }

    /** An id that is unique among its neighbours only. */
    static Shape<Located<String>> id() {
        return of(
                (scalar, place) -> {
                    if (scalar.kind() != Kind.NOTHING
                            && ID.matcher(scalar.text()).matches()) {
                        return Optional.of(new Located<>(scalar.text(), scalar.at()));
                    }
                    place.refuse("not-id", scalar);
                    return Optional.empty();
                },
                "not-id",
                () -> Schemas.with(Schemas.ofType(List.of("string", "integer")), "pattern", "^" + ID_PATTERN + "$"));
    }

    /** The id that defines a thing. */
    static Shape<Located<String>> definition(NameKind kind) {
        return then(id(), (id, place) -> place.names().define(kind, id));
    }

    /** The id of a thing that is defined somewhere, perhaps later or in another file. */
    static Shape<Located<String>> reference(NameKind kind) {
        return then(id(), (id, place) -> place.names().refer(kind, id, place.thing()));
    }

    static Shape<Boolean> flag() {
        return of(
                (scalar, place) -> {
                    if (scalar.kind() == Kind.FLAG) {
                        return Optional.of(Boolean.valueOf(scalar.text()));
                    }
                    place.refuse("not-flag", scalar);
                    return Optional.empty();
                },
                "not-flag",
                () -> Schemas.ofType("boolean"));
    }

    static Shape<LocalDate> date() {
        return of(
                (scalar, place) -> {
                    try {
                        return Optional.of(LocalDate.parse(scalar.text()));
                    } catch (DateTimeParseException e) {
                        refuseDay(scalar, place);
                        return Optional.empty();
                    }
                },
                "not-date",
                () -> Schemas.with(Schemas.ofType("string"), "format", "date"));
    }

    /** A day written as one that the calendar does not have is not told how days are written. */
    private static void refuseDay(Scalar scalar, Place place) {
        if (!DAY.matcher(scalar.text()).matches()) {
            place.refuse("not-date", scalar);
            return;
        }
        try {
            YearMonth month = YearMonth.parse(scalar.text().substring(0, MONTH_LENGTH));
            place.refuse("no-such-day", scalar, scalar.text(), month.atEndOfMonth());
        } catch (DateTimeParseException e) {
            place.refuse("no-such-month", scalar, scalar.text());
        }
    }

    /** The version of the format. */
    static Shape<Integer> version(int supported) {
        String text = Integer.toString(supported);
        return of(
                (scalar, place) -> {
                    if (scalar.kind() == Kind.NUMBER && scalar.text().equals(text)) {
                        return Optional.of(supported);
                    }
                    place.refuse("schema-version", scalar, text);
                    return Optional.empty();
                },
                "not-number",
                () -> Schemas.with(Schemas.ofType("integer"), "const", supported));
    }

    /** A header, or {@code #12} for the twelfth column. */
    static Shape<ColumnRef> column() {
        return mapped(cell(), cell -> {
            var position = POSITION.matcher(cell.value());
            boolean counted = position.matches() && Integer.parseInt(position.group(1)) > 0;
            ColumnRef column =
                    counted ? ColumnRef.at(Integer.parseInt(position.group(1))) : ColumnRef.named(cell.value());
            return column.at(cell.at());
        });
    }

    static <T> Shape<Located<T>> located(Shape<T> shape) {
        return new Shape<>() {
            @Override
            public Optional<Located<T>> read(Node node, Place place) {
                return shape.read(node, place).map(value -> new Located<>(value, node.at()));
            }

            @Override
            public Map<String, Object> schema() {
                return shape.schema();
            }
        };
    }

    static <T, R> Shape<R> mapped(Shape<T> shape, Function<T, R> mapper) {
        return new Shape<>() {
            @Override
            public Optional<R> read(Node node, Place place) {
                return shape.read(node, place).map(mapper);
            }

            @Override
            public Map<String, Object> schema() {
                return shape.schema();
            }
        };
    }

    private static <T> Shape<T> then(Shape<T> shape, java.util.function.BiConsumer<T, Place> note) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Node node, Place place) {
                Optional<T> value = shape.read(node, place);
                value.ifPresent(given -> note.accept(given, place));
                return value;
            }

            @Override
            public Map<String, Object> schema() {
                return shape.schema();
            }
        };
    }

    /** Reads a scalar; another kind of node is refused with the same code as an unfit scalar. */
    interface ScalarReading<T> {
        Optional<T> read(Scalar scalar, Place place);
    }

    static <T> Shape<T> of(ScalarReading<T> reading, String otherwise, Supplier<Map<String, Object>> schema) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Node node, Place place) {
                if (node instanceof Scalar scalar) {
                    return reading.read(scalar, place);
                }
                place.refuse(otherwise, node);
                return Optional.empty();
            }

            @Override
            public Map<String, Object> schema() {
                return schema.get();
            }
        };
    }
}
