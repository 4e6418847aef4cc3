package io.github.surveyreport.survey;

/** Takes service records, file by file, in file order. */
@FunctionalInterface
public interface ServiceSink {
    void record(ServiceRecord record);
}
