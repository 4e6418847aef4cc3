package io.github.surveyreport.report;

import java.util.List;
import java.util.Optional;

/** Looks into a finished report. */
final class Pages {
    private Pages() {}

    static List<String> ids(Report report) {
        return report.pages().stream().map(Report.Page::id).toList();
    }

    static Report.Page page(Report report, String id) {
        return report.pages().stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Table table(Report report, String page, String id) {
        return page(report, page).blocks().stream()
                .flatMap(block -> table(block).stream())
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Table> table(Block block) {
        if (block instanceof Block.TableBlock found) {
            return Optional.of(found.table());
        }
        return block instanceof Block.Chart chart ? Optional.of(chart.data()) : Optional.empty();
    }

    /** The row whose first cell says that. */
    static List<String> row(Table table, String first) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .filter(row -> row.get(0).equals(first))
                .findFirst()
                .orElseThrow();
    }

    static String download(Report report, String path) {
        return report.downloads().stream()
                .filter(download -> download.path().equals(path))
                .map(Report.Download::content)
                .findFirst()
                .orElseThrow();
    }
}
