package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Decoder;
import io.github.surveyreport.cache.Encoder;
import io.github.surveyreport.config.Study;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Tallies written and read back. */
final class Written {
    private Written() {}

    static Tallies of(Tallies tallies, Study study, int wave) {
        byte[] bytes = bytes(tallies, wave);
        Decoder decoder = new Decoder(new ByteArrayInputStream(bytes), bytes.length);
        Tallies read = Tallies.ofWave(study, wave).through(decoder, wave);
        decoder.end();
        return read;
    }

    static byte[] bytes(Tallies tallies, int wave) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Encoder encoder = new Encoder(out);
        tallies.through(encoder, wave);
        long length = encoder.flush();
        if (length != out.size()) {
            throw new IllegalStateException(length + " is not " + out.size());
        }
        return out.toByteArray();
    }
}
