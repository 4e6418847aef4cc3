package io.github.surveyreport.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes of the files in a folder. What has changed is told by comparing states, so an editor may write aside and
 * rename; the system's events only say when to look. Where it has none, or drops them, looking now and then finds it too.
 */
public final class Watch implements AutoCloseable {
    /** Editors and tools write several files in a row. */
    private static final long QUIET_MILLIS = 40;

    private static final long LONGEST_MILLIS = 400;
    private static final long LOOK_MILLIS = 2_000;

    private final Path folder;
    private final WatchService events;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private FolderState known;

    private Watch(Path folder, WatchService events, FolderState known) {
        this.folder = folder;
        this.events = events;
        this.known = known;
    }

    /** Changes from now on are found. */
    public static Watch over(Path folder) throws IOException {
        WatchService events = FileSystems.getDefault().newWatchService();
        Watch watch = new Watch(folder, events, FolderState.of(folder));
        watch.look();
        return watch;
    }

    /**
     * Waits for the next change.
     *
     * @return false once closed
     */
    public boolean next() throws IOException, InterruptedException {
        while (true) {
            try {
                WatchKey key = events.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                settle(key);
            } catch (ClosedWatchServiceException e) {
                return false;
            }
            if (look()) {
                return true;
            }
        }
    }

    private void settle(WatchKey first) throws InterruptedException {
        long start = System.nanoTime();
        WatchKey key = first;
        while (key != null && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
            key.pollEvents();
            key.reset();
            key = events.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /** Whether a file has changed. What is written into a new folder before that is watched is seen by looking once more. */
    private boolean look() throws IOException {
        FolderState now = FolderState.of(folder);
        while (register(now)) {
            now = FolderState.of(folder);
        }
        boolean changed = !now.files().equals(known.files());
        known = now;
        return changed;
    }

    /** Whether a folder is watched that was not. One that cannot be watched is looked into all the same. */
    private boolean register(FolderState now) {
        watched.values().removeIf(key -> !key.isValid());
        boolean more = false;
        for (Path each : now.folders()) {
            if (!watched.containsKey(each)) {
                try {
                    watched.put(
                            each,
                            each.register(
                                    events,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                    more = true;
                } catch (IOException e) {
                    continue;
                }
            }
        }
        return more;
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
