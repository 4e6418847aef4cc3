package io.github.surveyreport.survey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;

/** Ways in which a file gets damaged. What is damaged where follows from a seed alone. */
public final class Mutilations {
    private static final List<BinaryOperator<byte[]>> ALL = List.of(
            Mutilations::cutOff,
            Mutilations::cutOut,
            Mutilations::dropQuote,
            (content, seed) -> insert(content, seed, "\u0000"),
            (content, seed) -> insert(content, seed, "\""),
            (content, seed) -> insert(content, seed, ",extra,"),
            (content, seed) -> insert(content, seed, "\n"),
            (content, seed) -> insert(content, seed, "\n<<<<<<< HEAD\n"),
            (content, seed) -> insert(content, seed, "\u3000"),
            Mutilations::damageByte,
            Mutilations::changeEncoding,
            Mutilations::mixEncodings);

    public static final int COUNT = ALL.size();

    private Mutilations() {}

    /** What decides the place and the damage. */
    public static byte[] seed(Random random) {
        byte[] seed = new byte[8];
        random.nextBytes(seed);
        return seed;
    }

    /** The content with one damage of that kind, 0 to {@link #COUNT} - 1. */
    public static byte[] apply(int kind, byte[] content, byte[] seed) {
        return ALL.get(kind).apply(content, seed);
    }

    private static byte[] cutOff(byte[] content, byte[] seed) {
        return Arrays.copyOf(content, at(content, seed));
    }

    private static byte[] cutOut(byte[] content, byte[] seed) {
        int from = at(content, seed);
        return splice(content, from, Math.min(content.length, from + 1 + (seed[4] & 0x3F)), new byte[0]);
    }

    private static byte[] dropQuote(byte[] content, byte[] seed) {
        int from = at(content, seed);
        while (from > 0 && content[from] != '"') {
            from--;
        }
        return splice(content, from, from + 1, new byte[0]);
    }

    private static byte[] insert(byte[] content, byte[] seed, String text) {
        int from = at(content, seed);
        return splice(content, from, from, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] damageByte(byte[] content, byte[] seed) {
        int from = at(content, seed);
        return splice(content, from, from + 1, new byte[] {seed[5]});
    }

    private static byte[] changeEncoding(byte[] content, byte[] seed) {
        List<String> names = List.of("GB18030", "UTF-16LE", "UTF-16", "Big5", "ISO-8859-1");
        String name = names.get((seed[0] & 0x7F) % names.size());
        return new String(content, StandardCharsets.UTF_8).getBytes(Charset.forName(name));
    }

    private static byte[] mixEncodings(byte[] content, byte[] seed) {
        int from = at(content, seed);
        return splice(content, from, from, "\n投诉,没人,处理\n".getBytes(Charset.forName("GB18030")));
    }

    private static byte[] splice(byte[] content, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content, 0, from);
        out.writeBytes(middle);
        out.write(content, to, content.length - to);
        return out.toByteArray();
    }

    private static int at(byte[] content, byte[] seed) {
        return Math.floorMod((seed[0] & 0xFF) << 16 | (seed[1] & 0xFF) << 8 | seed[2] & 0xFF, content.length);
    }
}
