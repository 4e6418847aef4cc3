package io.github.surveyreport.survey;

/** Why a row of a table is none of its records. */
enum RowFault {
    NONE(""),
    /** Its cells are not as many as the header's. */
    RAGGED("survey.ragged-row"),
    /** It repeats the header. */
    HEADER("survey.header-row"),
    /** It sums up other rows. */
    TOTAL("survey.total-row");

    private final String code;

    RowFault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
