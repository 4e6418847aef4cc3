package io.github.surveyreport.analysis;

import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The bases of what is not answered but recorded: service records by wave, channel and month; the feedback register. */
final class OtherBases {
    private OtherBases() {}

    static SortedMap<String, BaseFamily> register(Study study, Tallies tallies) {
        SortedMap<String, BaseFamily> families = new TreeMap<>();
        for (int wave = 0; wave < study.waves().size(); wave++) {
            long entries = tallies.wave(wave).text().registerEntries();
            families.put("register." + study.waves().get(wave).id() + Bases.BY, BaseFamily.of(BaseCounts.of(entries)));
        }
        return families;
    }

    static SortedMap<String, BaseFamily> service(Study study, Tallies tallies) {
        SortedMap<String, BaseFamily> families = new TreeMap<>();
        List<ServiceLevel> levels = study.service().map(ServiceRecords::levels).orElse(List.of());
        for (int level = 0; level < levels.size(); level++) {
            SortedMap<ServiceCell, ServiceCounts> cells = tallies.service().counts(level);
            put(study, families, "service." + levels.get(level).id(), cells, OtherBases::counts);
        }
        put(study, families, "contacts", tallies.service().contacts(), times -> BaseCounts.of(times.size()));
        return families;
    }

    private static <T> void put(
            Study study,
            SortedMap<String, BaseFamily> families,
            String what,
            SortedMap<ServiceCell, T> cells,
            Function<T, BaseCounts> counts) {
        for (int index = 0; index < study.waves().size(); index++) {
            int wave = index;
            String name = what + "." + study.waves().get(wave).id() + Bases.BY;
            Function<Predicate<ServiceCell>, BaseCounts> of = wanted -> cells.entrySet().stream()
                    .filter(cell -> cell.getKey().wave() == wave && wanted.test(cell.getKey()))
                    .map(Map.Entry::getValue)
                    .map(counts)
                    .reduce(BaseCounts.of(0), BaseCounts::plus);
            SortedMap<String, BaseCounts> channels = new TreeMap<>();
            SortedMap<String, BaseCounts> months = new TreeMap<>();
            cells.keySet().stream().filter(cell -> cell.wave() == wave).forEach(cell -> {
                channels.computeIfAbsent(
                        cell.channel(), key -> of.apply(other -> other.channel().equals(key)));
                months.computeIfAbsent(
                        Integer.toString(cell.month()), key -> of.apply(other -> other.month() == cell.month()));
            });
            families.put(name + "service-channel", new BaseFamily(of.apply(cell -> true), channels));
            families.put(name + "month", new BaseFamily(of.apply(cell -> true), months));
        }
    }

    private static BaseCounts counts(ServiceCounts counts) {
        long beyond = counts.n() - counts.met() - counts.open();
        long[] outcomes = {counts.met(), beyond, counts.open(), counts.missing()};
        long all = counts.n() + counts.missing();
        return BaseCounts.of(List.of("met", "beyond", "open", "missing"), outcomes, all, true);
    }
}
