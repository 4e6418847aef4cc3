package io.github.surveyreport.analysis;

import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.By;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Service levels (D7): shares of records by wave, month, channel and, where allowed, team. Never weighted. */
final class ServiceFinder {
    /** The groupings of {@link MeasureKey#group()} that are columns of the records, not of the questionnaire. */
    static final String CHANNEL = "service-channel";

    static final String TEAM = "service-team";

    /** Fewer records of one team than this are never shown, whatever the configuration says. */
    static final int LEAST_OF_TEAM = 10;

    private final Scope scope;
    private final ServiceTally tally;
    private final Ledger ledger = new Ledger();

    ServiceFinder(Scope scope) {
        this.scope = scope;
        this.tally = scope.tallies().service();
    }

    List<Measure> measures() {
        List<ServiceLevel> levels = scope.service().levels();
        for (int level = 0; level < levels.size(); level++) {
            SortedMap<ServiceCell, ServiceCounts> counts = scope.service().counts(level);
            for (int wave = 0; wave < scope.study().waves().size(); wave++) {
                level(levels.get(level), level, wave, counts);
            }
        }
        return ledger.measures();
    }

    private void level(ServiceLevel level, int index, int wave, SortedMap<ServiceCell, ServiceCounts> counts) {
        SortedMap<String, ServiceCounts> whole = by(counts, wave, cell -> "");
        SortedMap<String, ServiceCounts> before = by(counts, wave - 1, cell -> "");
        ServiceMeasures all = new ServiceMeasures(scope, level, wave, ledger, new Disclosure(scope));
        ServiceCounts everything = whole.getOrDefault("", new ServiceCounts());
        boolean tooFew = new Disclosure(scope).tooSmall(everything.n());
        all.put("", "", tooFew, everything);
        all.change("", "", tooFew, everything, before.get(""));
        all.times("", "", tooFew, tally.times(index, wave, null));
        months(all, counts, wave);
        if (level.by().contains(By.CHANNEL)) {
            channels(all, index, counts, wave);
        }
        if (level.by().contains(By.TEAM)) {
            teams(level, counts, wave);
        }
    }

    private void channels(ServiceMeasures measures, int index, SortedMap<ServiceCell, ServiceCounts> counts, int wave) {
        SortedMap<String, ServiceCounts> channels = by(counts, wave, ServiceCell::channel);
        SortedMap<String, ServiceCounts> before = by(counts, wave - 1, ServiceCell::channel);
        TreeMap<String, Boolean> hidden = hidden(new Disclosure(scope), channels);
        TreeMap<String, Boolean> hiddenBefore = hidden(new Disclosure(scope), before);
        hidden.forEach((channel, hide) -> {
            measures.put(CHANNEL, channel, hide, channels.get(channel));
            boolean either = hide || hiddenBefore.getOrDefault(channel, false);
            measures.change(CHANNEL, channel, either, channels.get(channel), before.get(channel));
            measures.times(CHANNEL, channel, hide, tally.times(index, wave, channel));
        });
    }

    private void teams(ServiceLevel level, SortedMap<ServiceCell, ServiceCounts> counts, int wave) {
        Disclosure strict = new Disclosure(scope, LEAST_OF_TEAM);
        ServiceMeasures measures = new ServiceMeasures(scope, level, wave, ledger, strict);
        SortedMap<String, ServiceCounts> teams = by(counts, wave, ServiceCell::team);
        hidden(strict, teams).forEach((team, hide) -> measures.judge(TEAM, team, hide, teams.get(team)));
    }

    private void months(ServiceMeasures measures, SortedMap<ServiceCell, ServiceCounts> counts, int wave) {
        SortedMap<String, ServiceCounts> months = by(counts, wave, cell -> month(cell.month()));
        ServiceMonths table = new ServiceMonths(new Disclosure(scope), months);
        months.forEach((month, all) -> measures.month("", "", month, table.hidden(month), all));
        if (!measures.level().by().contains(By.CHANNEL)) {
            return;
        }
        TreeMap<String, SortedMap<String, ServiceCounts>> rows = new TreeMap<>();
        for (String channel : by(counts, wave, ServiceCell::channel).keySet()) {
            rows.put(channel, by(counts, wave, cell -> cell.channel().equals(channel) ? month(cell.month()) : null));
        }
        TreeSet<String> hidden = table.hiddenRows(rows);
        rows.forEach((channel, row) -> {
            if (!channel.isEmpty()) {
                row.forEach((month, some) ->
                        measures.month(CHANNEL, channel, month, table.hidden(month) || hidden.contains(channel), some));
            }
        });
    }

    /** Per value whether it is hidden; what has no value covers others but is not told. */
    private static TreeMap<String, Boolean> hidden(Disclosure disclosure, SortedMap<String, ServiceCounts> values) {
        TreeMap<String, Boolean> hidden = new TreeMap<>();
        List<String> known =
                values.keySet().stream().filter(value -> !value.isEmpty()).toList();
        long unknown = values.getOrDefault("", new ServiceCounts()).n();
        boolean[] hide = disclosure.hiddenPeriods(
                known.stream().mapToLong(value -> values.get(value).n()).toArray(), unknown);
        for (int i = 0; i < hide.length; i++) {
            hidden.put(known.get(i), hide[i]);
        }
        return hidden;
    }

    /** Sums over the cells of a wave that a name is found for. */
    private static SortedMap<String, ServiceCounts> by(
            SortedMap<ServiceCell, ServiceCounts> counts, int wave, Function<ServiceCell, String> name) {
        TreeMap<String, ServiceCounts> sums = new TreeMap<>();
        counts.forEach((cell, some) -> {
            String key = cell.wave() == wave ? name.apply(cell) : null;
            if (key != null) {
                sums.computeIfAbsent(key, k -> new ServiceCounts()).addAll(some);
            }
        });
        return sums;
    }

    private static String month(int number) {
        return String.format(Locale.ROOT, "%04d-%02d", number / 12, number % 12 + 1);
    }
}
