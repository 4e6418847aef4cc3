package io.github.surveyreport.survey;

import java.nio.charset.StandardCharsets;
import org.apache.commons.codec.digest.MurmurHash3;

/** Turns identifying texts into numbers that stand for them while the data is read. */
public final class Identities {
    private Identities() {}

    /** The first 64 bits of the 128-bit MurmurHash3 (x64) of the UTF-8 bytes; never 0, which means "not known". */
    public static long hash(String text) {
        long hash = MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
        return hash == 0 ? 1 : hash;
    }
}
