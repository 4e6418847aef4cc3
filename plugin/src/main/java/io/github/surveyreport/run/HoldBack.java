package io.github.surveyreport.run;

import io.github.surveyreport.analysis.Bases;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.SurveyReportException;
import io.github.surveyreport.publish.ShownVersion;
import io.github.surveyreport.source.HeldBack;
import io.github.surveyreport.source.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
    private final SortedMap<String, String> held = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> reasons = new TreeMap<>();
    private Snapshot shown;
    private Numbers numbers;
    private Problems noticed;

    private HoldBack(
            Snapshot today, RunRequest request, List<ShownVersion> versions, Numbers numbers, Problems noticed) {
        this.today = today;
        this.request = request;
        this.versions = new ArrayList<>(versions);
        this.published = new PublishedData(request);
        this.shown = today;
        this.numbers = numbers;
        this.noticed = noticed;
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
        try (HoldBack told = of(today, request, site, phases)) {
            told.tell(problems);
            return told.numbers();
        }
    }

    /**
     * The same with the snapshot they are of; what was found is for {@link #tell}.
     *
     * @throws SurveyReportException as {@link #numbers}
     * @throws IOException likewise
     */
    static HoldBack of(Snapshot today, RunRequest request, PublishedSite site, Phases phases) throws IOException {
        Problems noticed = new Problems();
        Numbers numbers = Numbers.of(today, request, noticed, phases);
        boolean everybody = numbers.findings().study().edition() == Edition.PUBLIC;
        List<ShownVersion> versions = everybody ? site.versions(request.project()) : List.of();
        HoldBack told = new HoldBack(today, everybody ? request.in("public") : request, versions, numbers, noticed);
        if (!versions.isEmpty()) {
            phases.begins("published");
            told.settleOrClose();
            phases.begins("findings");
        }
        return told;
    }

    private void settleOrClose() {
        try {
            SortedMap<String, SortedSet<String>> few = settle();
            if (!few.isEmpty()) {
                throw moved(numbers.input().study(), few);
            }
        } catch (SurveyReportException e) {
            close();
            throw e;
        }
    }

    /**
     * Holds a public edition against an earlier one too, which is shown beside it but need not have been published.
     *
     * @param commit of the earlier one, full id
     * @return why they cannot stand side by side: settings alone tell of few
     */
    Optional<Problem> against(HoldBack earlier, String commit) {
        if (!everybody()) {
            return Optional.empty();
        }
        Instant time = earlier.numbers.findings().origin().committedAt().orElse(Instant.EPOCH);
        published.knows(commit, earlier.today);
        versions.add(0, new ShownVersion(commit, time, earlier.held));
        SortedMap<String, SortedSet<String>> few = settle();
        String parts = String.join(
                ", ",
                few.keySet().stream()
                        .map(part -> name(numbers.input().study(), part))
                        .toList());
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.warning("edition.difference-of-few", Location.NONE, parts));
    }

    /**
     * Another revision to be told beside this one, in its edition where that is the public one.
     *
     * @throws SurveyReportException as {@link #numbers}
     * @throws IOException likewise
     */
    HoldBack other(Snapshot snapshot, RunRequest asked, PublishedSite site) throws IOException {
        return of(snapshot, everybody() ? request : asked, site, Phases.SILENT);
    }

    boolean everybody() {
        return findings().study().edition() == Edition.PUBLIC;
    }

    Findings findings() {
        return numbers.findings();
    }

    Numbers numbers() {
        return numbers;
    }

    /** Of what the numbers are; open until this is closed. */
    Snapshot snapshot() {
        return shown;
    }

    /** What was found while the numbers were made. */
    List<Problem> found() {
        return noticed.sorted();
    }

    /** Also what is held. */
    void tell(Problems problems) {
        problems.addAll(found());
        tellHeld(problems);
    }

    void tellHeld(Problems problems) {
        Study study = numbers.input().study();
        held.forEach((part, commit) -> problems.add(Problem.warning(
                "edition.held",
                Location.NONE,
                name(study, part),
                commit.substring(0, 12),
                study.plan().minimumCell(),
                names(study, reasons.get(part)))));
    }

    /** Holds more of the data until nothing tells of few, or holding helps no more: then what does, with by what. */
    private SortedMap<String, SortedSet<String>> settle() {
        SortedMap<String, SortedSet<String>> few = few();
        while (!few.isEmpty()) {
            boolean more = false;
            for (Map.Entry<String, SortedSet<String>> part : few.entrySet()) {
                more |= hold(part.getKey(), part.getValue());
            }
            if (!more) {
                return few;
            }
            Study study = numbers.input().configuration().study();
            noticed = new Problems();
            shown = published.holding(today, study, held);
            numbers = Numbers.of(shown, request, noticed, Phases.SILENT);
            few = few();
        }
        HeldBack told = new HeldBack(versions.stream().map(ShownVersion::commit).toList(), held);
        Findings findings = numbers.findings();
        numbers = new Numbers(
                numbers.input(),
                numbers.counted(),
                findings.of(findings.study(), today.origin().with(told), findings.configHash()));
        return few;
    }

    /** @return whether it was not held before; the newest version was compared with all others when it was published */
    private boolean hold(String part, SortedSet<String> by) {
        reasons.computeIfAbsent(part, key -> new TreeSet<>()).addAll(by);
        ShownVersion newest = versions.get(0);
        return held.putIfAbsent(part, newest.held().getOrDefault(part, newest.commit())) == null;
    }

    private SortedMap<String, SortedSet<String>> few() {
        Bases now = numbers.bases();
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
                        "edition.moved-few", Location.NONE, name(study, part.getKey()), names(study, part.getValue())))
                .toList());
    }

    /** A wave by its id, what is recorded beside the waves by its files. */
    private static String name(Study study, String part) {
        return part.endsWith(":") ? String.join(", ", PublishedData.paths(study, part)) : part;
    }

    /** Groupings, without how few there are in which group; by the names that readers of the study know. */
    static String names(Study study, SortedSet<String> by) {
        boolean chinese = study.language() == Language.ZH_CN;
        return by.stream()
                .map(id -> switch (id) {
                    case "" -> chinese ? "全部答卷" : "all responses";
                    case "period" -> chinese ? "时段" : "period";
                    default -> label(study, id);
                })
                .collect(Collectors.joining(chinese ? "、" : ", "));
    }

    private static String label(Study study, String id) {
        return study.groups().stream()
                .filter(grouping -> grouping.id().equals(id))
                .map(Grouping::label)
                .findFirst()
                .orElse(id);
    }

    @Override
    public void close() {
        published.close();
    }
}
