package io.github.surveyreport.site.chart;

import io.github.surveyreport.report.ChartSpec.Bone;
import io.github.surveyreport.report.ChartSpec.Fishbone;
import io.github.surveyreport.report.ChartSpec.Twig;
import io.github.surveyreport.site.chart.Diagram.Draft;
import io.github.surveyreport.site.chart.Diagram.Label;
import io.github.surveyreport.site.chart.Diagram.Look;
import io.github.surveyreport.site.chart.Diagram.Stroke;

/** The fishbone for phones: the problem on top, the spine down the left edge, bones and causes beside it. */
final class FishboneOutline {
    private static final double EDGE = 2;
    private static final double SPINE = 10;
    private static final double BONE = 24;
    private static final double CAUSE = 44;
    private static final double GAP = 10;

    private FishboneOutline() {}

    static Diagram layout(Fishbone spec, int width) {
        Draft draft = new Draft();
        Label head = Label.of(width - 2 * EDGE, "", spec.problem(), spec.note(), TextStyle.VALUE, Look.DEEP);
        draft.add(head.at(EDGE, EDGE));
        double y = EDGE + head.height() + GAP;
        double end = y;
        for (Bone bone : spec.bones()) {
            Label name =
                    draft.add(Label.of(width - BONE - EDGE, "", bone.label(), bone.note(), TextStyle.VALUE, Look.PILL)
                            .shrunk()
                            .at(BONE, y));
            end = y + name.height() / 2;
            draft.add(Stroke.of(ChartTheme.PRIMARY, 1.75, SPINE, end, BONE, end));
            y = causes(draft, bone, name.bottom(), width);
        }
        draft.add(Stroke.of(ChartTheme.PRIMARY, 2.5, SPINE, end, SPINE, EDGE + head.height())
                .pointing());
        return draft.finish(width, y + EDGE);
    }

    private static double causes(Draft draft, Bone bone, double top, int width) {
        double y = top + GAP;
        double from = top;
        for (Twig cause : bone.causes()) {
            CauseBlock block = CauseBlock.of(cause, width - CAUSE - EDGE);
            block.place(draft, CAUSE, y);
            double middle = y + TextStyle.LABEL.size() * 0.7;
            draft.add(Stroke.line(BONE + GAP, from, BONE + GAP, middle));
            Stroke twig = Stroke.line(BONE + GAP, middle, CAUSE - 4, middle);
            draft.add(cause.direct() ? twig : twig.broken());
            from = middle;
            y += block.height() + GAP;
        }
        return y + GAP;
    }
}
