package io.github.surveyreport.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a published site consists of: {@code c/<commit>/}, {@code b/<branch>/}, {@code t/<tag>/}, {@code pr/<number>/} and
 * {@code latest/}, each a whole report; {@code history/<commit>.json} and {@code shown/<commit>.json}, kept for ever; {@code versions.json} and {@code
 * index.html}, told from these; files it does not know stay as they are.
 *
 * @param <T> names a content
 */
final class Layout<T> {
    /** Marks a branch or folder as written by this plugin; nothing else is ever replaced. */
    static final String MARKER = ".survey-report-published";

    static final String LATEST = "latest";

    private static final Set<Label.Kind> PRUNED = Set.of(Label.Kind.COMMIT, Label.Kind.BRANCH, Label.Kind.PULL_REQUEST);

    private final Shelf<T> shelf;
    private final Succession succession;
    private final int keep;
    private final String lookup;

    /**
     * @param keep how many versions of commits, of branches and of pull requests stay; tags stay for ever
     * @param lookup what lets a report be compared with the versions that are there: a command, or a parameter
     */
    Layout(Shelf<T> shelf, Succession succession, int keep, String lookup) {
        this.shelf = shelf;
        this.succession = succession;
        this.keep = keep;
        this.lookup = lookup;
    }

    /**
     * @param files all files, sorted by path
     * @param written folders that now hold the edition
     * @param held folders that keep a newer version
     */
    record Result<T>(SortedMap<String, T> files, List<String> written, List<String> held) {}

    /**
     * @param old all files as they are
     * @param site the edition's files
     * @param latest whether the edition is one for {@code latest/}
     */
    Result<T> with(SortedMap<String, T> old, Edition edition, SortedMap<String, T> site, boolean latest)
            throws IOException {
        if (edition.shown().isPresent()) {
            new ShownRecords<>(shelf, old).check(edition.shown().get(), lookup);
        }
        Map<String, Version> versions = versions(old);
        List<String> written = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (String folder : folders(edition, latest)) {
            Version current = versions.get(folder);
            boolean stays = current != null && guarded(folder) && !succession.follows(edition.version(), current);
            (stays ? held : written).add(folder);
        }
        written.forEach(folder -> versions.put(folder, edition.version()));
        Set<String> dropped = dropped(versions, Set.copyOf(written));
        versions.keySet().removeAll(dropped);
        SortedMap<String, T> next = new TreeMap<>(old);
        Stream.concat(dropped.stream(), written.stream()).forEach(folder -> remove(next, folder));
        Map<String, T> made = shelf.put(made(edition, versions));
        for (String folder : written) {
            site.forEach((path, content) -> next.put(folder + "/" + path, content));
            next.put(folder + "/" + Version.FILE, made.get(Version.FILE));
        }
        made.remove(Version.FILE);
        next.putAll(made);
        return new Result<>(next, written, held);
    }

    private static List<String> folders(Edition edition, boolean latest) {
        List<String> folders = new ArrayList<>(edition.folders());
        if (latest) {
            folders.add(LATEST);
        }
        return folders;
    }

    /** A tag is moved on purpose, and a commit is always itself. */
    private static boolean guarded(String folder) {
        return !folder.startsWith(Label.Kind.COMMIT.folder() + "/")
                && !folder.startsWith(Label.Kind.TAG.folder() + "/");
    }

    private Map<String, Version> versions(SortedMap<String, T> files) throws IOException {
        Map<String, T> about = new HashMap<>();
        files.forEach((path, content) -> {
            if (path.endsWith("/" + Version.FILE) && Listing.isVersion(folder(path))) {
                about.put(folder(path), content);
            }
        });
        Map<String, Version> versions = new TreeMap<>();
        shelf.read(about)
                .forEach((folder, json) -> Version.read(json).ifPresent(version -> versions.put(folder, version)));
        return versions;
    }

    /** The versions that are too many, the oldest of each kind. */
    private Set<String> dropped(Map<String, Version> versions, Set<String> stay) {
        Set<String> dropped = new TreeSet<>();
        for (Label.Kind kind : PRUNED) {
            versions.keySet().stream()
                    .filter(folder -> folder.startsWith(kind.folder() + "/"))
                    .sorted(Comparator.comparing(versions::get, Version.NEWEST_FIRST))
                    .skip(keep)
                    .filter(folder -> !stay.contains(folder))
                    .forEach(dropped::add);
        }
        return dropped;
    }

    /** Path → bytes of the files that are not part of the report; {@link Version#FILE} goes to each of its folders. */
    private static Map<String, byte[]> made(Edition edition, Map<String, Version> versions) throws IOException {
        Listing listing = Listing.of(versions);
        Map<String, byte[]> made = new TreeMap<>();
        made.put(Version.FILE, edition.version().json());
        made.put(edition.historyFile(), edition.history().getBytes(StandardCharsets.UTF_8));
        edition.shown().map(Edition.Shown::version).ifPresent(shown -> made.put(shown.file(), shown.json()));
        made.put(MARKER, new byte[0]);
        // GitHub would otherwise run the site through Jekyll.
        made.put(".nojekyll", new byte[0]);
        made.put("versions.json", listing.json().getBytes(StandardCharsets.UTF_8));
        made.put("index.html", IndexPage.html(listing).getBytes(StandardCharsets.UTF_8));
        made.put("index.css", IndexPage.css());
        return made;
    }

    private static <T> void remove(SortedMap<String, T> files, String folder) {
        // '0' is the character after '/'.
        files.subMap(folder + "/", folder + "0").clear();
    }

    private static String folder(String path) {
        return path.substring(0, path.length() - Version.FILE.length() - 1);
    }
}
