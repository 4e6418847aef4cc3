package io.github.surveyreport.config;

import io.github.surveyreport.config.CsvCells.Cell;
import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A target in one cell: {@code fcr >= 80; 2026Q2 -> 2026Q3}, or {@code q_expertise.mean[channel=phone] >= 3.9; 2026Q1 ->
 * 2026Q3}. Words without a comparison are a goal that nobody can measure.
 */
final class TargetText {
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]*";
    private static final Pattern COMPARISON = Pattern.compile(">=|<=|≥|≤|不低于|不高于");
    private static final Pattern TARGET =
            Pattern.compile("(?s)(.+?)\\s*(" + COMPARISON + ")\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*[%％]?"
                    + "\\s*[;；,，(（\\s]\\s*(" + ID + ")\\s*(?:->|→|至)\\s*(" + ID + ")\\s*[)）]?");
    private static final Pattern QUESTION = Pattern.compile("(" + ID + ")\\.([a-z0-9]+)\\s*(?:\\[(.*)])?");
    private static final Pattern SERVICE = Pattern.compile("service\\.(" + ID + ")");
    private static final Pattern GROUP = Pattern.compile("\\s*(" + ID + ")\\s*=\\s*(" + ID + ")\\s*");

    private final Map<String, String> indicators;
    private final Names names;

    /** @param indicators id or label → id */
    TargetText(Map<String, String> indicators, Names names) {
        this.indicators = new TreeMap<>(indicators);
        this.names = names;
    }

    Optional<ActionCells.Read> read(Cell cell, String header, Problems problems) {
        if (!COMPARISON.matcher(cell.text()).find()) {
            return Optional.of(new ActionCells.Read("goal", scalar(cell, cell.text())));
        }
        Matcher parts = TARGET.matcher(cell.text());
        if (!parts.matches()) {
            problems.add(Problem.error("action.cell-target", cell.at(), header));
            return Optional.empty();
        }
        Optional<List<Entry>> subject = subject(cell, parts.group(1).strip(), header, problems);
        boolean waves = isWave(cell, parts.group(4), header, problems) & isWave(cell, parts.group(5), header, problems);
        if (subject.isEmpty() || !waves) {
            return Optional.empty();
        }
        boolean most = Stream.of("<=", "≤", "不高于").anyMatch(parts.group(2)::equals);
        List<Entry> entries = new ArrayList<>(subject.get());
        entries.add(entry(cell, most ? "at-most" : "at-least", new Scalar(parts.group(3), Kind.NUMBER, cell.at())));
        entries.add(entry(cell, "before", scalar(cell, parts.group(4))));
        entries.add(entry(cell, "after", scalar(cell, parts.group(5))));
        return Optional.of(new ActionCells.Read("target", new Mapping(entries, cell.at())));
    }

    private Optional<List<Entry>> subject(Cell cell, String text, String header, Problems problems) {
        String indicator = indicators.get(text);
        if (indicator != null) {
            return Optional.of(List.of(entry(cell, "indicator", scalar(cell, indicator))));
        }
        Matcher service = SERVICE.matcher(text);
        if (service.matches() && names.knows(NameKind.SERVICE_LEVEL, service.group(1))) {
            return Optional.of(List.of(entry(cell, "service", scalar(cell, service.group(1)))));
        }
        Matcher question = QUESTION.matcher(text);
        if (question.matches() && names.knows(NameKind.QUESTION, question.group(1))) {
            Optional<List<Entry>> groups = groups(cell, question.group(3));
            if (isStatistic(question.group(2)) && groups.isPresent()) {
                List<Entry> entries = new ArrayList<>(groups.get());
                entries.add(entry(cell, "question", scalar(cell, question.group(1))));
                entries.add(entry(cell, "statistic", scalar(cell, question.group(2))));
                return Optional.of(entries);
            }
        }
        Collection<String> known = names.known(NameKind.INDICATOR);
        problems.add(
                known.isEmpty()
                        ? Problem.error("action.cell-measure-none", cell.at(), header)
                        : Problem.error("action.cell-measure", cell.at(), header, Suggestions.list(known)));
        return Optional.empty();
    }

    private static boolean isStatistic(String word) {
        return Stream.of(Scorecard.Of.values()).map(Schemas::kebab).anyMatch(word::equals);
    }

    /** Nothing where the brackets hold anything else than groups. */
    private static Optional<List<Entry>> groups(Cell cell, String text) {
        if (text == null) {
            return Optional.of(List.of());
        }
        List<Entry> pairs = new ArrayList<>();
        for (String part : text.split("[,，、]", -1)) {
            Matcher pair = GROUP.matcher(part);
            if (!pair.matches()) {
                return Optional.empty();
            }
            pairs.add(entry(cell, pair.group(1), scalar(cell, pair.group(2))));
        }
        return Optional.of(List.of(entry(cell, "groups", new Mapping(pairs, cell.at()))));
    }

    private boolean isWave(Cell cell, String wave, String header, Problems problems) {
        if (names.knows(NameKind.WAVE, wave)) {
            return true;
        }
        String known = Suggestions.list(names.known(NameKind.WAVE));
        problems.add(Problem.error("action.cell-wave", cell.at(), header, known));
        return false;
    }

    private static Entry entry(Cell cell, String key, Node value) {
        return new Entry(scalar(cell, key), value);
    }

    private static Scalar scalar(Cell cell, String text) {
        return new Scalar(text, Kind.TEXT, cell.at());
    }
}
