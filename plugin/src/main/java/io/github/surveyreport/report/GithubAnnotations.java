package io.github.surveyreport.report;

import io.github.surveyreport.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines by which GitHub Actions marks a file. It takes ten of a kind from a step and drops the rest without a word: so nine,
 * and one that says how many more there are.
 */
public final class GithubAnnotations {
    static final int MOST = 9;

    private GithubAnnotations() {}

    /** Errors first. */
    public static List<String> of(GateCheckReport check) {
        List<String> lines = new ArrayList<>();
        lines.addAll(lines(check, Severity.ERROR, "error"));
        lines.addAll(lines(check, Severity.WARNING, "warning"));
        return lines;
    }

    private static List<String> lines(GateCheckReport check, Severity severity, String command) {
        List<GateNotice> notices = check.notices().stream()
                .filter(notice -> notice.problem().severity() == severity)
                .toList();
        List<String> lines = new ArrayList<>();
        for (GateNotice notice : notices.subList(0, Math.min(MOST, notices.size()))) {
            lines.add("::" + command + " file=" + property(check.path(notice)) + ",line="
                    + Math.max(1, notice.problem().location().line()) + ",title="
                    + property(GateIdentity.rule(notice)) + "::"
                    + data(notice.problem().message(check.language())));
        }
        if (notices.size() > MOST) {
            String more = Words.of(check.language()).get("gates.more", notices.size() - MOST);
            lines.add("::" + command + "::" + data(more));
        }
        return lines;
    }

    private static String data(String text) {
        return Printable.of(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
