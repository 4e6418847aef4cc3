package io.github.surveyreport.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Row;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperFitTest {
    @Test
    void fewColumnsAreSetAsUsual() {
        assertEquals(PaperFit.USUAL, PaperFit.of(table(8, Column.number("n"), "1,850")));
    }

    @Test
    void figuresThatFillTheSheetAreSetCloser() {
        assertEquals(PaperFit.SNUG, PaperFit.of(table(9, Column.number("Mean"), "[3.9, 4.1]")));
    }

    @Test
    void moreThanThatIsSetInSmallLetters() {
        assertEquals(PaperFit.CROWDED, PaperFit.of(table(9, Column.number("95% interval"), "[−14.4, −10.3]")));
    }

    /** Words are not broken, but Chinese is between any two characters. */
    @Test
    void languagesDifferInWhatCanBeBroken() {
        assertEquals(PaperFit.USUAL, PaperFit.of(table(10, Column.text("产品与服务质量改进"), "客户服务运营部")));
        assertEquals(PaperFit.CROWDED, PaperFit.of(table(10, Column.text("Responsibilities"), "Administration")));
    }

    @Test
    void aHashMayBeBrokenAnywhere() {
        Table table = table(3, Column.text("Content"), "6e1f8c0b2d4a6e1f8c0b2d4a6e1f8c0b2d4a6e1f");

        assertEquals(PaperFit.USUAL, PaperFit.of(table));
        assertEquals("text long", ColumnWidths.classes(table).get(0));
    }

    private static Table table(int columns, Column column, String cell) {
        Row row = new Row(Collections.nCopies(columns, Cell.of(cell)), false);
        return new Table("t", "", "", Collections.nCopies(columns, column), List.of(row), List.of(), "");
    }
}
