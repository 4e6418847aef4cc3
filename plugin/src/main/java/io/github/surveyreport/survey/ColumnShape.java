package io.github.surveyreport.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the cells of a column look like, without what is in them.
 *
 * @param cells how many are not blank
 * @param distinct different texts among them, counted up to {@link LevelDecoder#MOST_LEVELS}
 * @param numbers whether all of them are numbers
 * @param whole whether all of them are whole numbers
 * @param lowest of the numbers, rounded down; 0 when not all are numbers
 * @param highest of the numbers, rounded up
 */
public record ColumnShape(long cells, int distinct, boolean numbers, boolean whole, long lowest, long highest) {

    /** Looks at cells one by one. */
    static final class Look {
        private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 2);

        private final Set<String> texts = new HashSet<>();
        private long cells;
        private boolean numbers = true;
        private boolean whole = true;
        private long lowest = Long.MAX_VALUE;
        private long highest = Long.MIN_VALUE;

        void add(String cell) {
            String text = Cells.trim(cell);
            if (text.isEmpty()) {
                return;
            }
            cells++;
            boolean known = texts.contains(text);
            if (!known && texts.size() <= LevelDecoder.MOST_LEVELS) {
                texts.add(text);
            }
            if (numbers && !known) {
                number(Cells.decimal(text));
            }
        }

        private void number(Optional<String> text) {
            Optional<BigDecimal> number =
                    text.map(BigDecimal::new).filter(value -> value.abs().compareTo(MOST) < 0);
            if (number.isEmpty()) {
                numbers = false;
                whole = false;
                return;
            }
            long down = number.get().setScale(0, RoundingMode.FLOOR).longValue();
            long up = number.get().setScale(0, RoundingMode.CEILING).longValue();
            whole &= down == up;
            lowest = Math.min(lowest, down);
            highest = Math.max(highest, up);
        }

        ColumnShape shape() {
            boolean all = numbers && cells > 0;
            return new ColumnShape(cells, texts.size(), all, all && whole, all ? lowest : 0, all ? highest : 0);
        }
    }
}
