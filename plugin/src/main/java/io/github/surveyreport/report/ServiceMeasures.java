package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the numbers of service levels. */
final class ServiceMeasures {
    static final String CHANNEL = "service-channel";
    static final String TEAM = "service-team";
    private static final String MONTH = "month:";

    private final Draft draft;

    ServiceMeasures(Draft draft) {
        this.draft = draft;
    }

    /** A month within a wave. */
    record Month(Wave wave, String name) {}

    List<ServiceLevel> levels() {
        return draft.study().service().map(ServiceRecords::levels).orElse(List.of());
    }

    static String id(ServiceLevel level) {
        return "service." + level.id();
    }

    Optional<Measure> last(ServiceLevel level, String statistic) {
        return draft.last(id(level), statistic);
    }

    Optional<Measure> last(ServiceLevel level, String statistic, String grouping, String value) {
        return draft.last(id(level), statistic, grouping, value);
    }

    /** Of all records, or of one channel when that is not empty. */
    Optional<Measure> month(ServiceLevel level, Month month, String channel) {
        TreeMap<String, String> group = new TreeMap<>(channel.isEmpty() ? Map.of() : Map.of(CHANNEL, channel));
        return draft.find(
                new MeasureKey(id(level), MONTH + month.name(), month.wave().id(), group));
    }

    /** All months with records, in order of time. */
    List<Month> months(ServiceLevel level) {
        List<Month> months = new ArrayList<>();
        for (Wave wave : draft.study().waves()) {
            keys(level).stream()
                    .filter(key -> key.wave().equals(wave.id()) && key.group().isEmpty())
                    .map(MeasureKey::statistic)
                    .filter(statistic -> statistic.startsWith(MONTH))
                    .sorted(Comparator.naturalOrder())
                    .forEach(statistic -> months.add(new Month(wave, statistic.substring(MONTH.length()))));
        }
        return months;
    }

    /** The channels or teams of any wave, in the order in which people count them. */
    List<String> values(ServiceLevel level, String grouping) {
        TreeSet<String> values = new TreeSet<>(NaturalOrder.NAMES);
        keys(level)
                .forEach(key -> Optional.ofNullable(key.group().get(grouping)).ifPresent(values::add));
        return List.copyOf(values);
    }

    /** Whether there is a record that can be judged. */
    boolean any() {
        return levels().stream()
                .flatMap(level -> draft.study().waves().stream().map(wave -> draft.find(id(level), "share", wave)))
                .flatMap(Optional::stream)
                .anyMatch(share -> share.result().n() > 0);
    }

    private List<MeasureKey> keys(ServiceLevel level) {
        return draft.findings().measures().of(id(level)).stream()
                .map(Measure::key)
                .toList();
    }
}
