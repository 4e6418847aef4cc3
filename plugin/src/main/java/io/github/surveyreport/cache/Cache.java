package io.github.surveyreport.cache;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What was counted before, by what it was counted from. Whatever goes wrong with it costs time only: what cannot be read is
 * computed anew, what cannot be written is computed next time too, and {@link #notes} say so. Safe for several threads, and
 * for several builds at once.
 */
public final class Cache implements AutoCloseable {
    /** Where the folder usually is, beside the configuration. */
    public static final String USUAL = ".survey-report/cache";

    private final Optional<CacheFolder> folder;
    private final String build;
    private final TreeSet<String> names = new TreeSet<>();
    private final Readings readings = new Readings();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicBoolean written = new AtomicBoolean();
    private volatile Runnable whenReading = () -> {};
    private volatile boolean writes = true;

    private Cache(Optional<CacheFolder> folder, String build) {
        this.folder = folder;
        this.build = build;
    }

    /** Keeps nothing and knows nothing. */
    public static Cache off() {
        return new Cache(Optional.empty(), "");
    }

    /** Keeps nothing, and says why. */
    public static Cache refused(Problem why) {
        Cache none = off();
        none.readings.warn(why);
        return none;
    }

    /**
     * @param folder made when it is missing and something is kept
     * @param mostBytes how large it may be after a run
     * @param build tells the entries of one build of the plugin from those of another
     */
    public static Cache in(Path folder, long mostBytes, String build) {
        CacheFolder entries = new CacheFolder(folder, mostBytes);
        try {
            if (!entries.ours()) {
                return refused(Problem.warning("cache.not-ours", Location.NONE, folder, CacheFolder.TAG));
            }
            Cache cache = new Cache(Optional.of(entries), build);
            cache.names.addAll(entries.names());
            return cache;
        } catch (IOException e) {
            return refused(Problem.warning("cache.unreadable", Location.NONE, folder));
        }
    }

    /** Something to begin as soon as it is known that data has to be read; at most once. */
    public void whenReading(Runnable begin) {
        whenReading = begin;
    }

    /** Whether nothing is kept of a file: then what tells one entry from another need not be computed. */
    public boolean unknown(Key.Kind kind, String path) {
        Key any = new Key(kind, path, "", "", "", "");
        if (any(any.sameFile())) {
            return false;
        }
        readings.read(any, Reason.NEW);
        return true;
    }

    /** Nothing: a file must be read of which nothing is kept. */
    public <T> Optional<T> find() {
        begin();
        return Optional.empty();
    }

    /**
     * What was kept under the key; empty when there is nothing, or it is damaged.
     *
     * @param content makes it of what {@link #keep} wrote; it must not use anything else that may differ
     */
    public <T> Optional<T> find(Key key, Function<Codec, T> content) {
        if (folder.isEmpty()) {
            return find();
        }
        Key own = key.of(build);
        try {
            T found = folder.get().read(own, content);
            readings.reused(key);
            return Optional.of(found);
        } catch (NoSuchFileException e) {
            readings.read(key, reason(own));
        } catch (IOException | RuntimeException e) {
            readings.damaged(key);
        }
        begin();
        return Optional.empty();
    }

    /** Keeps something for later runs, if that is possible. */
    public void keep(Key key, Consumer<Codec> content) {
        if (folder.isPresent() && writes) {
            try {
                folder.get().write(key.of(build), content);
                written.set(true);
            } catch (IOException e) {
                writes = false;
                readings.warn(notWritten());
            }
        }
    }

    /** Whether anything is kept. */
    public boolean on() {
        return folder.isPresent();
    }

    /** What was read and what was not. */
    public Readings readings() {
        return readings;
    }

    /** The same in words for the log, and what was wrong with the folder. */
    public List<Problem> notes() {
        return readings.notes();
    }

    /** Deletes what was not of use for longest, when something was added and there is too much. */
    @Override
    public void close() {
        if (written.getAndSet(false)) {
            try {
                folder.orElseThrow().evict();
            } catch (IOException e) {
                readings.warn(notWritten());
            }
        }
    }

    private Problem notWritten() {
        return Problem.warning("cache.not-written", Location.NONE, folder.orElseThrow());
    }

    private void begin() {
        if (!reading.getAndSet(true)) {
            whenReading.run();
        }
    }

    private Reason reason(Key own) {
        if (own.kind() == Key.Kind.CANDIDATES || any(own.sameConfiguration())) {
            return Reason.OTHERS;
        }
        if (any(own.sameContent())) {
            return Reason.CONFIGURATION;
        }
        return any(own.sameFile()) ? Reason.CHANGED : Reason.NEW;
    }

    private boolean any(String beginning) {
        String first = names.ceiling(beginning);
        return first != null && first.startsWith(beginning);
    }
}
