package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.source.HeldBack;
import io.github.surveyreport.source.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers of a public edition that may stand beside those published before it. Where a base of a wave differs from a
 * published one by the contributions of a few respondents, the whole wave stays as it was: single numbers that stayed would
 * follow from the others by subtraction. So does the feedback register, and so do service records.
 */
final class HoldBack implements AutoCloseable {
    private final Snapshot today;
    private final RunRequest request;
    private final List<ShownVersion> versions;
    private final PublishedData published;
    private final Phases phases;
    private final SortedMap<String, String> held = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> reasons = new TreeMap<>();
    private Problems noticed = new Problems();

    private HoldBack(Snapshot today, RunRequest request, List<ShownVersion> versions, Phases phases) {
        this.today = today;
        this.request = request;
        this.versions = versions;
        this.phases = phases;
        this.published = new PublishedData(request);
    }

    /**
     * The numbers as they may be told; those of the snapshot itself in the internal edition, and where nothing was published.
     *
     * @throws SurveyReportException with everything found, when something is wrong with the input or with the record of
     *     what was published; when not data but settings tell of few, so that holding data would not help
     * @throws IOException when the published folder cannot be read
     */
    static Numbers numbers(Snapshot today, RunRequest request, PublishedSite site, Problems problems, Phases phases)
            throws IOException {
        Problems noticed = new Problems();
        Numbers numbers = Numbers.of(today, request, noticed, phases);
        boolean everybody = numbers.findings().study().edition() == Edition.PUBLIC;
        List<ShownVersion> versions = everybody ? site.versions(request.project()) : List.of();
        if (versions.isEmpty()) {
            problems.addAll(noticed.sorted());
            return numbers;
        }
        phases.begins("published");
        try (HoldBack holdBack = new HoldBack(today, request, versions, phases)) {
            holdBack.noticed = noticed;
            Numbers told = holdBack.settled(numbers);
            problems.addAll(holdBack.noticed.sorted());
            holdBack.tell(told.input().study(), problems);
            return told;
        }
    }

    /** Holds more of the data until nothing tells of few. */
    private Numbers settled(Numbers first) {
        Numbers numbers = first;
        SortedMap<String, SortedSet<String>> few = few(numbers);
        while (!few.isEmpty()) {
            boolean more = false;
            for (Map.Entry<String, SortedSet<String>> part : few.entrySet()) {
                more |= hold(part.getKey(), part.getValue());
            }
            if (!more) {
                throw moved(first.input().study(), few);
            }
            Study study = first.input().configuration().study();
            noticed = new Problems();
            numbers = Numbers.of(published.holding(today, study, held), request, noticed, Phases.SILENT);
            few = few(numbers);
        }
        phases.begins("findings");
        HeldBack told = new HeldBack(versions.stream().map(ShownVersion::commit).toList(), held);
        return new Numbers(
                numbers.input(),
                numbers.counted(),
                numbers.findings()
                        .of(
                                numbers.findings().study(),
                                today.origin().with(told),
                                numbers.findings().configHash()));
    }

    /** @return whether it was not held before; the newest version was compared with all others when it was published */
    private boolean hold(String part, SortedSet<String> by) {
        reasons.computeIfAbsent(part, key -> new TreeSet<>()).addAll(by);
        ShownVersion newest = versions.get(0);
        return held.putIfAbsent(part, newest.held().getOrDefault(part, newest.commit())) == null;
    }

    private SortedMap<String, SortedSet<String>> few(Numbers numbers) {
        Bases now = Bases.of(numbers.input().study(), numbers.counted().tallies());
        int minimum = numbers.input().study().plan().minimumCell();
        SortedMap<String, SortedSet<String>> few = new TreeMap<>();
        // Versions that show the same have the same bases.
        for (Bases then : versions.stream().map(published::bases).distinct().toList()) {
            then.few(now, minimum)
                    .forEach((part, by) ->
                            few.computeIfAbsent(part, key -> new TreeSet<>()).addAll(by));
        }
        return few;
    }

    private static SurveyReportException moved(Study study, SortedMap<String, SortedSet<String>> few) {
        return new SurveyReportException(few.entrySet().stream()
                .map(part -> Problem.error(
                        "edition.moved-few", Location.NONE, name(study, part.getKey()), names(part.getValue())))
                .toList());
    }

    private void tell(Study study, Problems problems) {
        held.forEach((part, commit) -> problems.add(Problem.warning(
                "edition.held",
                Location.NONE,
                name(study, part),
                commit.substring(0, 12),
                study.plan().minimumCell(),
                names(reasons.get(part)))));
    }

    /** A wave by its id, what is recorded beside the waves by its files. */
    private static String name(Study study, String part) {
        return part.endsWith(":") ? String.join(", ", PublishedData.paths(study, part)) : part;
    }

    /** Groupings, without how few there are in which group; everybody's numbers are named by a dash. */
    private static String names(SortedSet<String> by) {
        return String.join(", ", by.stream().map(id -> id.isEmpty() ? "–" : id).toList());
    }

    @Override
    public void close() {
        published.close();
    }
}
