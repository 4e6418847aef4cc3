package io.github.surveyreport.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;

/** Which branches and tags of a remote tell where a change started. */
final class NeededRefs {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");
    /** What follows the name in {@code main~3}, {@code v1^}, {@code main@{u}}. */
    private static final Pattern STEPS = Pattern.compile("[~^@:].*");

    private static final Pattern REMOTE = Pattern.compile("^(?:refs/)?(?:remotes/)?(?:origin|heads|tags)/");

    private NeededRefs() {}

    static List<String> of(Optional<String> named, CiRun ci) {
        List<String> refs = new ArrayList<>();
        if (named.isPresent()) {
            String name =
                    REMOTE.matcher(STEPS.matcher(named.get()).replaceFirst("")).replaceFirst("");
            if (ID.matcher(name).matches()) {
                refs.add(name);
            } else {
                add(refs, Constants.R_HEADS, Constants.R_REMOTES + "origin/", name);
                add(refs, Constants.R_TAGS, Constants.R_TAGS, name);
            }
        } else if (ci.base().isPresent()) {
            refs.add(ci.base().get());
        } else {
            List<String> branches = ci.targetBranch().map(List::of).orElse(Baselines.MAIN);
            branches.forEach(name -> add(refs, Constants.R_HEADS, Constants.R_REMOTES + "origin/", name));
        }
        refs.removeIf(ref -> ref.startsWith("-"));
        return refs;
    }

    /** With a star, since git takes a pattern that nothing fits for no error, but a name that is not there for one. */
    private static void add(List<String> refs, String from, String to, String name) {
        if (Repository.isValidRefName(from + name)) {
            refs.add("+" + from + name + "*:" + to + name + "*");
        }
    }
}
