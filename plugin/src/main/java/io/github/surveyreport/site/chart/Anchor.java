package io.github.surveyreport.site.chart;

/** Which point of a text the given x is. */
enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /** How far left of x a text of this width begins. */
    double before(double width) {
        return width * share;
    }
}
