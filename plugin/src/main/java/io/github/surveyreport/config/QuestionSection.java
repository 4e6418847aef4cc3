package io.github.surveyreport.config;

import io.github.surveyreport.config.Shapes.Pair;
import java.util.List;
import java.util.Optional;

/** {@code questions}: the keys of a question and of a choice. */
final class QuestionSection {
    static final Keys CHOICE = Keys.named("choice", "id");
    static final Key<Located<String>> CHOICE_ID =
            CHOICE.required("id", Scalars.id(), "Id of the choice, unique in its question.");
    static final Key<String> CHOICE_LABEL =
            CHOICE.optional("label", Scalars.text(), "Name of the choice on the site; default: the id.");
    static final Key<List<Located<String>>> CHOICE_CODES = CHOICE.optional(
            "codes", Shapes.oneOrMany(Scalars.cell()), "Cell texts that mean this choice; default: id and label.");

    static final Keys KEYS = Keys.named("question", "id");
    static final Key<Located<String>> ID = KEYS.required(
            "id", Scalars.definition(NameKind.QUESTION), "Id of the question, used by everything that refers to it.");
    static final Key<ColumnRef> COLUMN =
            KEYS.optional("column", Scalars.column(), "Header of its column, or #12 for the twelfth; default: the id.");
    static final Key<List<ColumnRef>> COLUMNS = KEYS.optional(
            "columns",
            Shapes.list(Scalars.column(), 1),
            "multiple: one column per choice, in their order; a cell that is not missing means chosen. ranking: likewise, the"
                    + " cell being the rank; see columns-by.");

    static final Key<ColumnsBy> COLUMNS_BY = KEYS.optional(
            "columns-by",
            Words.of(ColumnsBy.class),
            "ranking: whether there is a column for each choice, which holds its rank (choice, the default), or one for each"
                    + " rank, which holds a choice (rank).");
    static final Key<String> SEPARATOR = KEYS.optional(
            "separator",
            separator(),
            "multiple and ranking: what joins the options in the one column, the first being ranked first.");
    static final Key<String> TEXT = KEYS.required("text", Scalars.text(), "Wording as put to the respondent.");
    static final Key<String> LABEL =
            KEYS.optional("label", Scalars.text(), "Short form for tables and charts; default: the wording.");
    static final Key<Form> TYPE = KEYS.required("type", Words.of(Form.class), "Type of the question.");
    static final Key<Scale> SCALE = KEYS.optional(
            "scale", Scale.shape(), "rating: lowest and highest number, 2 to 11 points; default [1, 5]. nps: [0, 10].");
    static final Key<List<Located<String>>> LABELS = KEYS.optional(
            "labels",
            Shapes.list(Scalars.cell(), 1),
            "rating: one per point from lowest to highest, also accepted as cell texts; yes-no: yes, then no.");
    static final Key<List<Pair>> VALUES = KEYS.optional(
            "values",
            Shapes.pairs(Scalars.cell()),
            "Cell text → number on the scale, or → id of a choice (yes-no: yes or no).");
    static final Key<List<Located<String>>> MISSING = KEYS.withDefault(
            "missing", Shapes.oneOrMany(Scalars.cell()), List.of(), "Cell texts that mean no answer here.");
    static final Key<Boolean> REVERSE =
            KEYS.withDefault("reverse", Scalars.flag(), false, "rating: turn the score round on the scale.");
    static final Key<Located<String>> DIMENSION =
            KEYS.optional("dimension", Scalars.reference(NameKind.DIMENSION), "Id of the dimension it belongs to.");
    static final Key<List<Located<String>>> WAVES = KEYS.withDefault(
            "waves",
            Shapes.oneOrMany(Scalars.reference(NameKind.WAVE)),
            List.of(),
            "Ids of the waves that asked it; default: all.");
    static final Key<Optional<List<Section>>> CHOICES = KEYS.optional(
            "choices",
            Shapes.orWord("auto", Shapes.list(CHOICE, 1)),
            "single, multiple and ranking: the choices in reading order; auto: as found in the data.");

    /** What the columns of a ranking stand for. */
    enum ColumnsBy {
        CHOICE,
        RANK
    }

    private QuestionSection() {}

    /** The scale of a rating or NPS question. */
    static Scale scale(Section question) {
        return question.find(TYPE).filter(form -> form == Form.NPS).isPresent()
                ? Scale.NPS
                : question.find(SCALE).orElse(Scale.DEFAULT);
    }

    /** Blanks may be what separates: only a text without any character is refused. */
    private static Shape<String> separator() {
        return Scalars.of(
                (scalar, place) -> {
                    if (scalar.kind() == Node.Kind.TEXT && !scalar.text().isEmpty()) {
                        return Optional.of(scalar.text());
                    }
                    place.refuse("not-text", scalar);
                    return Optional.empty();
                },
                "not-text",
                () -> Schemas.with(Schemas.ofType("string"), "minLength", 1));
    }
}
