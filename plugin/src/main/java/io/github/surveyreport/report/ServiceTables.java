package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.config.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables of service levels in the last wave. */
final class ServiceTables {
    private static final int[] MULTIPLES = {1, 2, 5, 10};

    private final Draft draft;
    private final Shown shown;
    private final ServiceMeasures service;

    ServiceTables(Draft draft, ServiceMeasures service) {
        this.draft = draft;
        this.shown = draft.shown();
        this.service = service;
    }

    /** Met, within sampling error, missed, or why there is no verdict. */
    static String verdict(Draft draft, Optional<Measure> verdict) {
        return draft.shown()
                .estimate(verdict)
                .map(estimate -> draft.say("service.verdict." + (int) estimate.value()))
                .orElseGet(() -> draft.shown().value(verdict));
    }

    private Entry verdict(Optional<Measure> verdict) {
        Tone tone = shown.estimate(verdict)
                .map(estimate -> switch ((int) estimate.value()) {
                    case 1 -> Tone.GOOD;
                    case 2 -> Tone.NEUTRAL;
                    default -> Tone.BAD;
                })
                .orElse(Tone.MUTED);
        return Entry.text(verdict(draft, verdict)).tone(tone);
    }

    Block levels() {
        Sheet sheet = draft.sheet(
                        "service", draft.say("service.table", draft.lastWave().label()))
                .texts("service-level")
                .numbers("target", "service-share")
                .interval()
                .numbers("service-records", "service-missing", "change", "service-median", "p90")
                .texts("service-verdict");
        for (ServiceLevel level : service.levels()) {
            Optional<Measure> share = service.last(level, "share");
            sheet.row(
                    Entry.text(level.label()).link("#level-" + level.id()),
                    shown.entry(service.last(level, "target")),
                    shown.entry(share),
                    shown.intervalEntry(share),
                    shown.baseEntry(share),
                    shown.entry(service.last(level, "missing")),
                    shown.signedEntry(service.last(level, "change")),
                    shown.entry(service.last(level, "median")),
                    shown.entry(service.last(level, "p90")),
                    verdict(service.last(level, "verdict")));
        }
        return sheet.block();
    }

    /** A level by channel or team; empty when it is not broken down so. */
    Optional<Block> values(ServiceLevel level, String grouping) {
        List<String> values = service.values(level, grouping);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = draft.sheet(
                        grouping + "-" + level.id(),
                        draft.say("service.by", level.label(), draft.say("service.by." + grouping)))
                .texts(grouping)
                .numbers("service-share")
                .interval()
                .numbers("service-records");
        boolean times = level.limit().isPresent() && grouping.equals(ServiceMeasures.CHANNEL);
        if (times) {
            sheet.numbers("service-median", "p90");
        }
        sheet.numbers("gap").texts("service-verdict");
        values.forEach(value -> sheet.row(row(level, grouping, value, times)));
        return Optional.of(sheet.block());
    }

    private List<Entry> row(ServiceLevel level, String grouping, String value, boolean times) {
        Optional<Measure> share = service.last(level, "share", grouping, value);
        List<Entry> row = new ArrayList<>(
                List.of(Entry.text(value), shown.entry(share), shown.intervalEntry(share), shown.baseEntry(share)));
        if (times) {
            row.add(shown.entry(service.last(level, "median", grouping, value)));
            row.add(shown.entry(service.last(level, "p90", grouping, value)));
        }
        row.add(shown.signedEntry(service.last(level, "gap", grouping, value)));
        row.add(verdict(service.last(level, "verdict", grouping, value)));
        return row;
    }

    /** How far records went beyond the limit: numbers of records, never which ones. */
    Optional<Block> beyond(ServiceLevel level) {
        if (level.limit().isEmpty()) {
            return Optional.empty();
        }
        Sheet sheet = draft.sheet(
                        "service-beyond-" + level.id(), draft.say("service.beyond", level.label(), limit(level)))
                .texts("service-channel")
                .numbers("service-records", "over-1", "over-2", "over-5", "over-10", "open");
        sheet.row(beyond(level, draft.say("service.all"), ""), true);
        service.values(level, ServiceMeasures.CHANNEL).forEach(channel -> sheet.row(beyond(level, channel, channel)));
        return Optional.of(sheet.note(draft.say("service.beyond.note")).block());
    }

    private List<Entry> beyond(ServiceLevel level, String name, String channel) {
        Optional<Measure> share = measure(level, "share", channel);
        double n = shown.estimate(share).map(estimate -> (double) estimate.n()).orElse(0d);
        List<Entry> row = new ArrayList<>(List.of(Entry.text(name), shown.baseEntry(share)));
        for (int multiple : MULTIPLES) {
            row.add(counted(measure(level, "over:" + multiple, channel), n));
        }
        row.add(counted(measure(level, "open", channel), n));
        return row;
    }

    private Entry counted(Optional<Measure> count, double n) {
        Entry entry = shown.entry(count);
        return shown.estimate(count)
                .filter(estimate -> n > 0)
                .map(estimate -> entry.bar(estimate.value() / n))
                .orElse(entry);
    }

    private Optional<Measure> measure(ServiceLevel level, String statistic, String channel) {
        return channel.isEmpty()
                ? service.last(level, statistic)
                : service.last(level, statistic, ServiceMeasures.CHANNEL, channel);
    }

    private String limit(ServiceLevel level) {
        double seconds = level.limit().orElseThrow();
        return UnitText.whole(draft, seconds);
    }
}
