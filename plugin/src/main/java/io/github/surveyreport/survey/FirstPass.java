package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Cleaning;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What the first pass over one file found.
 *
 * @param candidates the rows that break no rule by themselves; none where nothing tells who they are of
 * @param careless what signs of careless answering are judged by, over those rows; nothing when not looked for
 * @param levels per question the texts found while its levels are open
 * @param groups per grouping the texts found while its values are open
 */
record FirstPass(
        DataFile data,
        FileFormat format,
        Columns columns,
        Candidates candidates,
        CarelessCounts careless,
        List<Set<String>> levels,
        List<Set<String>> groups) {

    /** Reads the file; empty after a problem has been reported that makes it unreadable. */
    static Optional<FirstPass> over(DataFile data, Study study, Problems problems) {
        try {
            FileFormat format = FileLook.of(data.file(), study.csv());
            try (Table table = Table.open(data.file(), format, study.columns().customer())) {
                ColumnFinder finder =
                        new ColumnFinder(table.header(), data.file().path(), problems);
                Columns columns = Columns.find(study, data.wave(), finder);
                table.know(columns);
                FirstPass pass = read(data, study, format, table, columns);
                table.report(problems);
                return finder.complete() ? Optional.of(pass) : Optional.empty();
            }
        } catch (BrokenFileException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    /** Everything but the candidates, of which there are many. */
    static FirstPass through(Codec codec, DataFile data, Study study, FirstPass known) {
        FileFormat format = FileFormat.through(codec, known == null ? null : known.format());
        Columns columns = Columns.through(codec, known == null ? null : known.columns());
        CarelessCounts careless = known == null ? CarelessCounts.of(study, data.wave()) : known.careless();
        careless.through(codec);
        return new FirstPass(
                data,
                format,
                columns,
                new Candidates(),
                careless,
                codec.list(known == null ? List.of() : known.levels(), texts -> texts(codec, texts)),
                codec.list(known == null ? List.of() : known.groups(), texts -> texts(codec, texts)));
    }

    private static Set<String> texts(Codec codec, Set<String> known) {
        return new TreeSet<>(codec.texts(known == null ? List.of() : new TreeSet<>(known)));
    }

    /** Only what the second pass needs. */
    FirstPass withoutFindings() {
        return new FirstPass(data, format, columns, new Candidates(), CarelessCounts.NONE, List.of(), List.of());
    }

    private static FirstPass read(DataFile data, Study study, FileFormat format, Table table, Columns columns)
            throws BrokenFileException {
        RowDecoder decoder = new RowDecoder(study, format.tool(), columns, false);
        RowRules rules = new RowRules(study, data.wave());
        Candidates candidates = new Candidates();
        Row row = new Row(study.questions().size(), study.groups().size());
        CarelessCounts careless = CarelessCounts.of(study, data.wave());
        boolean compare = comparesRows(study.cleaning(), columns);
        try (ReadAhead rows = new ReadAhead(table)) {
            while (rows.next()) {
                String[] cells = rows.cells();
                decoder.decode(cells, rows.line(), row);
                if ((compare || careless.wanted()) && rules.broken(row) == 0) {
                    careless.add(row);
                    if (compare) {
                        candidates.add(
                                decoder.respondent(cells),
                                decoder.customer(cells),
                                row.submitted,
                                Candidates.content(cells),
                                rows.line());
                    }
                }
            }
        }
        return new FirstPass(
                data,
                format,
                columns,
                candidates,
                careless,
                IntStream.range(0, study.questions().size())
                        .mapToObj(decoder::discoveredLevels)
                        .toList(),
                IntStream.range(0, study.groups().size())
                        .mapToObj(decoder::discoveredGroups)
                        .toList());
    }

    private static boolean comparesRows(Cleaning cleaning, Columns columns) {
        return columns.respondent() >= 0 || (cleaning.sameCustomer() && columns.customer() >= 0);
    }
}
