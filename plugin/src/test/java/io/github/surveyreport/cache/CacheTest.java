package io.github.surveyreport.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
    private static final long ROOM = 1 << 20;
    private static final Key KEY = key("a.csv", "b1", "c1", "o1");
    private static final String CONTENT = "三个和尚 and more";

    @TempDir
    Path temp;

    @Test
    void whatWasKeptIsFoundByTheNextRun() {
        keep(KEY, CONTENT);

        Cache next = cache();

        assertEquals(Optional.of(CONTENT), find(next, KEY));
        assertEquals(List.of("a.csv"), List.copyOf(next.readings().reused()));
        assertEquals(Map.of(), next.readings().read());
    }

    @Test
    void everyPartOfTheKeyCountsAndTheReasonIsTold() {
        keep(KEY, CONTENT);
        assertEquals(Reason.NEW, reason(key("b.csv", "b1", "c1", "o1")));
        assertEquals(Reason.CHANGED, reason(key("a.csv", "b2", "c1", "o1")));
        assertEquals(Reason.CONFIGURATION, reason(key("a.csv", "b1", "c2", "o1")));
        assertEquals(Reason.OTHERS, reason(key("a.csv", "b1", "c1", "o2")));
        Cache otherBuild = Cache.in(folder(), ROOM, "another build");
        assertEquals(Optional.empty(), find(otherBuild, KEY));
        assertEquals(
                Map.of("a.csv", Reason.CONFIGURATION), otherBuild.readings().read());
    }

    @Test
    void aFileOfWhichOneEntryIsMissingWasRead() {
        keep(KEY, CONTENT);
        Cache cache = cache();
        find(cache, KEY);
        find(cache, new Key(Key.Kind.FIRST, "a.csv", "b1", "c1", "o1", "s"));

        assertEquals(Map.of("a.csv", Reason.NEW), cache.readings().read());
        assertTrue(cache.readings().reused().isEmpty());
    }

    @Test
    void damageAnywhereIsNoticedReportedAndMended() throws IOException {
        keep(KEY, CONTENT);
        Path entry = entries().get(0);
        byte[] whole = Files.readAllBytes(entry);
        for (int at = 0; at < whole.length; at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] damaged = whole.clone();
                damaged[at] ^= (byte) bit;
                Files.write(entry, damaged);
                assertDamaged("byte " + at);
            }
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(entry, Arrays.copyOf(whole, length));
            assertDamaged("length " + length);
        }
        Files.write(entry, Arrays.copyOf(whole, whole.length + 1));
        assertDamaged("a byte more");

        keep(KEY, CONTENT);
        assertEquals(Optional.of(CONTENT), find(cache(), KEY));
    }

    private void assertDamaged(String what) {
        Cache cache = cache();
        assertEquals(Optional.empty(), find(cache, KEY), what);
        assertEquals(Map.of("a.csv", Reason.DAMAGED), cache.readings().read(), what);
        assertEquals("cache.damaged", cache.notes().get(0).code(), what);
    }

    @Test
    void anEntryUnderAnotherNameIsNotTaken() throws IOException {
        keep(KEY, CONTENT);
        Path entry = entries().get(0);
        Key other = key("a.csv", "b2", "c1", "o1");
        keep(other, "other");
        Path others = entries().stream()
                .filter(file -> !file.equals(entry))
                .findFirst()
                .orElseThrow();
        Files.copy(others, entry, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertDamaged("another entry");
    }

    @Test
    void whatIsLargerThanAllowedLosesWhatWasOfNoUseForLongest() throws IOException {
        List<Key> keys =
                IntStream.range(0, 5).mapToObj(i -> key("f" + i, "b", "c", "o")).toList();
        keys.forEach(key -> keep(key, CONTENT));
        long size = Files.size(entries().get(0));
        for (Path entry : entries()) {
            Files.setLastModifiedTime(entry, FileTime.fromMillis(1_000_000));
        }
        try (Cache cache = Cache.in(folder(), 3 * size, "build")) {
            assertTrue(find(cache, keys.get(1)).isPresent());
            assertTrue(find(cache, keys.get(3)).isPresent());
            cache.keep(key("f5", "b", "c", "o"), codec -> codec.text(CONTENT));
        }

        Cache after = cache();
        assertEquals(3, entries().size());
        assertTrue(find(after, keys.get(1)).isPresent());
        assertTrue(find(after, keys.get(3)).isPresent());
        assertTrue(find(after, key("f5", "b", "c", "o")).isPresent());
    }

    @Test
    void aRunThatAddsNothingDeletesNothing() {
        keep(KEY, CONTENT);
        try (Cache small = Cache.in(folder(), 0, "build")) {
            assertTrue(find(small, KEY).isPresent());
        }
        assertTrue(find(cache(), KEY).isPresent());
    }

    @Test
    void partsOfKilledRunsAreNoEntriesAndGoAfterADay() throws IOException {
        keep(KEY, CONTENT);
        Path old = Files.writeString(folder().resolve("entry-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1_000_000));
        Path fresh = Files.writeString(folder().resolve("entry-2.part"), "half");
        keep(key("b.csv", "b", "c", "o"), CONTENT);

        assertEquals(2, entries().size());
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
    }

    @Test
    void theFolderIsIgnoredByGitAndOpenToItsOwnerOnly() throws IOException {
        keep(KEY, CONTENT);
        assertEquals("*\n", Files.readString(folder().resolve(".gitignore")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(entries().get(0))));
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("thesis.txt"), "years of work");
        Cache cache = cache();
        cache.keep(KEY, codec -> codec.text(CONTENT));
        cache.close();

        assertEquals(Optional.empty(), find(cache, KEY));
        try (Stream<Path> files = Files.list(folder())) {
            assertEquals(List.of(folder().resolve("thesis.txt")), files.toList());
        }
        assertEquals(
                "the cache folder " + folder()
                        + " holds other files and no CACHEDIR.TAG, or is a link; nothing was kept."
                        + " Name another folder in -Dsurvey-report.cache",
                cache.notes().get(0).message(Language.EN));
    }

    @Test
    void linksAreNotFollowedOutOfTheProject() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/cache"));
        Files.createSymbolicLink(temp.resolve(".survey-report"), elsewhere.getParent());
        Cache cache = cache();
        cache.keep(KEY, codec -> codec.text(CONTENT));
        try (Stream<Path> files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
        assertEquals("cache.not-ours", cache.notes().get(0).code());
    }

    @Test
    void manyRunsAtOnceDoNotDisturbEachOther() throws Exception {
        ExecutorService runs = Executors.newFixedThreadPool(4);
        Callable<Integer> run = () -> {
            int wrong = 0;
            for (int i = 0; i < 50; i++) {
                Key key = key("f" + i % 7, "b", "c", "o");
                try (Cache cache = Cache.in(folder(), 600, "build")) {
                    Optional<String> found = find(cache, key);
                    wrong += found.isPresent() && !found.get().equals(key.path()) ? 1 : 0;
                    wrong += cache.readings().read().containsValue(Reason.DAMAGED) ? 1 : 0;
                    cache.keep(key, codec -> codec.text(key.path()));
                }
            }
            return wrong;
        };
        for (Future<Integer> wrong : runs.invokeAll(List.of(run, run, run, run))) {
            assertEquals(0, wrong.get());
        }
        runs.shutdown();
    }

    @Test
    void withoutAFolderNothingIsKept() throws IOException {
        Cache off = Cache.off();
        off.keep(KEY, codec -> codec.text(CONTENT));
        assertEquals(Optional.empty(), find(off, KEY));
        assertEquals(List.of(), off.notes());
        try (Stream<Path> files = Files.list(temp)) {
            assertEquals(0, files.count());
        }
    }

    private void keep(Key key, String content) {
        try (Cache cache = cache()) {
            cache.keep(key, codec -> codec.text(content));
            assertEquals(List.of(), cache.notes());
        }
    }

    private Reason reason(Key key) {
        Cache cache = cache();
        assertEquals(Optional.empty(), find(cache, key));
        return cache.readings().read().get(key.path());
    }

    private static Optional<String> find(Cache cache, Key key) {
        return cache.find(key, codec -> codec.text(""));
    }

    private Cache cache() {
        return Cache.in(folder(), ROOM, "build");
    }

    private Path folder() {
        return temp.resolve(".survey-report/cache");
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(Key.SUFFIX))
                    .sorted()
                    .toList();
        }
    }

    private static Key key(String path, String blob, String configuration, String others) {
        return new Key(Key.Kind.TALLY, path, blob, configuration, others, "s");
    }
}
