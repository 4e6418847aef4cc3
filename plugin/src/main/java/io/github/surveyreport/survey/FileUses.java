package io.github.surveyreport.survey;

import io.github.surveyreport.config.ColumnRef;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.FileUse.UnusedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads response files to tell what the configuration does not account for. What is wrong in the files themselves is told by
 * the reading that counts; a file that cannot be read as a table is passed over here.
 */
public final class FileUses {
    private final Study study;
    private final Wave wave;
    private final Header header;
    private final Columns columns;

    private FileUses(Study study, Wave wave, Header header) {
        this.study = study;
        this.wave = wave;
        this.header = header;
        this.columns = Columns.find(study, wave, new ColumnFinder(header, "", new Problems()));
    }

    /**
     * All response files, in the order of waves, then paths. Memory is bounded by the configuration and the number of
     * columns, not by rows.
     *
     * @param study as configured, before levels are found in the data
     */
    public static List<FileUse> of(Study study, Snapshot snapshot) {
        return study.waves().stream()
                .flatMap(wave -> wave.files().stream()
                        .flatMap(path -> snapshot.file(path).stream())
                        .flatMap(file -> one(study, wave, file).stream()))
                .toList();
    }

    private static Optional<FileUse> one(Study study, Wave wave, SourceFile file) {
        try {
            FileFormat format = FileLook.of(file, study.csv());
            try (Table table = Table.open(file, format, study.columns().customer())) {
                FileUses uses = new FileUses(study, wave, table.header());
                table.know(uses.columns);
                return Optional.of(uses.read(file.path(), table));
            }
        } catch (BrokenFileException e) {
            return Optional.empty();
        }
    }

    private FileUse read(String path, Table table) throws BrokenFileException {
        List<String> names = names();
        List<TextUse> texts = texts();
        Map<Integer, ColumnShape.Look> unused = unused(names);
        while (table.next()) {
            if (table.fits()) {
                String[] cells = table.cells();
                texts.forEach(text -> text.add(cells, table.line()));
                unused.forEach((position, look) -> look.add(AnswerDecoder.cell(cells, position)));
            }
        }
        List<UnusedColumn> left = new ArrayList<>();
        unused.forEach((position, look) -> left.add(new UnusedColumn(names.get(position), position + 1, look.shape())));
        Map<String, Set<String>> seen = new TreeMap<>();
        texts.forEach(text -> seen.put(text.subject(), text.seen()));
        return new FileUse(
                path,
                wave.id(),
                names,
                left,
                texts.stream().flatMap(text -> text.unknown().stream()).toList(),
                seen);
    }

    private List<String> names() {
        String[] names = new String[header.width()];
        Arrays.fill(names, "");
        header.names().forEach(name -> header.positions(name).forEach(position -> names[position] = name));
        return List.of(names);
    }

    /** What reads the texts of closed questions and of groupings whose answers are written down. */
    private List<TextUse> texts() {
        List<TextUse> uses = new ArrayList<>();
        MissingTexts missing = new MissingTexts(study.csv().missing(), header.tool());
        for (int i = 0; i < study.questions().size(); i++) {
            Question question = study.questions().get(i);
            int[] positions = columns.questions().get(i);
            boolean texts = !question.levels().isEmpty() && positions.length == 1 && positions[0] >= 0;
            if (texts) {
                uses.add(new TextUse(
                        "questions." + question.id(),
                        question.columns().get(0).toString(),
                        positions[0],
                        question.separator(),
                        question.codes().keySet(),
                        LevelDecoder.of(question, missing.of(question))));
            }
        }
        for (int i = 0; i < study.groups().size(); i++) {
            Grouping group = study.groups().get(i);
            if (!group.open() && columns.groups()[i] >= 0) {
                uses.add(new TextUse(
                        "groups." + group.id(),
                        group.column().toString(),
                        columns.groups()[i],
                        Optional.empty(),
                        group.values().stream()
                                .flatMap(value -> value.codes().stream())
                                .toList(),
                        LevelDecoder.of(group, missing.of(group))));
            }
        }
        return uses;
    }

    private Map<Integer, ColumnShape.Look> unused(List<String> names) {
        Set<Integer> used = new HashSet<>(
                List.of(columns.respondent(), columns.customer(), columns.submitted(), columns.duration()));
        columns.questions().forEach(positions -> Arrays.stream(positions).forEach(used::add));
        Arrays.stream(columns.groups()).forEach(used::add);
        // A question that other waves ask is known, though this wave did not ask it.
        Stream<ColumnRef> known = Stream.concat(
                study.columns().ignored().stream(),
                study.questions().stream().flatMap(question -> question.columns().stream()));
        known.forEach(column -> used.addAll(positions(column)));
        Map<Integer, ColumnShape.Look> unused = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            boolean answers = header.role(i) == ColumnRole.ANSWER;
            if (answers && !names.get(i).isEmpty() && !used.contains(i)) {
                unused.put(i, new ColumnShape.Look());
            }
        }
        return unused;
    }

    private List<Integer> positions(ColumnRef column) {
        return column.position() > 0 ? List.of(column.position() - 1) : header.positions(column.header());
    }
}
