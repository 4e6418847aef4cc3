package io.github.surveyreport.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Integer.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersComeBack(long number) {
        byte[] written = written(codec -> {
            codec.number(number);
            codec.hash(number);
        });
        assertEquals(List.of(number, number), read(written, codec -> List.of(codec.number(7L), codec.hash(7))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "退款 😀", "half a pair \ud83d", "\u0000"})
    void textsComeBack(String text) {
        assertEquals(text, read(written(codec -> codec.text(text)), codec -> codec.text("")));
    }

    @Test
    void whatIsLargerThanTheBufferComesBack() {
        long[] values = new Random(1).longs(50_000).toArray();
        byte[] written = written(codec -> {
            codec.hashes(values, values.length);
            codec.numbers(values);
        });
        long[] numbers = new long[values.length];
        assertArrayEquals(values, read(written, codec -> {
            long[] hashes = codec.hashes(new long[0], 0);
            codec.numbers(numbers);
            return hashes;
        }));
        assertArrayEquals(values, numbers);
    }

    @Test
    void mapsAndProblemsComeBack() {
        Map<String, Long> counts = new TreeMap<>(Map.of("a", 1L, "b", 2L));
        List<Problem> problems =
                List.of(Problem.warning("survey.ragged-rows", new Location("a.csv", 3, 0), 4, "questions.q"));
        byte[] written = written(codec -> {
            codec.countsByText(counts);
            codec.problems(problems);
        });
        Map<String, Long> found = new TreeMap<>();
        assertEquals(problems, read(written, codec -> {
            codec.countsByText(found);
            return codec.problems(List.of());
        }));
        assertEquals(counts, found);
    }

    @Test
    void sizesBeyondTheFileAreRefusedBeforeMemoryIsTaken() {
        byte[] huge = written(codec -> codec.number(Integer.MAX_VALUE));
        assertThrows(DamagedEntryException.class, () -> read(huge, codec -> codec.text("")));
        assertThrows(DamagedEntryException.class, () -> read(huge, codec -> codec.hashes(new long[0], 0)));
        assertThrows(DamagedEntryException.class, () -> read(huge, codec -> codec.texts(List.of())));
        byte[] negative = written(codec -> codec.number(-1));
        assertThrows(DamagedEntryException.class, () -> read(negative, codec -> codec.size(0)));
    }

    @Test
    void anyBytesGiveAValueOrADamagedEntry() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                read(bytes, codec -> {
                    codec.countsByText(new TreeMap<>());
                    codec.hashes(new long[0], 0);
                    return codec.problems(List.of());
                });
            } catch (DamagedEntryException e) {
                continue;
            }
        }
    }

    private static byte[] written(Consumer<Codec> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Encoder encoder = new Encoder(out);
        content.accept(encoder);
        long length = encoder.flush();
        assertEquals(length, out.size());
        return out.toByteArray();
    }

    private static <T> T read(byte[] bytes, Function<Codec, T> content) {
        Decoder decoder = new Decoder(new ByteArrayInputStream(bytes), bytes.length);
        return content.apply(decoder);
    }
}
