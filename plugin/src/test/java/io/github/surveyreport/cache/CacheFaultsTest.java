package io.github.surveyreport.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each single file operation of the cache fails, and from each on all: what it gives is right or nothing. */
class CacheFaultsTest {
    private static final List<Key> KEYS = List.of(key("a"), key("b"), key("c"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingWrongIsEverGivenWhateverFails(boolean dies) throws IOException {
        FaultyDisk sound = new FaultyDisk(0, false);
        use(sound, temp.resolve("sound"));
        use(sound, temp.resolve("sound"));
        assertTrue(sound.operations() > 30, "the disk is used");
        for (int n = 1; n <= sound.operations(); n++) {
            Path folder = temp.resolve("n" + n);
            FaultyDisk faulty = new FaultyDisk(n, dies);
            use(faulty, folder);
            use(faulty, folder);

            use(new FaultyDisk(0, false), folder);
            assertEquals(KEYS.size(), found(folder), "after failure " + n);
            assertEquals(List.of(), halves(folder, dies), "after failure " + n);
        }
    }

    /** A run that looks each entry up, and keeps those that it does not find. */
    private static void use(FaultyDisk disk, Path folder) {
        try (Cache cache = Cache.in(disk.at(folder), 1 << 20, "build")) {
            for (Key key : KEYS) {
                Optional<String> found = cache.find(key, codec -> codec.text(""));
                found.ifPresent(text -> assertEquals(key.path(), text));
                if (found.isEmpty()) {
                    cache.keep(key, codec -> codec.text(key.path()));
                }
            }
        }
    }

    private static long found(Path folder) {
        Cache cache = Cache.in(folder, 1 << 20, "build");
        return KEYS.stream()
                .filter(key -> cache.find(key, codec -> codec.text("")).isPresent())
                .count();
    }

    /** What is neither an entry nor one of the folder's own files; a killed run cannot tidy up. */
    private static List<Path> halves(Path folder, boolean dies) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part") && !dies)
                    .toList();
        }
    }

    @Test
    void anEntryIsWholeOrNotThereAtAnyMomentOfItsWriting() throws IOException {
        FaultyDisk sound = new FaultyDisk(0, false);
        use(sound, temp.resolve("sound"));
        for (int n = 1; n <= sound.operations(); n++) {
            Path folder = temp.resolve("killed" + n);
            use(new FaultyDisk(n, true), folder);
            Cache cache = Cache.in(folder, 1 << 20, "build");
            KEYS.forEach(key -> cache.find(key, codec -> codec.text("")));
            assertTrue(!cache.readings().read().containsValue(Reason.DAMAGED), "killed at " + n);
        }
    }

    private static Key key(String path) {
        return new Key(Key.Kind.TALLY, path, "b", "c", "o", "s");
    }
}
