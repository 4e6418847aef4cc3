package io.github.surveyreport.publish;

import io.github.surveyreport.git.Printable;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a version is called beside its commit.
 *
 * @param name of the branch or tag, the number of the pull request; empty for {@link Kind#COMMIT}
 */
public record Label(Kind kind, String name) {

    /** The folder of the published site that holds versions of a kind. */
    public enum Kind {
        COMMIT("c"),
        BRANCH("b"),
        TAG("t"),
        PULL_REQUEST("pr");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    public static final Label COMMIT = new Label(Kind.COMMIT, "");

    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    /** What Git refuses in the name of a branch or tag (git-check-ref-format), and a leading hyphen. */
    private static final Pattern REFUSED =
            Pattern.compile("^[-/]|[/.]$|\\.\\.|@\\{|//|(^|/)\\.|\\.lock(/|$)|^@$|[\\x00-\\x20\\x7f~^:?*\\[\\\\]");

    public Label {
        if (kind != Kind.COMMIT
                && !(kind == Kind.PULL_REQUEST ? NUMBER.matcher(name).matches() : isRefName(name))) {
            throw refused(name);
        }
    }

    /**
     * @param text {@code commit}, {@code branch:<name>}, {@code tag:<name>} or {@code pr:<number>}
     * @throws SurveyReportException when it is none of these, or the name is none that Git allows
     */
    public static Label parse(String text) {
        if (text.equals("commit")) {
            return COMMIT;
        }
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1);
        return switch (text.substring(0, Math.max(0, colon))) {
            case "branch" -> new Label(Kind.BRANCH, name);
            case "tag" -> new Label(Kind.TAG, name);
            case "pr" -> new Label(Kind.PULL_REQUEST, name);
            default -> throw refused(text);
        };
    }

    /** Whether Git allows a branch or tag of this name, and a folder can be named after it. */
    static boolean isRefName(String name) {
        return !name.isEmpty()
                && !REFUSED.matcher(name).find()
                && FolderName.of(name).getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    /** {@code b/main}; empty when there is only the commit. */
    Optional<String> folder() {
        return kind == Kind.COMMIT ? Optional.empty() : Optional.of(kind.folder() + "/" + FolderName.of(name));
    }

    private static SurveyReportException refused(String text) {
        return new SurveyReportException(Problem.error("publish.bad-label", Location.NONE, Printable.of(text)));
    }
}
