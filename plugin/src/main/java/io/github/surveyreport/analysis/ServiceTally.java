package io.github.surveyreport.analysis;

import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.Recontact;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.survey.ServiceRecord;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Service records counted per level, wave, month, channel and team. Merging is associative and commutative with the empty
 * tally as neutral element. Grows with months, channels, teams and distinct durations; where recontact is asked for, with
 * the records. Not thread-safe.
 */
public final class ServiceTally {
    private final List<ServiceLevel> levels;
    private final boolean followsCustomers;
    private final TreeMap<ServiceCell, ServiceCounts[]> cells = new TreeMap<>();
    private final TreeMap<ServiceCell, ServiceTimes[]> times = new TreeMap<>();
    private final TreeMap<ServiceCell, ContactTimes> contacts = new TreeMap<>();

    private ServiceTally(Study study) {
        levels = study.service().map(ServiceRecords::levels).orElse(List.of());
        followsCustomers = study.service().map(ServiceRecords::followsCustomers).orElse(false);
    }

    /** Nothing counted yet; neutral under {@link #merge}. */
    public static ServiceTally empty(Study study) {
        return new ServiceTally(study);
    }

    /** Counts a record. */
    public void add(ServiceRecord record) {
        ServiceCell cell = new ServiceCell(record.wave(), record.month(), record.channel(), record.team());
        ServiceCounts[] counts = counts(cell);
        ServiceTimes[] taken = times(new ServiceCell(record.wave(), 0, record.channel(), ""));
        for (int level = 0; level < levels.size(); level++) {
            long outcome = record.outcomes()[level];
            if (levels.get(level).limit().isPresent()) {
                counts[level].addTaken(outcome, levels.get(level).limit().get());
                add(taken[level], outcome);
            } else if (!(levels.get(level).rule() instanceof Recontact)) {
                counts[level].addMarked(outcome);
            }
        }
        if (followsCustomers) {
            contacts(cell).add(record.customer(), record.second());
        }
    }

    private static void add(ServiceTimes taken, long outcome) {
        if (outcome == ServiceRecord.OPEN) {
            taken.addOpen();
        } else if (outcome != ServiceRecord.MISSING) {
            taken.add(outcome);
        }
    }

    /** Adds everything of another tally of the same study to this one, and returns this one. */
    public ServiceTally merge(ServiceTally other) {
        other.cells.forEach((cell, more) -> {
            ServiceCounts[] counts = counts(cell);
            for (int level = 0; level < counts.length; level++) {
                counts[level].addAll(more[level]);
            }
        });
        other.times.forEach((cell, more) -> {
            ServiceTimes[] taken = times(cell);
            for (int level = 0; level < taken.length; level++) {
                taken[level].addAll(more[level]);
            }
        });
        other.contacts.forEach((cell, more) -> contacts(cell).addAll(more));
        return this;
    }

    private ServiceCounts[] counts(ServiceCell cell) {
        return cells.computeIfAbsent(cell, c -> {
            ServiceCounts[] counts = new ServiceCounts[levels.size()];
            Arrays.setAll(counts, level -> new ServiceCounts());
            return counts;
        });
    }

    private ServiceTimes[] times(ServiceCell cell) {
        return times.computeIfAbsent(cell, c -> {
            ServiceTimes[] taken = new ServiceTimes[levels.size()];
            Arrays.setAll(taken, level -> new ServiceTimes());
            return taken;
        });
    }

    private ContactTimes contacts(ServiceCell cell) {
        return contacts.computeIfAbsent(cell, c -> new ContactTimes());
    }

    /** The records of a level that is not about recontact, by cell. */
    SortedMap<ServiceCell, ServiceCounts> counts(int level) {
        TreeMap<ServiceCell, ServiceCounts> counts = new TreeMap<>();
        cells.forEach((cell, all) -> counts.put(cell, all[level]));
        return counts;
    }

    /** How long records of a wave took; of one channel, or of all when the channel is null. */
    ServiceTimes times(int level, int wave, String channel) {
        ServiceTimes sum = new ServiceTimes();
        times.forEach((cell, taken) -> {
            if (cell.wave() == wave && (channel == null || cell.channel().equals(channel))) {
                sum.addAll(taken[level]);
            }
        });
        return sum;
    }

    /** Who came when, by cell; empty unless some level follows customers. */
    SortedMap<ServiceCell, ContactTimes> contacts() {
        return contacts;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof ServiceTally other
                && same(cells, other.cells)
                && same(times, other.times)
                && contacts.equals(other.contacts);
    }

    private static <T> boolean same(TreeMap<ServiceCell, T[]> one, TreeMap<ServiceCell, T[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        return 31 * cells.keySet().hashCode() + contacts.hashCode();
    }
}
