package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.Decoder;
import io.github.surveyreport.cache.Encoder;
import io.github.surveyreport.config.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/** Tallies written and read back. */
final class Written {
    private Written() {}

    static Tallies of(Tallies tallies, Study study, int wave) {
        Decoder reader = reader(bytes(codec -> tallies.through(codec, wave)));
        Tallies read = Tallies.ofWave(study, wave).through(reader, wave);
        reader.end();
        return read;
    }

    static byte[] bytes(Consumer<Codec> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Encoder encoder = new Encoder(out);
        content.accept(encoder);
        if (encoder.flush() != out.size()) {
            throw new IllegalStateException("length is not told right");
        }
        return out.toByteArray();
    }

    static Decoder reader(byte[] bytes) {
        return new Decoder(new ByteArrayInputStream(bytes), bytes.length);
    }
}
