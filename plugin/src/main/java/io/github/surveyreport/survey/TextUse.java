package io.github.surveyreport.survey;

import io.github.surveyreport.survey.FileUse.UnknownTexts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the texts written down for one question or grouping its column holds, and what else. For one thread. */
final class TextUse {
    private static final int LINES_SHOWN = 5;

    private final String subject;
    private final String column;
    private final int position;
    private final Optional<Pattern> separator;
    private final Map<String, String> written = new HashMap<>();
    private final LevelDecoder levels;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final List<Integer> lines = new ArrayList<>();
    private long cells;

    /** @param written the texts of the configuration */
    TextUse(
            String subject,
            String column,
            int position,
            Optional<String> separator,
            Collection<String> written,
            LevelDecoder levels) {
        this.subject = subject;
        this.column = column;
        this.position = position;
        this.separator = separator.map(text -> Pattern.compile(Pattern.quote(text)));
        this.levels = levels;
        written.forEach(text -> this.written.put(Cells.trim(text), text));
    }

    String subject() {
        return subject;
    }

    void add(String[] row, int line) {
        String cell = AnswerDecoder.cell(row, position);
        boolean possible = true;
        if (separator.isEmpty()) {
            possible = look(cell);
        } else {
            for (String part : separator.get().split(cell)) {
                possible &= look(part);
            }
        }
        if (!possible) {
            cells++;
            if (lines.size() < LINES_SHOWN) {
                lines.add(line);
            }
        }
    }

    /** Whether a text means something, be it that there is no answer. */
    private boolean look(String text) {
        int level = levels.decode(text);
        if (level >= 0) {
            String trimmed = Cells.trim(text);
            String as = written.getOrDefault(trimmed, written.get(Cells.scaleNumber(trimmed)));
            if (as != null) {
                seen.add(as);
            }
        } else if (level == LevelDecoder.UNKNOWN && unknown.size() < LevelDecoder.MOST_LEVELS) {
            unknown.add(Cells.trim(text));
        }
        return level != LevelDecoder.UNKNOWN;
    }

    /** The texts of the configuration that occur. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** Empty when every cell means something. */
    Optional<UnknownTexts> unknown() {
        return cells == 0
                ? Optional.empty()
                : Optional.of(new UnknownTexts(subject, column, cells, unknown.size(), lines));
    }
}
