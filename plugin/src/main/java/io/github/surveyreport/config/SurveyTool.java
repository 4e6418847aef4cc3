package io.github.surveyreport.config;

/** Which tool an export of responses was made with; {@code PLAIN}: none that is known, a table with headers. */
public enum SurveyTool {
    PLAIN,
    WJX,
    TENCENT,
    SURVEYMONKEY,
    QUALTRICS,
    LIMESURVEY,
    LIMESURVEY_VV,
    GOOGLE_FORMS,
    FORMBRICKS;

    /** The word for it in {@code survey.yml}: {@code google-forms}. */
    public String word() {
        return Schemas.kebab(this);
    }
}
