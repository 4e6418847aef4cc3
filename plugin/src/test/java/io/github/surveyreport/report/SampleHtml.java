package io.github.surveyreport.report;

/** Lets tests of other packages place markup without going through Markdown. */
public final class SampleHtml {
    private SampleHtml() {}

    public static SafeHtml of(String html) {
        return new SafeHtml(html);
    }
}
