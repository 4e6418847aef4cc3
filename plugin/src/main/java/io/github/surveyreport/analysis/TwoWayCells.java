package io.github.surveyreport.analysis;

/**
 * The combinations of two groupings, each of whose values is one slot.
 *
 * @param first grouping of the rows
 * @param second grouping of the columns
 * @param from slot of the first row's first column
 * @param height number of rows
 * @param width number of columns
 */
record TwoWayCells(int first, int second, int from, int height, int width) {
    /** Larger tables are not counted: nobody reads them, and most of their cells would be withheld. */
    static final int MOST = 400;

    int slot(int row, int column) {
        return from + row * width + column;
    }

    int size() {
        return height * width;
    }
}
