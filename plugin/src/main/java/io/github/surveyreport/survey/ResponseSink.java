package io.github.surveyreport.survey;

/** Takes the rows of one file in file order; each readable row exactly once. */
public interface ResponseSink {

    /** A valid questionnaire. */
    void counted(Response response);

    /** A readable questionnaire that cleaning set aside; answers out of range are missing in it. */
    void excluded(Response response, Exclusion exclusion);
}
