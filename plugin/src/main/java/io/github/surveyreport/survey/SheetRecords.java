package io.github.surveyreport.survey;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.source.SourceFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;

/** The rows of one sheet of a workbook, in its order; a row's cells are as many as those of the widest row before. */
final class SheetRecords implements Records {
    private final String path;
    private final Workbook workbook;
    private final int sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final SheetCells texts;
    private String[] cells = {};
    private int line;
    private int hiddenRows;
    private int firstHidden;

    private SheetRecords(SourceFile file, Workbook workbook, int sheet, Stream<Row> stream) {
        this.path = file.path();
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = stream;
        this.rows = stream.iterator();
        this.texts = new SheetCells(workbook.date1904());
    }

    static SheetRecords open(SourceFile file, FileFormat format) throws BrokenFileException {
        Workbook workbook = Workbook.open(file);
        try {
            return new SheetRecords(
                    file,
                    workbook,
                    format.sheet(),
                    workbook.sheet(format.sheet()).openStream());
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw Workbook.broken("survey.workbook-damaged", file);
        }
    }

    @Override
    public boolean next() throws BrokenFileException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            Row row = rows.next();
            line = row.getRowNum();
            if (row.isHidden() && hiddenRows++ == 0) {
                firstHidden = line;
            }
            cells = cells(row, cells.length);
            return true;
        } catch (RuntimeException e) {
            Location place = Location.ofLine(path, line + 1);
            throw new BrokenFileException(Problem.error("survey.sheet-damaged", place));
        }
    }

    private String[] cells(Row row, int width) {
        int used = row.getCellCount();
        while (used > 0 && texts.of(row.getCell(used - 1)).isBlank()) {
            used--;
        }
        String[] found = new String[Math.max(width, used)];
        Arrays.fill(found, "");
        for (int i = 0; i < used; i++) {
            Cell cell = row.getCell(i);
            found[i] = texts.of(cell);
        }
        return found;
    }

    @Override
    public String[] cells() {
        return cells;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void report(Problems problems) {
        String name = workbook.sheet(sheet).getName();
        List<String> others = workbook.besides(sheet);
        if (!others.isEmpty()) {
            problems.add(Problem.warning(
                    "survey.other-sheets", Location.ofLine(path, 1), name, others.size(), Suggestions.list(others)));
        }
        if (Workbook.hidden(workbook.sheet(sheet))) {
            problems.add(Problem.warning("survey.hidden-sheet", Location.ofLine(path, 1), name));
        }
        if (hiddenRows > 0) {
            problems.add(Problem.warning("survey.hidden-rows", Location.ofLine(path, firstHidden), hiddenRows));
        }
    }

    @Override
    public void close() {
        stream.close();
        workbook.close();
    }
}
