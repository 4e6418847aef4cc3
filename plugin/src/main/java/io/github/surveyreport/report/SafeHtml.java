package io.github.surveyreport.report;

/** HTML that {@code report} has built from Markdown and cleaned; the only markup that templates place unescaped. */
public final class SafeHtml {
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }
}
