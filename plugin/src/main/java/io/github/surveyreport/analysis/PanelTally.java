package io.github.surveyreport.analysis;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.cache.DamagedEntryException;
import io.github.surveyreport.survey.Response;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The tracked answers of every known customer of one wave, in three arrays: id and time of submission in eight bytes each,
 * and one byte for each tracked question (level + 1, 0 for none) and group (1 inside), with weighting four for the
 * weighting cell. Open addressing, at most three
 * quarters full. Of several answers of a customer the latest stays, of equally late ones the one whose bytes are larger,
 * so that neither order nor parts matter; {@link #repeated} tells how many gave way.
 */
final class PanelTally {
    private static final int SMALLEST = 16;

    private final PanelPlan.Tracked tracked;
    private final WeightingCells cells;
    private final int width;
    private final byte[] scratch;
    private long[] customers = new long[SMALLEST];
    private long[] submitted = new long[SMALLEST];
    private byte[] answers;
    private int size;
    private long rows;

    /** @param cells of the same study; without weighting none, and no room is taken */
    PanelTally(PanelPlan.Tracked tracked, WeightingCells cells) {
        this.tracked = tracked;
        this.cells = cells;
        this.width = tracked.width() + (cells.size() > 0 ? Integer.BYTES : 0);
        this.scratch = new byte[width];
        this.answers = new byte[SMALLEST * width];
    }

    /** @param slots the first {@code count} entries are the slots of the response */
    void add(Response response, int[] slots, int count) {
        if (tracked.nothing() || response.customer() == 0) {
            return;
        }
        int place = 0;
        for (int question : tracked.questions()) {
            scratch[place++] = (byte) (response.answer(question) + 1);
        }
        for (int slot : tracked.slots()) {
            scratch[place++] = (byte) (contains(slots, count, slot) ? 1 : 0);
        }
        if (cells.size() > 0) {
            ByteBuffer.wrap(scratch).putInt(place, cells.of(response));
        }
        rows++;
        offer(response.customer(), response.submitted(), scratch, 0);
    }

    void merge(PanelTally other) {
        for (int entry = 0; entry < other.customers.length; entry++) {
            if (other.customers[entry] != 0) {
                offer(other.customers[entry], other.submitted[entry], other.answers, entry * width);
            }
        }
        rows += other.rows;
    }

    void through(Codec codec) {
        int known = codec.size(size);
        rows = codec.number(rows);
        int entry = -1;
        for (int i = 0; i < known; i++) {
            entry = codec.reads() ? -1 : taken(entry + 1);
            long customer = codec.hash(entry < 0 ? 0 : customers[entry]);
            long time = codec.number(entry < 0 ? 0 : submitted[entry]);
            if (entry >= 0) {
                System.arraycopy(answers, entry * width, scratch, 0, width);
            }
            codec.bytes(scratch, 0, width);
            if (codec.reads() && customer != 0) {
                offer(customer, time, scratch, 0);
            }
        }
        if (size != known) {
            throw new DamagedEntryException("a customer twice or never");
        }
    }

    private int taken(int from) {
        int entry = from;
        while (customers[entry] == 0) {
            entry++;
        }
        return entry;
    }

    /** Known customers. */
    int size() {
        return size;
    }

    /** Answers that gave way to a later one of the same customer. */
    long repeated() {
        return rows - size;
    }

    /** Entries to walk over with {@link #customer}; some are free. */
    int entries() {
        return customers.length;
    }

    /** The customer of an entry, 0 when it is free. */
    long customer(int entry) {
        return customers[entry];
    }

    /** The entry of a customer; negative when there is none. */
    int find(long customer) {
        int entry = entryOf(customers, customer);
        return customers[entry] == customer ? entry : -1;
    }

    /** Place of a tracked question among those of this wave. */
    int place(int question) {
        int place = tracked.questions().indexOf(question);
        if (place < 0) {
            throw new IllegalArgumentException("question " + question + " is not tracked");
        }
        return place;
    }

    /** The level given to the question at that place, or {@link Response#MISSING}. */
    int level(int entry, int place) {
        return answers[entry * width + place] - 1;
    }

    /** Whether the customer is in a tracked group; everybody is in {@link Slots#ALL}. */
    boolean in(int entry, int slot) {
        return slot == Slots.ALL
                || answers[
                                entry * width
                                        + tracked.questions().size()
                                        + tracked.slots().indexOf(slot)]
                        == 1;
    }

    /** The weighting cell the customer was in; 0 without weighting. */
    int cell(int entry) {
        return cells.size() == 0 ? 0 : ByteBuffer.wrap(answers).getInt((entry + 1) * width - Integer.BYTES);
    }

    @Override
    public boolean equals(Object object) {
        if (!(object instanceof PanelTally other) || size != other.size || rows != other.rows) {
            return false;
        }
        for (int entry = 0; entry < customers.length; entry++) {
            if (customers[entry] != 0 && !other.holds(this, entry)) {
                return false;
            }
        }
        return tracked.equals(other.tracked);
    }

    @Override
    public int hashCode() {
        int sum = Long.hashCode(rows);
        for (int entry = 0; entry < customers.length; entry++) {
            sum += Long.hashCode(customers[entry]) ^ Long.hashCode(submitted[entry]);
        }
        return sum;
    }

    private boolean holds(PanelTally that, int entry) {
        int mine = find(that.customers[entry]);
        return mine >= 0 && submitted[mine] == that.submitted[entry] && compare(mine, that.answers, entry * width) == 0;
    }

    private void offer(long customer, long time, byte[] from, int offset) {
        int entry = entryOf(customers, customer);
        if (customers[entry] == 0) {
            customers[entry] = customer;
            put(entry, time, from, offset);
            size++;
            if (size > customers.length / 4 * 3) {
                grow();
            }
        } else if (time > submitted[entry] || time == submitted[entry] && compare(entry, from, offset) < 0) {
            put(entry, time, from, offset);
        }
    }

    private void put(int entry, long time, byte[] from, int offset) {
        submitted[entry] = time;
        System.arraycopy(from, offset, answers, entry * width, width);
    }

    private int compare(int entry, byte[] other, int offset) {
        int start = entry * width;
        return Arrays.compare(answers, start, start + width, other, offset, offset + width);
    }

    private void grow() {
        long[] oldCustomers = customers;
        long[] oldSubmitted = submitted;
        byte[] oldAnswers = answers;
        customers = new long[oldCustomers.length * 2];
        submitted = new long[customers.length];
        answers = new byte[Math.multiplyExact(customers.length, width)];
        for (int old = 0; old < oldCustomers.length; old++) {
            if (oldCustomers[old] != 0) {
                int entry = entryOf(customers, oldCustomers[old]);
                customers[entry] = oldCustomers[old];
                put(entry, oldSubmitted[old], oldAnswers, old * width);
            }
        }
    }

    /** The entry that holds the customer, or the free one where they belong. */
    private static int entryOf(long[] customers, long customer) {
        int mask = customers.length - 1;
        int entry = (int) mix(customer) & mask;
        while (customers[entry] != 0 && customers[entry] != customer) {
            entry = (entry + 1) & mask;
        }
        return entry;
    }

    /** Spreads values that differ in a few bits only (finaliser of SplitMix64). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static boolean contains(int[] slots, int count, int slot) {
        for (int i = 0; i < count; i++) {
            if (slots[i] == slot) {
                return true;
            }
        }
        return false;
    }
}
