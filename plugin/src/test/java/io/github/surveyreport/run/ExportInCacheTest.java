package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.analysis.Analysis;
import io.github.surveyreport.analysis.Counted;
import io.github.surveyreport.analysis.KeptTallies;
import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.StudyReader;
import io.github.surveyreport.config.SurveyTool;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.Snapshot;
import io.github.surveyreport.source.Snapshots;
import io.github.surveyreport.survey.ColumnRole;
import io.github.surveyreport.survey.DroppedColumn;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Inventory;
import io.github.surveyreport.survey.SurveyReader;
import io.github.surveyreport.text.TextAnalyzers;
import io.github.surveyreport.text.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of an export: all that a first reading tells of it, as long as it would be read in the same way. */
class ExportInCacheTest {
    private static final String STUDY = "schema: 1\nid: kept\ntitle: Kept\nlanguage: en\nplan: {minimum-cell: 2}\n%s"
            + "waves: [{id: w, start: 2026-09-01, end: 2026-09-30, responses: x.csv}]\n"
            + "questions: [{id: q, text: q, type: rating, column: 1、您对本次服务的总体满意度}]\n";

    @TempDir
    Path temp;

    @Test
    void theToolAndTheColumnsDroppedAreToldFromWhatIsKeptToo() throws IOException {
        Counted cold = count("", Cache.off());
        count("", cache());
        Cache warm = cache();
        Counted kept = count("", warm);

        assertTrue(warm.readings().read().isEmpty());
        assertEquals(cold, kept);
        FileCount file = kept.files().get(0);
        assertEquals(SurveyTool.WJX, file.tool());
        assertEquals(
                List.of(
                        new DroppedColumn("来源详情", ColumnRole.REFERRER),
                        new DroppedColumn("来自IP", ColumnRole.IP_ADDRESS),
                        new DroppedColumn("6、您的手机号", ColumnRole.PHONE)),
                file.dropped());
        assertTrue(file.read() > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv: {tool: wjx}\n",
                "csv: {tool: plain}\n",
                "csv: {date-order: mdy}\n",
                "csv: {sheet: '1'}\n",
                "csv: {missing: ['4']}\n",
                "csv: {header-rows: 1}\n",
                "csv: {encoding: gb18030}\n",
                "csv: {delimiter: ','}\n",
                "columns: {customer: 6、您的手机号}\n"
            })
    void anotherWayOfReadingReadsTheFileAgain(String settings) throws IOException {
        count("", cache());
        Cache warm = cache();

        Counted counted = count(settings, warm);

        assertFalse(warm.readings().read().isEmpty());
        assertEquals(count(settings, Cache.off()), counted);
    }

    private Cache cache() {
        return Cache.in(temp.resolve("cache"), Caches.ROOM, "build");
    }

    private Counted count(String settings, Cache cache) throws IOException {
        try (InputStream in = SurveyTool.class.getResourceAsStream("/io/github/surveyreport/survey/exports/wjx.csv")) {
            Files.write(temp.resolve("x.csv"), in.readAllBytes());
        }
        Files.writeString(temp.resolve("survey.yml"), STUDY.formatted(settings));
        Problems problems = new Problems();
        try (Snapshot snapshot = Snapshots.open(temp, Optional.empty())) {
            Study study = StudyReader.read(snapshot, "survey.yml", problems)
                    .orElseThrow(() -> new AssertionError(problems.sorted()))
                    .study();
            Inventory inventory = SurveyReader.inventory(study, snapshot, problems, cache);
            problems.throwIfErrors();
            Vocabulary words = Vocabularies.of(inventory.study());
            KeptTallies kept = new KeptTallies(cache, inventory, words);
            return Analysis.run(inventory, List.of(), TextAnalyzers.create(words), 1, problems, kept);
        }
    }
}
