package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.Scorecard.Better;
import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.report.ServiceMeasures.Month;
import io.github.surveyreport.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Pictures of service levels over months. */
final class ServicePictures {
    /** Colours reach at least this far from the middle, so that small differences look small. */
    private static final double LEAST_SPREAD = 0.1;

    private static final double NEAR_ALL = 0.95;

    private final Draft draft;
    private final Shown shown;
    private final ServiceMeasures service;

    ServicePictures(Draft draft, ServiceMeasures service) {
        this.draft = draft;
        this.shown = draft.shown();
        this.service = service;
    }

    /** The share of all records by month with its interval and the target; empty with a single month. */
    Optional<Block> months(ServiceLevel level) {
        List<Month> months = service.months(level);
        if (months.size() < 2) {
            return Optional.empty();
        }
        String id = "service-months-" + level.id();
        String title = draft.say("service.months", level.label());
        List<Optional<Measure>> shares = new ArrayList<>();
        List<Spoken.Item> spoken = new ArrayList<>();
        Sheet sheet = draft.sheet(id, title)
                .texts("month")
                .numbers("service-share")
                .interval()
                .numbers("service-records");
        for (Month month : months) {
            Optional<Measure> share = service.month(level, month, "");
            shares.add(share);
            spoken.add(new Spoken.Item(month.name(), share));
            sheet.row(Entry.text(month.name()), shown.entry(share), shown.intervalEntry(share), shown.baseEntry(share));
        }
        ChartSpec.Trend spec = new ChartSpec.Trend(
                months.stream().map(Month::name).toList(),
                List.of(new ChartSpec.Series(
                        level.label(), shares.stream().map(shown::point).toList())),
                ChartSpec.Format.PERCENT,
                OptionalDouble.empty(),
                nearAll(shares) ? OptionalDouble.of(1) : OptionalDouble.empty(),
                level.target().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                level.target()
                        .map(target -> draft.say("chart.target", draft.figures().percent(target)))
                        .orElse(""));
        return Optional.of(new Block.Chart(
                id,
                title,
                draft.say("service.unit"),
                draft.say("service.base", records(shares), draft.confidence()),
                new Spoken(draft).extremes(spoken),
                spec,
                sheet.table(),
                true));
    }

    /** Whether an axis of round steps would go beyond 100 %. */
    private boolean nearAll(List<Optional<Measure>> shares) {
        return shares.stream()
                .map(shown::point)
                .anyMatch(point -> point.high().orElse(point.value().orElse(0)) > NEAR_ALL);
    }

    /** Channel by month, coloured by the distance from the target; empty with fewer than two of either. */
    Optional<Block> heatMap(ServiceLevel level) {
        List<Month> months = service.months(level);
        List<String> channels = service.values(level, ServiceMeasures.CHANNEL);
        if (months.size() < 2 || channels.size() < 2) {
            return Optional.empty();
        }
        HeatMapRows rows =
                new HeatMapRows(draft, months.stream().map(Month::name).toList());
        for (String channel : channels) {
            rows.add(
                    channel,
                    List.of(),
                    months.stream()
                            .map(month -> cell(level, service.month(level, month, channel)))
                            .toList());
        }
        double spread = rows.spread(LEAST_SPREAD);
        String id = "service-channels-" + level.id();
        String title = draft.say("service.heat-map", level.label());
        Sheet sheet = draft.sheet(id, title).of("service-share").texts("service-channel");
        return Optional.of(new Block.Chart(
                id,
                title,
                draft.say(level.target().isPresent() ? "service.heat-map.target" : "service.heat-map.all"),
                draft.say("service.base.cells", records(rows.measures())),
                new Spoken(draft).extremes(rows.spoken()),
                rows.picture(spread, true),
                rows.shaded(sheet, spread).table(),
                true));
    }

    private HeatMapRows.Cell cell(ServiceLevel level, Optional<Measure> share) {
        return new HeatMapRows.Cell(share, text(share), distance(level, share));
    }

    /** Whole per cent, with a mark where it rests on few records. */
    private String text(Optional<Measure> share) {
        return shown.estimate(share)
                .map(e -> draft.figures().count(e.value() * 100) + (shown.smallBase(share) ? "*" : ""))
                .orElse(draft.say("none"));
    }

    /** How much better than the target, or than all records where there is none; no colour on a small base. */
    private OptionalDouble distance(ServiceLevel level, Optional<Measure> share) {
        Optional<Estimate> estimate = shown.estimate(share).filter(e -> !shown.smallBase(share));
        Optional<Double> middle = level.target()
                .or(() -> shown.estimate(service.last(level, "share")).map(Estimate::value));
        if (estimate.isEmpty() || middle.isEmpty()) {
            return OptionalDouble.empty();
        }
        double more = estimate.get().value() - middle.get();
        return OptionalDouble.of(level.better() == Better.HIGHER ? more : -more);
    }

    /** {@code 49–147}: least and most records behind a point. */
    private String records(List<Optional<Measure>> shares) {
        List<Long> sizes = shares.stream()
                .flatMap(share -> shown.estimate(share).stream())
                .map(Estimate::n)
                .sorted()
                .toList();
        if (sizes.isEmpty()) {
            return draft.say("none");
        }
        String least = draft.figures().count(sizes.get(0));
        String most = draft.figures().count(sizes.get(sizes.size() - 1));
        return least.equals(most) ? least : least + "–" + most;
    }
}
