package io.github.surveyreport.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@code git cat-file --batch} prints: {@code <id> <type> <size>}, the content, a line feed. */
final class Batch {
    private Batch() {}

    static List<byte[]> contents(byte[] out) {
        List<byte[]> contents = new ArrayList<>();
        for (int at = 0; at < out.length; ) {
            int end = at;
            while (out[end] != '\n') {
                end++;
            }
            String[] head = new String(out, at, end - at, StandardCharsets.US_ASCII).split(" ");
            int size = head[1].equals("missing") ? -1 : Integer.parseInt(head[2]);
            contents.add(size < 0 ? new byte[0] : Arrays.copyOfRange(out, end + 1, end + 1 + size));
            at = end + 1 + (size < 0 ? 0 : size + 1);
        }
        return contents;
    }
}
