package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one tool writes besides answers.
 *
 * @param roles head as {@link ExportHeads#key} gives it → what the column holds
 * @param technical such heads of columns whose name depends on the question
 * @param attributes how the names of columns begin that hold what is known of the person beside the answers
 * @param missing cell texts that mean no answer
 */
record ToolProfile(
        Map<String, ColumnRole> roles, Optional<Pattern> technical, Optional<String> attributes, List<String> missing) {
    private static final Map<SurveyTool, ToolProfile> ALL = new EnumMap<>(SurveyTool.class);

    static {
        put(SurveyTool.PLAIN);
        put(SurveyTool.WJX, "(跳过)", "（跳过）", "(空)", "（空）", "-2", "-3");
        put(SurveyTool.TENCENT, "(跳过)", "（跳过）", "(空)", "（空）");
        put(SurveyTool.SURVEYMONKEY);
        put(SurveyTool.QUALTRICS, "-99");
        put(SurveyTool.LIMESURVEY, "N/A");
        put(SurveyTool.LIMESURVEY_VV, "{question_not_shown}", "NULL", "N/A");
        put(SurveyTool.GOOGLE_FORMS);
        put(SurveyTool.FORMBRICKS);
    }

    static ToolProfile of(SurveyTool tool) {
        return ALL.get(tool);
    }

    /**
     * What a column holds.
     *
     * @param head its cell in the header row that has the tool's own names
     * @param part its cell in the header row below, where the tool has one for parts of a question
     */
    ColumnRole role(String head, String part) {
        String key = ExportHeads.key(head);
        ColumnRole own = roles.get(key);
        if (own != null) {
            return own;
        }
        if (technical.isPresent() && technical.get().matcher(key).matches()) {
            return ColumnRole.TECHNICAL;
        }
        if (attributes.isPresent() && key.startsWith(attributes.get())) {
            return PersonalHeads.attribute(key.substring(attributes.get().length()));
        }
        return PersonalHeads.role(head)
                .orElseGet(() -> PersonalHeads.contact(part).orElse(ColumnRole.ANSWER));
    }

    private static void put(SurveyTool tool, String... missing) {
        ALL.put(
                tool,
                new ToolProfile(
                        ToolHeads.of(tool), ToolHeads.technical(tool), ToolHeads.attributes(tool), List.of(missing)));
    }
}
