package io.github.surveyreport.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.Cell;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.report.Table.Column;
import io.github.surveyreport.report.Table.Kind;
import io.github.surveyreport.report.Table.Row;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final String SENTENCE = "客户普遍反映电话等待时间较长，希望增加人工坐席，并且晚间也能接通。";

    @Test
    void shortWordsStayWholeBesideASentence() {
        Table table = table(
                List.of(Column.text("责任部门"), Column.number("涉及客户数"), new Column("说明", Kind.WIDE, "")),
                "培训与质检部",
                "244",
                SENTENCE);

        assertEquals(List.of("text whole", "number whole", "wide"), ColumnWidths.classes(table));
    }

    @Test
    void whereThereIsNoRoomForAllTheCheapestAreKeptWhole() {
        Column[] columns = new Column[11];
        Arrays.fill(columns, Column.text("部门"));
        columns[10] = new Column("说明", Kind.WIDE, "");
        String[] cells = new String[11];
        Arrays.fill(cells, "客户服务运营部");
        cells[3] = "流程";
        cells[10] = SENTENCE;

        List<String> classes = ColumnWidths.classes(table(List.of(columns), cells));

        assertEquals("text whole", classes.get(3));
        assertEquals("wide", classes.get(10));
        assertTrue(Collections.frequency(classes, "text") > 5, classes.toString());
    }

    /** A reason in the place of a number is read as text; numbers, intervals and signs are never broken. */
    @Test
    void reasonsInsteadOfNumbersMayBreak() {
        assertTrue(ColumnWidths.inWords(Cell.of("未列题目，没有得分")));
        assertFalse(ColumnWidths.inWords(Cell.of("未公布")));
        assertFalse(ColumnWidths.inWords(Cell.of("[−14.4, −10.3]")));
        assertEquals("tone-neutral words", Placing.classes(Cell.of("未列题目，没有得分")));
        assertEquals("tone-neutral", Placing.classes(Cell.of("+13.8 个百分点")));
    }

    @Test
    void aLongNoteBelowAShortTextDoesNotWidenItsColumn() {
        Table table = new Table(
                "t",
                "",
                "",
                List.of(Column.text("旅程阶段"), Column.number("得分")),
                List.of(Row.of(Cell.of("推荐与复购").note("热线、在线客服、智能客服、门店、上门检修"), Cell.of("80.84"))),
                List.of(),
                "");

        assertEquals(List.of("text whole", "number whole"), ColumnWidths.classes(table));
    }

    private static Table table(List<Column> columns, String... cells) {
        Row row = Row.of(Arrays.stream(cells).map(Cell::of).toArray(Cell[]::new));
        return new Table("t", "", "", columns, List.of(row), List.of(), "");
    }
}
