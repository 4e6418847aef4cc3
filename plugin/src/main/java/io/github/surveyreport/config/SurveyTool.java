package io.github.surveyreport.config;

/** Which tool an export of responses was made with; {@code PLAIN}: none that is known, a table with headers. */
public enum SurveyTool {
    PLAIN("CSV"),
    WJX("问卷星"),
    TENCENT("腾讯问卷"),
    SURVEYMONKEY("SurveyMonkey"),
    QUALTRICS("Qualtrics"),
    LIMESURVEY("LimeSurvey"),
    LIMESURVEY_VV("LimeSurvey VV"),
    GOOGLE_FORMS("Google Forms"),
    FORMBRICKS("Formbricks");

    private final String brand;

    SurveyTool(String brand) {
        this.brand = brand;
    }

    /** What it calls itself. */
    public String brand() {
        return brand;
    }

    /** The word for it in {@code survey.yml}: {@code google-forms}. */
    public String word() {
        return Schemas.kebab(this);
    }
}
