package io.github.surveyreport.site.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.surveyreport.report.Block.Chart;
import io.github.surveyreport.report.ChartSpec.Bone;
import io.github.surveyreport.report.ChartSpec.Fishbone;
import io.github.surveyreport.report.ChartSpec.Journey;
import io.github.surveyreport.report.ChartSpec.JourneyStage;
import io.github.surveyreport.report.ChartSpec.Point;
import io.github.surveyreport.report.ChartSpec.Twig;
import io.github.surveyreport.report.ChartSpec.Why;
import io.github.surveyreport.report.ChartSpec.Whys;
import io.github.surveyreport.report.Table;
import io.github.surveyreport.site.chart.Diagram.Dot;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Stroke;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Laws of the diagrams that are laid out here: nothing covers anything, nothing leaves the picture, nothing is cut. */
class DiagramTest {
    private static final String TEXT = "晚高峰坐席排班不足，（热线）与在线记录不互通：客户反复描述问题；APP 转人工入口太深、审批周期长达两周以上才有结果";

    @ParameterizedTest
    @ValueSource(ints = {900, 340})
    void labelsOfAFishboneNeverOverlap(int width) {
        for (int causes = 1; causes <= 40; causes++) {
            for (int bones : new int[] {1, 5, 9}) {
                for (int length : new int[] {2, 40}) {
                    Fishbone spec = fishbone(Math.min(causes, bones), causes, length);
                    holds(FishboneChart.layout(spec, width), causes + " causes, " + bones + " bones, " + length);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 340})
    void labelsOfMixedLengthsAndPartsNeverOverlap(int width) {
        for (int causes = 1; causes <= 40; causes++) {
            List<Twig> twigs = new ArrayList<>();
            for (int i = 0; i < causes; i++) {
                Twig part = twig(2 + i * 7 % 39, List.of(twig(40, List.of())));
                twigs.add(twig(2 + i * 11 % 39, i % 3 == 0 ? List.of(part, part) : List.of()));
            }
            int half = (causes + 1) / 2;
            List<Bone> bones = new ArrayList<>(List.of(new Bone("人员", "18 条意见", twigs.subList(0, half))));
            if (half < causes) {
                bones.add(new Bone(TEXT.substring(0, 30), "", twigs.subList(half, causes)));
            }
            holds(FishboneChart.layout(new Fishbone("响应效率问题", "", bones), width), causes + " causes with parts");
        }
    }

    @Test
    void everyCauseAndEveryCharacterOfALabelIsDrawn() {
        Diagram diagram = FishboneChart.layout(fishbone(5, 30, 40), 900);
        String label = TEXT.substring(0, 40);
        long whole = diagram.labels().stream()
                .filter(one -> String.join("", one.text()).replace(" ", "").equals(label.replace(" ", "")))
                .count();
        assertEquals(30, whole);
    }

    @Test
    void linesKeepTheRulesOfChineseLineBreaking() {
        for (int width = 80; width < 300; width += 7) {
            for (String line : Label.of(width, "", TEXT, "", TextStyle.LABEL, Diagram.Look.PLAIN)
                    .text()) {
                assertFalse("，：；、）".indexOf(line.charAt(0)) >= 0, line);
                assertFalse(line.endsWith("（"), line);
                assertFalse(line.startsWith("P") || line.endsWith("AP"), line);
            }
        }
    }

    @Test
    void anIndirectCauseHasABrokenLine() {
        assertEquals(0, broken(true));
        assertEquals(1, broken(false));
    }

    private static long broken(boolean direct) {
        Twig cause = new Twig("原因", "", direct, List.of());
        Fishbone spec = new Fishbone("问题", "", List.of(new Bone("人员", "", List.of(cause))));
        return FishboneChart.layout(spec, 900).strokes().stream()
                .filter(Stroke::dashed)
                .count();
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 436, 340})
    void stepsOfWhyChainsNeverOverlap(int width) {
        for (int chains = 1; chains <= 6; chains++) {
            for (int depth = 1; depth <= 6; depth++) {
                Whys spec = new Whys(
                        TEXT.substring(0, 20),
                        IntStream.range(0, chains).mapToObj(DiagramTest::chain).toList());
                holds(WhyChart.layout(spec, width), chains + " chains");
            }
        }
    }

    @Test
    void aStepStandsAboveWhatFollowsFromIt() {
        Why end = new Why("根本原因", "没有预测", "", List.of());
        Why fork = new Why("为什么 1", "排班不足", "", List.of(end, end, end));
        Diagram diagram = WhyChart.layout(new Whys("问题", List.of(fork)), 900);
        List<Label> ends = diagram.labels().stream()
                .filter(label -> label.text().contains("没有预测"))
                .toList();
        Label above = diagram.labels().stream()
                .filter(label -> label.text().contains("排班不足"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, ends.size());
        ends.forEach(label -> assertTrue(label.y() > above.bottom()));
        assertEquals(ends.get(1).middle(), above.middle(), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 436, 340})
    void textsOfAJourneyNeverOverlap(int width) {
        for (int stages = 1; stages <= 14; stages++) {
            List<JourneyStage> all =
                    IntStream.range(0, stages).mapToObj(DiagramTest::stage).toList();
            holds(
                    JourneyChart.layout(new Journey(all, "满意度得分（0–100）", "低分率", "有评价的占比", "问题", "服务记录"), width),
                    stages + " stages");
        }
    }

    @Test
    void aStageWithoutAScoreSaysWhyAndHasNoDot() {
        JourneyStage none =
                new JourneyStage("复购", "", Point.NONE, Point.NONE, Point.NONE, "没有对应题目", "", List.of(), List.of());
        for (int width : new int[] {900, 340}) {
            Diagram diagram = JourneyChart.layout(new Journey(List.of(none), "得分", "低分", "占比", "", ""), width);
            assertEquals(List.<Dot>of(), diagram.dots());
            assertTrue(diagram.labels().stream().anyMatch(label -> label.text().contains("没有对应题目")));
        }
    }

    /** Labels are drawn as outlines; only title and description are text. */
    @Test
    void hostileLabelsAreNoMarkup() throws Exception {
        String hostile = "</title><script>alert(1)</script>&\u0001]]>";
        Twig cause = new Twig(hostile, hostile, true, List.of());
        Fishbone spec = new Fishbone(hostile, hostile, List.of(new Bone(hostile, hostile, List.of(cause))));
        Table none = new Table("d", hostile, "", List.of(), List.of(), List.of(), "");
        Chart chart = new Chart("fishbone", hostile, hostile, hostile, hostile, spec, none, true);
        ChartWords words = new ChartWords("无", "", "", "", "", "", "", "", "");
        for (Pictures.Svg svg : List.of(
                Pictures.of(chart, words).wide(), Pictures.of(chart, words).narrow())) {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.content()));
            assertEquals(0, document.getElementsByTagName("script").getLength());
            assertEquals(0, document.getElementsByTagName("text").getLength());
        }
    }

    private static void holds(Diagram diagram, String name) {
        List<Label> labels = diagram.labels();
        for (int i = 0; i < labels.size(); i++) {
            Label one = labels.get(i);
            assertTrue(one.x() >= 0 && one.y() >= 0, name + " outside: " + one);
            assertTrue(one.right() <= diagram.width() + 0.01, name + " too far right: " + one);
            assertTrue(one.bottom() <= diagram.height() + 0.01, name + " too far down: " + one);
            for (String line : one.text()) {
                assertTrue(TextFit.width(line, one.style()) <= one.width() + 0.01, name + " too wide: " + line);
                assertFalse(line.endsWith("…"), name + " cut: " + line);
            }
            for (Label other : labels.subList(0, i)) {
                assertFalse(one.box().intersects(other.box()), name + " overlap: " + one + " and " + other);
            }
        }
    }

    private static Fishbone fishbone(int bones, int causes, int length) {
        List<Bone> all = new ArrayList<>();
        for (int bone = 0; bone < bones; bone++) {
            int own = bone;
            all.add(new Bone(
                    TEXT.substring(bone, bone + 4),
                    "12 条意见，11 位客户",
                    IntStream.range(0, causes)
                            .filter(i -> i % bones == own)
                            .mapToObj(i -> twig(length, List.of()))
                            .toList()));
        }
        return new Fishbone("响应效率问题", "28 条意见", all);
    }

    private static Twig twig(int length, List<Twig> parts) {
        return new Twig(TEXT.substring(0, length), "间接 · 排班 · 12 条意见", length % 2 == 0, parts);
    }

    private static Why chain(int length) {
        Why end = new Why("根本原因", TEXT.substring(0, 40), "客户服务部", List.of());
        Why at = end;
        for (int step = 0; step < length; step++) {
            List<Why> next = step == 2 ? List.of(at, end) : List.of(at);
            at = new Why("为什么 " + (length - step), TEXT.substring(0, 5 + step * 6), "", next);
        }
        return at;
    }

    private static JourneyStage stage(int i) {
        return new JourneyStage(
                TEXT.substring(i, i + 2 + i),
                "热线、在线客服、APP",
                i % 4 == 3 ? Point.NONE : Point.of(i * 100 / 13.0, i * 90 / 13.0, Math.min(100, i * 110 / 13.0)),
                Point.of(i / 14.0),
                Point.of(1 - i / 14.0),
                i % 4 == 3 ? "没有对应题目" : "",
                i == 2 ? "低分率最高" : "",
                List.of("响应效率问题：不少于 120 位客户", TEXT.substring(0, 30)),
                i % 2 == 0 ? List.of("接通率 82.5%") : List.of());
    }
}
