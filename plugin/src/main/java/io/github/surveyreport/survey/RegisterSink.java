package io.github.surveyreport.survey;

/** Takes the entries of the feedback register, file by file, in file order. */
@FunctionalInterface
public interface RegisterSink {
    void entry(RegisterEntry entry);
}
