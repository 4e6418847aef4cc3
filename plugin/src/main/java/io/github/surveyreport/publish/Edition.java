package io.github.surveyreport.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A finished site and what it is called.
 *
 * @param site folder that holds the pages
 * @param version what is told about it
 * @param label branch, tag or pull request that it stands for, where it does
 * @param history the headline numbers, for {@code history/<commit>.json}
 * @param shown what it shows, where everybody may see it
 */
public record Edition(Path site, Version version, Label label, String history, Optional<Shown> shown) {

    /**
     * Which data a public edition shows.
     *
     * @param version for the record
     * @param compared full ids of the commits of the published versions that it was held against
     */
    public record Shown(ShownVersion version, Set<String> compared) {
        public Shown {
            compared = Set.copyOf(compared);
        }
    }

    /** One that is not for everybody. */
    public Edition(Path site, Version version, Label label, String history) {
        this(site, version, label, history, Optional.empty());
    }

    /** {@code c/<commit>} and the label's folder. */
    List<String> folders() {
        List<String> folders = new ArrayList<>();
        folders.add(Label.Kind.COMMIT.folder() + "/" + version.shortCommit());
        label.folder().ifPresent(folders::add);
        return folders;
    }

    String historyFile() {
        return "history/" + version.shortCommit() + ".json";
    }
}
