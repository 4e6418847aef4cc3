package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.stats.NotComputable;
import io.github.surveyreport.stats.NotComputable.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * How much a report withholds, by count. Which cells are too small themselves and which only cover them is not told apart:
 * of two hidden groups with 6 respondents together, one would then have 5 and the other 1.
 */
final class PrivacyAccount {
    private static final Map<String, String> PAGES = pages();

    private PrivacyAccount() {}

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("sample weights outcome", "method");
        pages.put("cleaning careless careless-effect uncleaned", "quality");
        pages.put("privacy", PrivacyPage.PAGE);
        pages.put("indicator dimension composite metric", "scorecard");
        pages.put("question", "satisfaction");
        pages.put("test", "groups");
        pages.put("drivers driver correlation ordinal ipa kano", "drivers");
        pages.put("scale item factors factor", "scales");
        pages.put("period control control-top2 trend step forecast", "trends");
        pages.put("service", "service");
        pages.put("text term keyness term-change term-new words pair sentiment", "text");
        pages.put("issue issues priority", "issues");
        pages.put("cause bone", "causes");
        pages.put("stage", "journey");
        pages.put("action actions matched department", "actions");
        Map<String, String> byKind = new LinkedHashMap<>();
        pages.forEach((kinds, page) -> List.of(kinds.split(" ")).forEach(kind -> byKind.put(kind, page)));
        return Map.copyOf(byKind);
    }

    /** Cells of one page: what is said of one thing, in one wave and group, whatever the number of its statistics. */
    record Withheld(String page, Map<String, Long> byWave) {}

    /** In the order of pages; pages that withhold nothing are left out. */
    static List<Withheld> withheld(Findings findings) {
        Map<String, TreeSet<MeasureKey>> cells = new LinkedHashMap<>();
        List.of(
                        "method",
                        "quality",
                        PrivacyPage.PAGE,
                        "scales",
                        "scorecard",
                        "satisfaction",
                        "groups",
                        "drivers",
                        "trends",
                        "service",
                        "text",
                        "issues",
                        "journey",
                        "causes",
                        "actions")
                .forEach(page -> cells.put(page, new TreeSet<>()));
        for (Measure measure : findings.measures().all()) {
            if (measure.result() instanceof NotComputable none && none.reason() == Reason.SUPPRESSED) {
                cells.get(page(measure.key())).add(cell(measure.key()));
            }
        }
        return cells.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Withheld(entry.getKey(), byWave(findings, entry.getValue())))
                .toList();
    }

    private static Map<String, Long> byWave(Findings findings, TreeSet<MeasureKey> cells) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Wave wave : findings.study().waves()) {
            counts.put(
                    wave.id(),
                    cells.stream().filter(cell -> cell.wave().equals(wave.id())).count());
        }
        return counts;
    }

    private static MeasureKey cell(MeasureKey key) {
        return new MeasureKey(key.id(), "", key.wave(), key.group());
    }

    private static String page(MeasureKey key) {
        int dot = key.id().indexOf('.');
        String kind = dot < 0 ? key.id() : key.id().substring(0, dot);
        String page = PAGES.get(kind);
        if (page == null) {
            throw new IllegalStateException("no page for " + kind);
        }
        return kind.equals("question") && !key.group().isEmpty() ? "groups" : page;
    }

    /** Issues that somebody is quoted of. */
    static long quoted(Findings findings) {
        return findings.issues().stream()
                .filter(issue -> !findings.quotes().of(issue.category().id()).isEmpty())
                .count();
    }

    static long quotes(Findings findings) {
        return findings.issues().stream()
                        .mapToLong(issue ->
                                findings.quotes().of(issue.category().id()).size())
                        .sum()
                + findings.quotes().unclassified().size();
    }
}
