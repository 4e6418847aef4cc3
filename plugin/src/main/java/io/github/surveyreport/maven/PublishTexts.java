package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.run.PublishOutcome;
import java.util.ArrayList;
import java.util.List;

/** What the goal {@code publish} says, and what it asks of its numbers. */
final class PublishTexts {
    private PublishTexts() {}

    /** The last line. */
    static String done(Language language, PublishOutcome outcome) {
        boolean chinese = language == Language.ZH_CN;
        String state = switch (outcome.state()) {
            case PUBLISHED -> chinese ? "已发布到 " : "Published to ";
            case UNCHANGED -> chinese ? "已是最新，未作改动：" : "Up to date, nothing changed: ";
            case DRY_RUN -> chinese ? "试运行，未作改动；将发布到 " : "Dry run, nothing changed; would publish to ";
        };
        String folders = String.join(chinese ? "、" : ", ", outcome.written());
        String what = folders.isEmpty() ? "" : chinese ? "（" + folders + "）" : " (" + folders + ")";
        return state + outcome.place() + what;
    }

    /** The last line after going back; a dry run and a target that is there already say so. */
    static String rolledBack(Language language, PublishOutcome outcome, int publications) {
        if (outcome.state() != PublishOutcome.State.PUBLISHED) {
            return done(language, outcome);
        }
        return language == Language.ZH_CN
                ? "已退回到 " + publications + " 次发布之前的网站：" + outcome.place()
                : "Back to the site of " + publications + (publications == 1 ? " publication" : " publications")
                        + " ago: " + outcome.place();
    }

    static List<String> notes(Language language, PublishOutcome outcome) {
        boolean chinese = language == Language.ZH_CN;
        List<String> notes = new ArrayList<>();
        if (outcome.state() != PublishOutcome.State.UNCHANGED) {
            notes.add(
                    chinese
                            ? "文件：新增 " + outcome.added() + "，改动 " + outcome.changed() + "，删除 " + outcome.removed()
                            : "files: " + outcome.added() + " added, " + outcome.changed() + " changed, "
                                    + outcome.removed() + " removed");
        }
        if (!outcome.held().isEmpty()) {
            notes.add(
                    chinese
                            ? String.join("、", outcome.held()) + " 中已有较新的报告，保持原样"
                            : "kept as it is, because it holds a newer report: " + String.join(", ", outcome.held()));
        }
        if (outcome.attempts() > 1) {
            notes.add(
                    chinese
                            ? "其他任务也在发布，共尝试 " + outcome.attempts() + " 次"
                            : "others published at the same time: " + outcome.attempts() + " attempts");
        }
        return notes;
    }

    /** @throws SurveyReportException when the number is out of its bounds */
    static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw failure("publish.bad-number", name, value, least, most);
        }
        return value;
    }

    static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
