package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Advice on the questionnaire (A4): warnings only. The patterns are narrow on purpose: a missed case costs less than
 * advice that is wrong.
 */
final class QuestionnaireLint {
    private static final int MANY_QUESTIONS = 30;

    /** Two aspects asked as one: 速度和态度是否满意, speed and politeness. */
    private static final Pattern DOUBLE_BARRELLED = Pattern.compile("以及|并且|(?i:\\bboth\\b.+\\band\\b|\\band/or\\b)"
            + "|(?:速度|效率|态度|质量|价格|专业性|专业程度|流程|环境|结果)(?:和|与|及).{0,4}?"
            + "(?:速度|效率|态度|质量|价格|专业性|专业程度|流程|环境|结果)");

    private static final Pattern LEADING = Pattern.compile("难道|您是否同意我们|想必|众所周知|毫无疑问|一定(?:很|非常)满意"
            + "|(?i:\\bdon't you (?:agree|think)\\b|\\bwouldn't you\\b|\\bas everyone knows\\b|\\bsurely you\\b)");

    private QuestionnaireLint() {}

    /**
     * @param questionsAt where the questions are listed
     * @param root where the study begins, for what is missing altogether
     */
    static void check(
            List<Section> questions, Location questionsAt, List<Section> groups, Location root, Problems problems) {
        if (questions.size() > MANY_QUESTIONS) {
            problems.add(Problem.warning("config.many-questions", questionsAt, questions.size(), MANY_QUESTIONS));
        }
        boolean open = questions.stream()
                .anyMatch(question -> question.find(QuestionSection.TYPE)
                        .filter(Form.TEXT::equals)
                        .isPresent());
        if (!open) {
            problems.add(Problem.warning("config.no-open-question", questionsAt));
        }
        if (groups.isEmpty()) {
            problems.add(Problem.warning("config.no-groups", root));
        }
        questions.forEach(question -> checkWording(question, problems));
        MixedDirection.check(questions, problems);
    }

    private static void checkWording(Section question, Problems problems) {
        Optional<String> text = question.find(QuestionSection.TEXT);
        Optional<Form> form = question.find(QuestionSection.TYPE);
        if (text.isEmpty() || form.isEmpty() || form.get() == Form.TEXT) {
            return;
        }
        warn(question, text.get(), DOUBLE_BARRELLED, "double-barrelled", problems);
        warn(question, text.get(), LEADING, "leading-question", problems);
    }

    private static void warn(Section question, String text, Pattern pattern, String code, Problems problems) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            Location at = question.at(QuestionSection.TEXT);
            problems.add(Problem.warning("config." + code, at, question.thing(), Node.echo(matcher.group())));
        }
    }
}
