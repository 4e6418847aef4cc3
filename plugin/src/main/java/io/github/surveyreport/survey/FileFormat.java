package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How one file is written, as found by looking at it.
 *
 * @param skip bytes of its byte-order mark
 */
record FileFormat(Charset charset, int skip, char delimiter) {

    static FileFormat through(Codec codec, FileFormat known) {
        boolean utf8 = codec.flag(known != null && known.charset.equals(StandardCharsets.UTF_8));
        int skip = (int) codec.number(known, FileFormat::skip);
        char delimiter = (char) codec.number(known, FileFormat::delimiter);
        return new FileFormat(utf8 ? StandardCharsets.UTF_8 : FileLook.GB18030, skip, delimiter);
    }

    /** The name used in reports: {@code UTF-8} or {@code GB18030}. */
    String encoding() {
        return charset.name();
    }
}
