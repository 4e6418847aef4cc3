package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Bone;
import io.github.surveyreport.report.ChartSpec.Fishbone;
import io.github.surveyreport.site.chart.Diagram.Dot;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Look;
import io.github.surveyreport.site.chart.Diagram.Stroke;
import java.util.ArrayList;
import java.util.List;

/**
 * Ishikawa's diagram: the problem as the head, bones above and below the spine, causes along the bones. Bones beyond six
 * take a spine of their own; on a narrow picture everything hangs below the head like an outline.
 */
final class FishboneChart {
    private static final int NARROW = 560;
    private static final int MOST_COLUMNS = 3;
    private static final double HEAD = 150;
    private static final double NECK = 30;
    private static final double WIDEST_COLUMN = 340;
    private static final double SLANT = 56;
    private static final double GAP = 10;
    private static final double EDGE = 2;

    private final Fishbone spec;
    private final int columns;
    private final double column;
    private final Draft draft = new Draft();

    private FishboneChart(Fishbone spec, int width) {
        this.spec = spec;
        this.columns = Math.min(MOST_COLUMNS, (spec.bones().size() + 1) / 2);
        this.column = Math.min(WIDEST_COLUMN, (width - HEAD - NECK - 2 * EDGE) / columns);
    }

    static Drawing of(Fishbone spec, int width, ChartWords words) {
        return spec.bones().isEmpty()
                ? Drawing.empty(width, words.noData())
                : layout(spec, width).drawing();
    }

    /** @param spec with at least one bone */
    static Diagram layout(Fishbone spec, int width) {
        return width < NARROW ? FishboneOutline.layout(spec, width) : new FishboneChart(spec, width).layout();
    }

    private Diagram layout() {
        List<Double> spines = new ArrayList<>();
        double y = EDGE;
        for (int from = 0; from < spec.bones().size(); from += 2 * columns) {
            y = row(spec.bones().subList(from, Math.min(spec.bones().size(), from + 2 * columns)), y, spines);
        }
        Label head = Label.of(HEAD, "", spec.problem(), spec.note(), TextStyle.VALUE, Look.DEEP);
        double first = spines.get(0);
        double last = spines.get(spines.size() - 1);
        double top = Math.max(EDGE, (first + last - head.height()) / 2);
        double x = EDGE + columns * column + NECK;
        draft.add(head.at(x, top));
        double middle = top + head.height() / 2;
        double trunk = x - NECK / 2;
        if (spines.size() > 1 || middle != first) {
            draft.add(spine(trunk, Math.min(first, middle), trunk, Math.max(last, middle)));
            spines.forEach(spine -> draft.add(spine(EDGE, spine, trunk, spine)));
            draft.add(spine(trunk, middle, x - 1, middle).pointing());
        } else {
            draft.add(spine(EDGE, first, x - 1, first).pointing());
        }
        return draft.finish(x + HEAD + EDGE, Math.max(y, top + head.height()) + EDGE);
    }

    private static Stroke spine(double x1, double y1, double x2, double y2) {
        return Stroke.of(ChartTheme.PRIMARY, 2.5, x1, y1, x2, y2);
    }

    /** Bones of one spine, the first above, the second below it, and so on; the y below them. */
    private double row(List<Bone> bones, double top, List<Double> spines) {
        List<Side> sides = bones.stream().map(this::side).toList();
        double above = 0;
        double below = 0;
        for (int i = 0; i < sides.size(); i++) {
            double height = sides.get(i).height();
            above = i % 2 == 0 ? Math.max(above, height) : above;
            below = i % 2 == 1 ? Math.max(below, height) : below;
        }
        double spine = top + above;
        spines.add(spine);
        for (int i = 0; i < sides.size(); i++) {
            double foot = EDGE + (i / 2 + 1) * column - GAP / 2;
            sides.get(i).place(foot, spine, i % 2 == 0);
        }
        return spine + below + 2 * GAP;
    }

    private Side side(Bone bone) {
        double room = column - SLANT - 2 * GAP - GAP / 2;
        List<CauseBlock> blocks =
                bone.causes().stream().map(cause -> CauseBlock.of(cause, room)).toList();
        Label name = Label.of(column - 2 * GAP, "", bone.label(), bone.note(), TextStyle.VALUE, Look.PILL)
                .shrunk();
        return new Side(name, blocks);
    }

    /** A bone with what hangs on it, before it is placed. */
    private final class Side {
        private final Label name;
        private final List<CauseBlock> blocks;

        Side(Label name, List<CauseBlock> blocks) {
            this.name = name;
            this.blocks = blocks;
        }

        private double stack() {
            return 2 * GAP
                    + blocks.stream().mapToDouble(block -> block.height() + GAP).sum();
        }

        double height() {
            return name.height() + stack() + GAP;
        }

        /** @param foot x where the bone meets the spine */
        void place(double foot, double spine, boolean above) {
            double length = stack();
            double far = above ? spine - length : spine + length;
            double slant = Math.min(SLANT, length);
            double tip = foot - slant;
            double left = Math.max(foot - column + GAP, Math.min(tip - name.width() / 2, foot - name.width()));
            draft.add(name.at(left, above ? far - name.height() : far));
            draft.add(Stroke.of(ChartTheme.PRIMARY, 1.75, tip, far, foot, spine).pointing());
            double y = above ? far + GAP : spine + GAP;
            for (CauseBlock block : blocks) {
                double end = above ? y : y + block.height();
                double bone = foot - slant * Math.abs(end - spine) / length;
                block.place(draft, bone - GAP - block.width(), y);
                double line = y + block.firstHeight();
                double at = foot - slant * Math.abs(line - spine) / length;
                block.twig(draft, bone - GAP - block.width(), line, at);
                draft.add(new Dot(ChartTheme.PRIMARY, at, line, 2.5));
                y += block.height() + GAP;
            }
        }
    }
}
