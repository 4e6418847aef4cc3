package io.github.surveyreport.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/**
 * Which cells of a two-way table are hidden beside those that are too small themselves, given that the sizes of rows,
 * columns and of everybody are known.
 *
 * <p>Respondents without a value make one more row and one more column, whose cells are never shown. Until nothing
 * changes: every line with a hidden cell has two at least, with the minimum of respondents between them and more than one
 * each; and no sum or
 * difference of shown rows, columns and everybody, less shown cells, tells of too few (see {@link Differencing}). Where
 * that is so whichever cells are hidden, as when a row and a column differ by few, the smaller line is hidden too.
 */
final class CrossDisclosure {
    private final TwoWayCells table;
    private final Slots slots;
    private final int minimum;
    private final int rows;
    private final int columns;
    private long[][] sizes;
    private boolean[][] hidden;
    private IntToLongFunction size;

    CrossDisclosure(TwoWayCells table, Slots slots, int minimum) {
        this.table = table;
        this.slots = slots;
        this.minimum = minimum;
        this.rows = table.height() + 1;
        this.columns = table.width() + 1;
    }

    /** Adds to what is hidden; groups that are hidden themselves are known already. */
    void hide(boolean[] known, IntToLongFunction n) {
        size = n;
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
            changed = completeLines() || coverSums(known);
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
            if (!any || count > 1 && sum >= minimum && sum > count || next < 0) {
                return changed;
            }
            hidden[row >= 0 ? row : next][row >= 0 ? next : column] = true;
            changed = true;
        }
    }

    private long size(int row, int column, int place) {
        return row >= 0 ? sizes[row][place] : sizes[place][column];
    }

    /** Hides one more cell, or line, when a combination of shown lines tells of few; the smallest, so that little is lost. */
    private boolean coverSums(boolean[] known) {
        List<int[]> cells = hiddenCells();
        List<Integer> lines = shownLines(known);
        boolean[][] in = new boolean[lines.size()][cells.size()];
        for (int line = 0; line < in.length; line++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                in[line][cell] = holds(lines.get(line), cells.get(cell)[0], cells.get(cell)[1]);
            }
        }
        long[] people =
                cells.stream().mapToLong(cell -> sizes[cell[0]][cell[1]]).toArray();
        Optional<long[]> telling = Differencing.tells(in, people, minimum);
        return telling.isPresent() && (hideSmallest(lines, telling.get()) || hideLine(known, lines, telling.get()));
    }

    private List<int[]> hiddenCells() {
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                if (hidden[r][c]) {
                    cells.add(new int[] {r, c});
                }
            }
        }
        return cells;
    }

    /** Everybody (0), rows from 1, columns after them; not respondents without a value. */
    private List<Integer> shownLines(boolean[] known) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        for (int line = 1; line <= table.height() + table.width(); line++) {
            if (!known[slot(line)]) {
                lines.add(line);
            }
        }
        return lines;
    }

    private int slot(int line) {
        return line <= table.height()
                ? slots.of(table.first(), line - 1)
                : slots.of(table.second(), line - 1 - table.height());
    }

    private boolean holds(int line, int r, int c) {
        boolean isRow = line <= table.height();
        return line == 0 || (isRow ? r == line - 1 : c == line - 1 - table.height());
    }

    private boolean hideSmallest(List<Integer> lines, long[] combination) {
        int row = -1;
        int column = -1;
        for (int r = 0; r < table.height(); r++) {
            for (int c = 0; c < table.width(); c++) {
                boolean smaller = row < 0 || sizes[r][c] < sizes[row][column];
                if (!hidden[r][c] && sizes[r][c] > 0 && smaller && speaksOf(lines, combination, r, c)) {
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

    private boolean speaksOf(List<Integer> lines, long[] combination, int r, int c) {
        boolean[] in = new boolean[combination.length];
        for (int line = 0; line < in.length; line++) {
            in[line] = holds(lines.get(line), r, c);
        }
        return Differencing.speaksOf(combination, in);
    }

    /** Everybody together is always shown. */
    private boolean hideLine(boolean[] known, List<Integer> lines, long[] combination) {
        int smallest = -1;
        for (int line = 1; line < combination.length; line++) {
            int slot = slot(lines.get(line));
            if (combination[line] != 0 && (smallest < 0 || size.applyAsLong(slot) < size.applyAsLong(smallest))) {
                smallest = slot;
            }
        }
        if (smallest < 0) {
            return false;
        }
        known[smallest] = true;
        return true;
    }
}
