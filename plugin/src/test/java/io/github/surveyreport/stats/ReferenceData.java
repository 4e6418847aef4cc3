package io.github.surveyreport.stats;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Data sets that are compared with but not kept here (their licence is not ours): read from the folder named by the
 * system property {@code survey.reference-data}, else from {@code ../shared/data} beside the repository. A test that
 * needs one is skipped aloud where it is not there.
 */
public final class ReferenceData {
    private static final String[] ATTITUDE = {
        "rating", "complaints", "privileges", "learning", "raises", "critical", "advance"
    };

    private ReferenceData() {}

    /** R's data set {@code attitude}; its first column is the outcome. */
    public static Observations attitude() {
        return numbers("r-classics/attitude.csv", ATTITUDE);
    }

    /** The same, as read. */
    public static List<String[]> attitudeRows() {
        return rows("r-classics/attitude.csv", ATTITUDE);
    }

    /** The file, or the test is skipped. */
    public static Path file(String name) {
        String folder = System.getProperty("survey.reference-data", "../../shared/data");
        Path file = Path.of(folder).toAbsolutePath().normalize().resolve(name);
        if (!Files.isRegularFile(file)) {
            System.err.println("NOT COMPARED with reference data: " + name + " is not in " + folder);
            abort(name + " is not in " + folder);
        }
        return file;
    }

    /** Columns of a CSV of unquoted numbers and quoted words, without separators in them. */
    public static List<String[]> rows(String name, String... columns) {
        try {
            List<String> lines = Files.readAllLines(file(name), StandardCharsets.UTF_8);
            List<String> header = List.of(cells(lines.get(0)));
            List<String[]> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = cells(line);
                String[] row = new String[columns.length];
                for (int i = 0; i < columns.length; i++) {
                    row[i] = cells[header.indexOf(columns[i])];
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers without gaps. */
    public static Observations numbers(String name, String... columns) {
        return Observations.of(rows(name, columns).stream()
                .map(row -> {
                    double[] numbers = new double[row.length];
                    for (int i = 0; i < row.length; i++) {
                        numbers[i] = Double.parseDouble(row[i]);
                    }
                    return numbers;
                })
                .toArray(double[][]::new));
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }
}
