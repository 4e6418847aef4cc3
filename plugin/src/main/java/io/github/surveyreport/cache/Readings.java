package io.github.surveyreport.cache;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which files a run read, why, and which it need not. Safe for several threads. */
public final class Readings {
    private static final int NAMED = 5;

    private record File(String path, String blob) implements Comparable<File> {
        @Override
        public int compareTo(File other) {
            int order = path.compareTo(other.path);
            return order == 0 ? blob.compareTo(other.blob) : order;
        }
    }

    private final SortedSet<File> reused = new TreeSet<>();
    private final SortedMap<File, Reason> read = new TreeMap<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int damaged;

    synchronized void reused(Key key) {
        if (aboutFile(key)) {
            reused.add(new File(key.path(), key.blob()));
        }
    }

    synchronized void read(Key key, Reason reason) {
        if (aboutFile(key)) {
            read.merge(new File(key.path(), key.blob()), reason, (a, b) -> a.compareTo(b) < 0 ? b : a);
        }
    }

    synchronized void damaged(Key key) {
        damaged++;
        read(key, Reason.DAMAGED);
    }

    synchronized void warn(Problem warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    /** Paths of files that were read, with the reason; of different contents at one path the weightiest. */
    public synchronized SortedMap<String, Reason> read() {
        SortedMap<String, Reason> paths = new TreeMap<>();
        read.forEach((file, reason) -> paths.merge(file.path(), reason, (a, b) -> a.compareTo(b) < 0 ? b : a));
        return paths;
    }

    /** Paths of files whose numbers were all known. */
    public synchronized SortedSet<String> reused() {
        return reused.stream()
                .filter(file -> !read.containsKey(file) && !read.containsKey(new File(file.path(), "")))
                .map(File::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    synchronized List<Problem> notes() {
        List<Problem> notes = new ArrayList<>(warnings);
        if (damaged > 0) {
            notes.add(Problem.warning("cache.damaged", Location.NONE, damaged));
        }
        Map<String, Reason> why = read();
        if (!why.isEmpty() || !reused.isEmpty()) {
            notes.add(Problem.info("cache.used", Location.NONE, reused().size(), why.size()));
        }
        for (Reason reason : Reason.values()) {
            List<String> paths = why.keySet().stream()
                    .filter(path -> why.get(path) == reason)
                    .toList();
            if (!paths.isEmpty()) {
                notes.add(Problem.info("cache.read-" + reason.id(), Location.NONE, paths.size(), listed(paths)));
            }
        }
        return notes;
    }

    private static String listed(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(NAMED, paths.size()))) + (paths.size() > NAMED ? " …" : "");
    }

    /** What a wave's files decide together is of no single file; the register is read in every run. */
    private static boolean aboutFile(Key key) {
        return key.kind() != Key.Kind.REPEATS && key.kind() != Key.Kind.REGISTER;
    }
}
