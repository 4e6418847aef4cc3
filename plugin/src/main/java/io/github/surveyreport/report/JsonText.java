package io.github.surveyreport.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Writes JSON that is pleasant to compare line by line: one entry of a list per line. */
final class JsonText {
    private static final MathContext TWELVE_DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private JsonText() {}

    /** What a document consists of. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Line breaks in the outer two levels of objects and the outer three of lists, none below. */
    static String of(Content content) {
        return of(2, 3, content);
    }

    /** Line breaks down to these depths of objects and lists, none below. */
    static String of(int objects, int lists, Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new Lines(objects, lists));
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** Twelve significant digits, without exponent: the same on every machine. */
    static void number(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isEmpty()) {
            json.writeNull();
            return;
        }
        BigDecimal rounded = new BigDecimal(value.getAsDouble()).round(TWELVE_DIGITS);
        json.writeNumber(
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString());
    }

    private static final class Lines implements PrettyPrinter {
        private final int objects;
        private final int lists;
        private int depth;

        Lines(int objects, int lists) {
            this.objects = objects;
            this.lists = lists;
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            json.writeRaw('{');
            depth++;
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            end(json, '}', entries > 0 && depth <= objects);
        }

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            json.writeRaw('[');
            depth++;
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) throws IOException {
            end(json, ']', values > 0 && depth <= lists);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            gap(json, depth <= objects, "");
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            gap(json, depth <= lists, "");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            gap(json, depth <= objects, " ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            gap(json, depth <= lists, " ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        private void end(JsonGenerator json, char bracket, boolean ownLine) throws IOException {
            depth--;
            gap(json, ownLine, "");
            json.writeRaw(bracket);
        }

        private void gap(JsonGenerator json, boolean newLine, String otherwise) throws IOException {
            json.writeRaw(newLine ? "\n" + "  ".repeat(depth) : otherwise);
        }
    }
}
