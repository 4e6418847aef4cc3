package io.github.surveyreport.config;

import java.util.LinkedHashMap;
import java.util.Map;

/** The YAML files of the configuration, and the JSON Schema of each. */
final class Format {
    static final String ISSUES = "issues.yml";
    static final String ACTIONS = "actions.yml";
    static final String ACTIONS_CSV = "actions.csv";
    static final String CAUSES = "causes.yml";
    static final String GATES = "gates.yml";

    private Format() {}

    /** File name → JSON Schema, for editors; follows from what the reader accepts. */
    static Map<String, Map<String, Object>> schemas() {
        Map<String, Map<String, Object>> schemas = new LinkedHashMap<>();
        schemas.put("survey", Schemas.document("survey", "survey.yml of survey-report", SurveyFile.KEYS));
        schemas.put("issues", Schemas.document("issues", "issues.yml of survey-report", IssueSection.ISSUES_FILE));
        schemas.put("actions", Schemas.document("actions", "actions.yml of survey-report", ActionSection.FILE));
        schemas.put("causes", Schemas.document("causes", "causes.yml of survey-report", CauseSection.FILE));
        schemas.put("gates", Schemas.document("gates", "gates.yml of survey-report", GateSection.FILE));
        return schemas;
    }
}
