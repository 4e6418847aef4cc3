package io.github.surveyreport.config;

import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code groups}: background columns by which results are compared. */
final class GroupSection {
    private static final Keys VALUE = Keys.named("group-value", "id");
    private static final Key<Located<String>> VALUE_ID =
            VALUE.required("id", Scalars.id(), "Id of the value, unique in its group.");
    private static final Key<String> VALUE_LABEL =
            VALUE.optional("label", Scalars.text(), "Name of the value on the site; default: the id.");
    private static final Key<List<Located<String>>> CODES = VALUE.optional(
            "codes", Shapes.oneOrMany(Scalars.cell()), "Cell texts that mean this value; default: id and label.");

    static final Keys KEYS = Keys.named("group", "id");
    static final Key<Located<String>> ID = KEYS.required("id", Scalars.definition(NameKind.GROUP), "Id of the group.");
    private static final Key<String> LABEL =
            KEYS.optional("label", Scalars.text(), "Name of the group on the site; default: the id.");
    private static final Key<ColumnRef> COLUMN =
            KEYS.optional("column", Scalars.column(), "Header of its column, or #12; default: the id.");
    private static final Key<Optional<List<Section>>> VALUES = KEYS.required(
            "values",
            Shapes.orWord("auto", Shapes.list(VALUE, 1)),
            "The values in reading order; auto: as found in the data, sorted.");

    private static final Key<Boolean> INTERNAL = KEYS.optional(
            "internal",
            Scalars.flag(),
            "Whether the public edition leaves it out; default: when id, label or column sound like staff or teams.");

    private GroupSection() {}

    /** As declared; else whether it seems to be about those who serve customers. */
    private static boolean internal(Section group) {
        return group.find(INTERNAL).orElseGet(() -> soundsLikeStaff(group));
    }

    private static boolean soundsLikeStaff(Section group) {
        return Stream.of(
                        group.find(ID).map(Located::value),
                        group.find(LABEL),
                        group.find(COLUMN).map(ColumnRef::toString))
                .flatMap(Optional::stream)
                .anyMatch(StaffWords::in);
    }

    static void check(List<Section> groups, Problems problems) {
        for (Section group : groups) {
            List<Section> values = values(group);
            Duplicates.check("group-value", ids(values), problems);
            Codes codes = new Codes(group.thing(), problems);
            values.forEach(value -> addCodes(value, codes));
        }
    }

    /** Reports a value that the group does not have; an open group may have any. */
    static void checkValue(
            List<Section> groups, Located<String> group, Located<String> value, String thing, Problems problems) {
        for (Section section : groups) {
            boolean meant = section.find(ID)
                    .filter(id -> id.value().equals(group.value()))
                    .isPresent();
            List<String> known = Located.values(ids(values(section)));
            if (meant && !known.isEmpty() && !known.contains(value.value())) {
                problems.add(Names.unknown("group-value", value, thing, known));
            }
        }
    }

    /** Ids of all groups. */
    static List<String> groupIds(List<Section> groups) {
        return groups.stream()
                .flatMap(group -> group.find(ID).stream())
                .map(Located::value)
                .toList();
    }

    /** Ids of the values of a group; empty when they are open. */
    static Optional<List<String>> valueIds(List<Section> groups, String group) {
        return groups.stream()
                .filter(section ->
                        section.find(ID).filter(id -> id.value().equals(group)).isPresent())
                .filter(section ->
                        section.find(VALUES).flatMap(values -> values).isPresent())
                .map(section -> Located.values(ids(values(section))))
                .findFirst();
    }

    private static List<Section> values(Section group) {
        return group.find(VALUES).flatMap(values -> values).orElse(List.of());
    }

    private static List<Located<String>> ids(List<Section> values) {
        return values.stream().flatMap(value -> value.find(VALUE_ID).stream()).toList();
    }

    private static void addCodes(Section value, Codes codes) {
        value.find(VALUE_ID).ifPresent(id -> {
            Optional<List<Located<String>>> written = value.find(CODES);
            if (written.isPresent()) {
                written.get().forEach(code -> codes.add(code.value(), id.value(), code.at()));
            } else {
                codes.add(id.value(), id.value(), id.at());
                value.find(VALUE_LABEL).ifPresent(label -> codes.add(label, id.value(), value.at(VALUE_LABEL)));
            }
        });
    }

    static Grouping build(Section group) {
        String id = group.get(ID).value();
        return new Grouping(
                id,
                group.find(LABEL).orElse(id),
                group.find(COLUMN).orElse(ColumnRef.named(id).at(group.at())),
                values(group).stream().map(GroupSection::buildValue).toList(),
                group.get(VALUES).isEmpty(),
                internal(group));
    }

    private static Grouping.Value buildValue(Section value) {
        String id = value.get(VALUE_ID).value();
        String label = value.find(VALUE_LABEL).orElse(id);
        List<String> codes =
                value.find(CODES).map(Located::values).orElse(label.equals(id) ? List.of(id) : List.of(id, label));
        return new Grouping.Value(id, label, codes);
    }
}
