package io.github.surveyreport.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.IssueCategory.Grade;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import io.github.surveyreport.survey.DataFile;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.FileResult;
import io.github.surveyreport.survey.RegisterEntry;
import io.github.surveyreport.survey.Response;
import io.github.surveyreport.survey.ResponseSink;
import io.github.surveyreport.text.TextAnalyzer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
    private static final Exclusion EXCLUSION =
            new Exclusion("f.csv", 2, "w1", Rule.MINIMUM_TIME, List.of(Rule.MINIMUM_TIME), List.of());
    private static final Study STUDY = new StudyDraft()
            .waves("w1")
            .rating("q")
            .comments("comment")
            .issue("slow", Grade.HIGH)
            .study();
    private static final List<RegisterEntry> REGISTER = List.of(new RegisterEntry(0, 2, 9, "slow"));

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 2", "1, 8", "3, 1", "3, 2", "3, 8"})
    void anyNumberOfThreadsCountsTheSame(int files, int threads) {
        int rows = 3 * Tallier.BATCH + 17;
        Tallies expected = Tallies.empty(STUDY);
        CommentReader comments = new CommentReader(STUDY, new Words(STUDY));
        for (int file = 0; file < files; file++) {
            for (int i = 0; i < rows; i++) {
                add(expected, comments, i);
            }
        }
        expected.addRegister(REGISTER.get(0), new Words(STUDY).read("slow"));

        Counted counted = run(files, rows, threads, new Words(STUDY));

        assertEquals(expected, counted.tallies());
        assertEquals(files, counted.files().size());
        assertEquals(
                (long) files * rows,
                counted.files().stream().mapToLong(FileCount::read).sum());
    }

    @Test
    void filesAreListedInOrderOfTheirNames() {
        assertEquals(
                List.of("f0.csv", "f1.csv", "f2.csv"),
                run(3, 5, 4, new Words(STUDY)).files().stream()
                        .map(FileCount::file)
                        .toList());
    }

    @Test
    void registerIsNotReadWhenThereAreNoIssues() {
        Study study = new StudyDraft().waves("w1").rating("q").study();
        TextAnalyzer unwanted = comment -> {
            throw new IllegalStateException("read");
        };

        Counted counted = run(study, List.of(), this::read, REGISTER, unwanted, 2);

        assertEquals(Tallies.empty(study), counted.tallies());
    }

    @Test
    void failureWhileCountingIsThrownOn() {
        TextAnalyzer broken = comment -> {
            throw new IllegalStateException("broken");
        };

        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> run(STUDY, files(2), this::read, List.of(), broken, 2));

        assertEquals("broken", thrown.getMessage());
    }

    @Test
    void failureWhileReadingIsThrownOn() {
        Analysis.Reader broken = (file, sink, problems) -> {
            throw new IllegalStateException("unreadable");
        };

        IllegalStateException thrown = assertThrows(
                IllegalStateException.class, () -> run(STUDY, files(2), broken, List.of(), new Words(STUDY), 2));

        assertEquals("unreadable", thrown.getMessage());
    }

    private FileResult read(DataFile file, ResponseSink sink, Problems problems) {
        return read(file, sink, Tallier.BATCH + 1);
    }

    private static FileResult read(DataFile file, ResponseSink sink, int rows) {
        long excluded = 0;
        for (int i = 0; i < rows; i++) {
            if (i % 10 == 0) {
                sink.excluded(response(i), EXCLUSION);
                excluded++;
            } else {
                sink.counted(response(i));
            }
        }
        String path = file.file().path();
        FileCount count = new FileCount(path, "w1", "", "UTF-8", rows, rows - excluded, excluded, 0);
        return new FileResult(count, List.<Exclusion>of(), List.of());
    }

    private static Counted run(int files, int rows, int threads, TextAnalyzer analyzer) {
        return run(STUDY, files(files), (file, sink, problems) -> read(file, sink, rows), REGISTER, analyzer, threads);
    }

    private static Counted run(
            Study study,
            List<DataFile> files,
            Analysis.Reader reader,
            List<RegisterEntry> register,
            TextAnalyzer analyzer,
            int threads) {
        KeptTallies none = new KeptTallies(Cache.off(), null, null);
        return new Analysis(study, reader, none, analyzer, threads).run(files, register, new Problems());
    }

    private static void add(Tallies tallies, CommentReader comments, int i) {
        if (i % 10 == 0) {
            tallies.addExcluded(response(i), EXCLUSION.reason());
        } else {
            tallies.add(response(i), comments.read(response(i)));
        }
    }

    private static Response response(int i) {
        Data.Row row = new Data.Row(STUDY, "w1").customer(1 + i % 700).rates("q", 1 + i % 5);
        return (i % 3 == 0 ? row.says("comment", "slow word" + i % 50) : row).response();
    }

    private static List<DataFile> files(int count) {
        List<DataFile> files = new ArrayList<>();
        for (int i = count - 1; i >= 0; i--) {
            files.add(new DataFile(STUDY.waves().get(0), 0, new Named("f" + i + ".csv")));
        }
        return files;
    }

    private record Named(String path) implements SourceFile {
        @Override
        public long size() {
            return 0;
        }

        @Override
        public String blobId() {
            return "";
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }
}
