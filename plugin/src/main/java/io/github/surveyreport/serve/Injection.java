package io.github.surveyreport.serve;

import io.github.surveyreport.serve.Pages.Found;
import java.nio.charset.StandardCharsets;

/** Makes the served copy of a page load itself again when there is a newer one. The page itself has no script and allows none. */
final class Injection {
    private static final String NO_SCRIPT = "script-src 'none'";
    private static final String OWN_SCRIPT = "script-src 'self'";

    private Injection() {}

    static byte[] into(Found page) {
        String html = new String(page.content(), StandardCharsets.UTF_8)
                .replace(NO_SCRIPT, OWN_SCRIPT)
                .replace(
                        "</head>",
                        "<link rel=\"stylesheet\" href=\"/-/preview.css\">\n<script defer src=\"/-/reload.js?version="
                                + page.version() + "\"></script>\n</head>");
        if (!page.notice().isEmpty()) {
            String notice = "<p class=\"preview-notice\"><a href=\"" + escaped(page.noticeHref()) + "\">"
                    + escaped(page.notice()) + "</a></p>";
            html = html.replaceFirst("<body[^>]*>", "$0" + java.util.regex.Matcher.quoteReplacement("\n" + notice));
        }
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
