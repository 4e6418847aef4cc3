package io.github.surveyreport.text;

/** Reads comments. Safe for use by several threads at once. */
public interface TextAnalyzer {

    /** What a comment says; the same text always gives the same reading. */
    Reading read(String comment);
}
