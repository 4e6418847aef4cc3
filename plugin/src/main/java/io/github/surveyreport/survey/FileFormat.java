package io.github.surveyreport.survey;

import java.nio.charset.Charset;

/**
 * How one file is written, as found by looking at it.
 *
 * @param skip bytes of its byte-order mark
 */
record FileFormat(Charset charset, int skip, char delimiter) {

    /** The name used in reports: {@code UTF-8} or {@code GB18030}. */
    String encoding() {
        return charset.name();
    }
}
