package io.github.surveyreport.site;

import io.github.surveyreport.report.Report.Page;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where links and anchors lead: between pages, or within the one page for print. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:");
    private static final List<String> OUTWARD = List.of("http:", "https:", "mailto:");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern REFERENCE = Pattern.compile(" (id|href)=\"([^\"]*)\"");
    private static final Pattern HEADING = Pattern.compile("^<(/?)h([2-5])\\b");

    private final boolean onePage;
    private final Set<String> chapters;
    private final Set<String> others;

    private Links(boolean onePage, Set<String> chapters, Set<String> others) {
        this.onePage = onePage;
        this.chapters = chapters;
        this.others = others;
    }

    static Links onPages() {
        return new Links(false, Set.of(), Set.of());
    }

    /**
     * @param chapters pages that are part of the one page
     * @param all those of the site; nothing leads from paper to the others
     */
    static Links onOnePage(List<Page> chapters, List<Page> all) {
        return new Links(true, ids(chapters), ids(all));
    }

    private static Set<String> ids(List<Page> pages) {
        return pages.stream().map(Page::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The id to set for an anchor of a page. */
    String anchor(String pageId, String id) {
        return onePage ? pageId + "--" + id : id;
    }

    /** The address to link to; empty when it is none that a page may have. */
    String href(String pageId, String href) {
        if (href.isEmpty() || !allowed(href)) {
            return "";
        }
        if (!onePage || SCHEME.matcher(href).find()) {
            return href;
        }
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        String page = file.isEmpty() ? pageId : file.endsWith(".html") ? file.substring(0, file.length() - 5) : "";
        if (!chapters.contains(page)) {
            return others.contains(page) ? "" : href;
        }
        return hash < 0 ? "#" + page : "#" + anchor(page, href.substring(hash + 1));
    }

    /** Cleaned markup with its anchors, links and heading levels made to fit the page it is on. */
    String markup(String pageId, String html) {
        return onePage ? TAG.matcher(html).replaceAll(tag -> quoted(fitted(pageId, tag.group()))) : html;
    }

    private String fitted(String pageId, String tag) {
        String lowered = HEADING.matcher(tag)
                .replaceFirst(level -> "<" + level.group(1) + "h" + (Integer.parseInt(level.group(2)) + 1));
        return REFERENCE.matcher(lowered).replaceAll(reference -> quoted(fitted(pageId, reference)));
    }

    private String fitted(String pageId, MatchResult reference) {
        String value = reference.group(2);
        String fitted = reference.group(1).equals("id") ? anchor(pageId, value) : href(pageId, value);
        return " " + reference.group(1) + "=\"" + fitted + "\"";
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    private static boolean allowed(String href) {
        var scheme = SCHEME.matcher(href);
        if (scheme.find()) {
            return OUTWARD.contains(scheme.group().toLowerCase(Locale.ROOT));
        }
        return !href.startsWith("//") && href.indexOf('\\') < 0 && href.chars().noneMatch(Character::isISOControl);
    }
}
