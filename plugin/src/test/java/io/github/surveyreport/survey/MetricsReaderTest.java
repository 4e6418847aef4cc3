package io.github.surveyreport.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.surveyreport.config.Metrics;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.MemorySnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MetricsReaderTest {
    private final Problems problems = new Problems();

    @Test
    void valuesAreFoundByWaveAndMetric() {
        MetricValues values = read("wave,metric,value,base\n2026,frt,19.50,1200\n2026,fcr,０,\n");

        assertEquals(List.of(), messages());
        assertEquals(
                Optional.of(new MetricValue(19.5, OptionalLong.of(1200), Location.ofLine("data/m.csv", 2))),
                values.find("2026", "frt"));
        assertEquals(
                Optional.of(new MetricValue(0, OptionalLong.empty(), Location.ofLine("data/m.csv", 3))),
                values.find("2026", "fcr"));
        assertEquals(Optional.empty(), values.find("2027", "frt"));
    }

    @Test
    void aBlankValueIsNoValue() {
        assertEquals(
                Optional.empty(), read("wave,metric,value,base\n2026,frt,,5\n").find("2026", "frt"));
        assertEquals(List.of(), messages());
    }

    @Test
    void everyFaultIsReportedAtItsLine() {
        read("wave,metric,value,base\n2025,frt,1,\n2026,ftr,1,\n2026,x_other_metric,1,\n1999Q4,frt,1,\n"
                + "2026,frt,19s,\n2026,frt,19,many\n2026,frt,19,\n2026,frt,20,\n2026,frt\n");

        assertEquals(
                List.of(
                        "data/m.csv:2: the wave in this row is none of the study's; did you mean \"2026\"?",
                        "data/m.csv:3: the metric in this row is none of those declared under metrics.definitions; did you mean \"frt\"?",
                        "data/m.csv:4: the metric in this row is none of those declared (frt, fcr); correct the row or declare it under metrics.definitions",
                        "data/m.csv:5: the wave in this row is none of the study's (2026); correct the row or declare the wave",
                        "data/m.csv:6: the value in this row is not a number; write it plainly, such as 19 or 73.5, without unit or separators",
                        "data/m.csv:7: the number of cases in this row is not a whole number; write it plainly, such as 1250",
                        "data/m.csv:9: metric \"frt\" of wave \"2026\" is given again, first in line 8; leave one of the two",
                        "data/m.csv:10: 1 row(s) do not have the header's 4 cells, this one has 2; they are rejected: where there are more, enclose texts with the delimiter or line ends in quotes; where there are fewer, add the empty cells or export again"),
                messages());
    }

    @Test
    void aMissingColumnIsReported() {
        read("wave,metric,val,base\n2026,frt,1,\n");

        assertEquals(
                List.of("data/m.csv:1: no column \"value\", which metrics.value-column needs; did you mean \"val\"?"),
                messages());
    }

    @Test
    void theFileIsKnownWithWhatBecameOfItsRows() {
        FileCount file = read("wave,metric,value,base\n2026,frt,19,\n2026,fcr,,\n2026,fcr\n")
                .file()
                .orElseThrow();

        assertEquals("data/m.csv", file.file());
        assertEquals("", file.wave());
        assertEquals(List.of(3L, 1L, 1L, 1L), List.of(file.read(), file.counted(), file.excluded(), file.rejected()));
    }

    @Test
    void aMissingFileIsReported() {
        MetricsReader.read(study(), MemorySnapshot.of(Map.of()), problems);

        assertEquals(
                List.of("data/m.csv: no such file, though metrics names it; check the path, or commit the file"),
                messages());
    }

    private MetricValues read(String content) {
        return MetricsReader.read(study(), MemorySnapshot.of(Map.of("data/m.csv", content)), problems);
    }

    private static io.github.surveyreport.config.Study study() {
        Draft draft = Draft.ofOneFile();
        draft.metrics = Optional.of(new Metrics(
                "data/m.csv",
                "wave",
                "metric",
                "value",
                Optional.of("base"),
                List.of(new Metrics.Metric("frt", "frt", "s", 1), new Metrics.Metric("fcr", "fcr", "%", 1)),
                Optional.empty()));
        return draft.study();
    }

    private List<String> messages() {
        return problems.sorted().stream()
                .map(problem -> problem.located(Language.EN))
                .toList();
    }
}
