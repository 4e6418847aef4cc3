package io.github.surveyreport.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished site and what it is called.
 *
 * @param site folder that holds the pages
 * @param version what is told about it
 * @param label branch, tag or pull request that it stands for, where it does
 * @param history the headline numbers, for {@code history/<commit>.json}
 */
public record Edition(Path site, Version version, Label label, String history) {

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
