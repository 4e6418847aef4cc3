package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.survey.ServiceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * After which contacts the same customer came again within a time. A contact counts where it happened, in its month and
 * channel, whatever the next one was; of two at the same moment the first by month and channel is the one followed. It is
 * missing when the customer is not known, or when the data end before the time has passed, even where the customer came
 * until then: of those late contacts only the followed ones could be told, and the share would be too high.
 */
final class RecontactCounts {
    private static final long DAY = 86_400;

    private final Study study;
    private final long window;

    RecontactCounts(Study study, long window) {
        this.study = study;
        this.window = window;
    }

    private record Contact(long customer, long second, ServiceCell cell) {}

    SortedMap<ServiceCell, ServiceCounts> of(SortedMap<ServiceCell, ContactTimes> times) {
        List<Contact> contacts = contacts(times);
        long last = contacts.stream().mapToLong(Contact::second).max().orElse(0);
        TreeMap<ServiceCell, ServiceCounts> counts = new TreeMap<>();
        times.keySet().forEach(cell -> counts.put(cell, new ServiceCounts()));
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            boolean follows = i + 1 < contacts.size() && contacts.get(i + 1).customer() == contact.customer();
            long next = follows ? contacts.get(i + 1).second() : Long.MAX_VALUE;
            counts.get(contact.cell()).addMarked(outcome(contact, next, last));
        }
        return counts;
    }

    private static List<Contact> contacts(SortedMap<ServiceCell, ContactTimes> times) {
        List<Contact> contacts = new ArrayList<>();
        times.forEach((cell, pairs) -> {
            for (int i = 0; i < pairs.size(); i++) {
                contacts.add(new Contact(pairs.customer(i), pairs.second(i), cell));
            }
        });
        contacts.sort(Comparator.comparingLong(Contact::customer)
                .thenComparingLong(Contact::second)
                .thenComparing(Contact::cell));
        return contacts;
    }

    private long outcome(Contact contact, long next, long last) {
        if (contact.customer() == 0) {
            return ServiceRecord.MISSING;
        }
        boolean seen = contact.second() + window
                <= Math.min(last, observedUntil(contact.cell().wave()));
        if (!seen) {
            return ServiceRecord.MISSING;
        }
        return next - contact.second() <= window ? ServiceRecord.YES : ServiceRecord.NO;
    }

    /** The end of the waves that follow on each other without a gap, from the given one on. */
    private long observedUntil(int wave) {
        List<Wave> waves = study.waves();
        int until = wave;
        while (until + 1 < waves.size()
                && waves.get(until + 1).start().equals(waves.get(until).end().plusDays(1))) {
            until++;
        }
        return (waves.get(until).end().toEpochDay() + 1) * DAY;
    }
}
