package io.github.surveyreport.analysis;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntToLongFunction;

/**
 * Which cells of a two-way table are hidden beside those that are too small themselves, given that the sizes of rows,
 * columns and of everybody are known.
 *
 * <p>Rows and columns are the knots of a net whose threads are the hidden cells; respondents without a value make one more
 * row and one more column, whose cells are never shown. A hidden cell can be reckoned from the margins exactly when its
 * thread alone holds two parts of the net together. So, until nothing changes: every line with a hidden cell has two at
 * least, with the minimum of respondents between them; and no cell that is too small hangs on a single thread.
 */
final class CrossDisclosure {
    private final TwoWayCells table;
    private final Slots slots;
    private final int minimum;
    private final int rows;
    private final int columns;
    private long[][] sizes;
    private boolean[][] hidden;

    CrossDisclosure(TwoWayCells table, Slots slots, int minimum) {
        this.table = table;
        this.slots = slots;
        this.minimum = minimum;
        this.rows = table.height() + 1;
        this.columns = table.width() + 1;
    }

    /** Adds to what is hidden; groups that are hidden themselves are known already. */
    void hide(boolean[] known, IntToLongFunction n) {
        measure(n);
        hidden = new boolean[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                boolean without = r == table.height() || c == table.width();
                hidden[r][c] = sizes[r][c] > 0
                        && (without || known[table.slot(r, c)] || parentHidden(known, r, c) || exposed(n, r, c));
            }
        }
        boolean changed = true;
        while (changed) {
            changed = completeLines() || coverThreads();
        }
        for (int r = 0; r < table.height(); r++) {
            for (int c = 0; c < table.width(); c++) {
                known[table.slot(r, c)] |= hidden[r][c];
            }
        }
    }

    private void measure(IntToLongFunction n) {
        sizes = new long[rows][columns];
        long all = n.applyAsLong(Slots.ALL);
        for (int r = 0; r < table.height(); r++) {
            for (int c = 0; c < table.width(); c++) {
                sizes[r][c] = n.applyAsLong(table.slot(r, c));
            }
            sizes[r][table.width()] = n.applyAsLong(slots.of(table.first(), r))
                    - Arrays.stream(sizes[r]).sum();
        }
        long rest = all;
        for (int r = 0; r < table.height(); r++) {
            rest -= n.applyAsLong(slots.of(table.first(), r));
        }
        for (int c = 0; c < table.width(); c++) {
            long inside = 0;
            for (int r = 0; r < table.height(); r++) {
                inside += sizes[r][c];
            }
            sizes[table.height()][c] = n.applyAsLong(slots.of(table.second(), c)) - inside;
            rest -= sizes[table.height()][c];
        }
        sizes[table.height()][table.width()] = rest;
    }

    private boolean small(long size) {
        return size > 0 && size < minimum;
    }

    private boolean parentHidden(boolean[] known, int r, int c) {
        return known[slots.of(table.first(), r)] || known[slots.of(table.second(), c)];
    }

    /** Whether too few are outside both the row and the column: everybody less row, less column, plus the cell. */
    private boolean exposed(IntToLongFunction n, int r, int c) {
        long outside = n.applyAsLong(Slots.ALL)
                - n.applyAsLong(slots.of(table.first(), r))
                - n.applyAsLong(slots.of(table.second(), c))
                + sizes[r][c];
        return small(sizes[r][c]) || small(outside);
    }

    private boolean completeLines() {
        boolean changed = false;
        for (int r = 0; r < rows; r++) {
            changed |= completeLine(r, -1);
        }
        for (int c = 0; c < columns; c++) {
            changed |= completeLine(-1, c);
        }
        return changed;
    }

    /** A row, or a column when the row is negative. Hides the smallest shown cells until the hidden ones cover each other. */
    private boolean completeLine(int row, int column) {
        boolean changed = false;
        int length = row >= 0 ? columns : rows;
        while (true) {
            int count = 0;
            long sum = 0;
            boolean any = false;
            int next = -1;
            for (int i = 0; i < length; i++) {
                int r = row >= 0 ? row : i;
                int c = row >= 0 ? i : column;
                if (hidden[r][c]) {
                    count++;
                    sum += sizes[r][c];
                    any |= small(sizes[r][c]) || r < table.height() && c < table.width();
                } else if (sizes[r][c] > 0 && (next < 0 || sizes[r][c] < size(row, column, next))) {
                    next = i;
                }
            }
            if (!any || count > 1 && sum >= minimum || next < 0) {
                return changed;
            }
            hidden[row >= 0 ? row : next][row >= 0 ? next : column] = true;
            changed = true;
        }
    }

    private long size(int row, int column, int place) {
        return row >= 0 ? sizes[row][place] : sizes[place][column];
    }

    /** Hides one more cell when a small one could be reckoned; the smallest there is, so that little is lost. */
    private boolean coverThreads() {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (hidden[r][c] && small(sizes[r][c]) && !elsewhereConnected(r, c)) {
                    return hideSmallest();
                }
            }
        }
        return false;
    }

    private boolean hideSmallest() {
        int row = -1;
        int column = -1;
        for (int r = 0; r < table.height(); r++) {
            for (int c = 0; c < table.width(); c++) {
                boolean smaller = row < 0 || sizes[r][c] < sizes[row][column];
                if (!hidden[r][c] && sizes[r][c] > 0 && smaller) {
                    row = r;
                    column = c;
                }
            }
        }
        if (row < 0) {
            return false;
        }
        hidden[row][column] = true;
        return true;
    }

    /** Whether row and column of a cell hold together over other hidden cells. */
    private boolean elsewhereConnected(int row, int column) {
        boolean[] seen = new boolean[rows + columns];
        Deque<Integer> open = new ArrayDeque<>();
        open.add(row);
        seen[row] = true;
        while (!open.isEmpty()) {
            int knot = open.remove();
            for (int other = 0; other < rows + columns; other++) {
                boolean across = knot < rows != other < rows;
                if (across && !seen[other] && thread(knot, other, row, column)) {
                    seen[other] = true;
                    open.add(other);
                }
            }
        }
        return seen[rows + column];
    }

    private boolean thread(int one, int other, int row, int column) {
        int r = Math.min(one, other);
        int c = Math.max(one, other) - rows;
        return hidden[r][c] && !(r == row && c == column);
    }
}
