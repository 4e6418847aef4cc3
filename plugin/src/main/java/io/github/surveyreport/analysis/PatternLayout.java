package io.github.surveyreport.analysis;

import io.github.surveyreport.config.KanoPair;
import io.github.surveyreport.config.Methods;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.survey.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the answers to some scale questions are packed into long words: as few bits a question as its levels and "no
 * answer" (0) need, no question across two words. Eight questions of five levels take 24 bits of one word. In a study whose
 * numbers are weighted the respondent's stratum is packed with them; in any other everybody is in stratum 0, which takes
 * no bit.
 */
final class PatternLayout {
    private final List<Question> questions;
    private final int[] index;
    private final int[] word;
    private final int[] shift;
    private final long[] mask;
    private final int words;
    private final Optional<WeightingCells> cells;

    /** The last field is the stratum. */
    private PatternLayout(List<Question> questions, int[] index, int strata, Optional<WeightingCells> cells) {
        this.questions = questions;
        this.index = index;
        this.cells = cells;
        word = new int[index.length + 1];
        shift = new int[index.length + 1];
        mask = new long[index.length + 1];
        int current = 0;
        int used = 0;
        for (int i = 0; i <= index.length; i++) {
            int largest = i < index.length ? questions.get(i).levels().size() : strata - 1;
            int bits = Integer.SIZE - Integer.numberOfLeadingZeros(largest);
            if (used + bits > Long.SIZE) {
                current++;
                used = 0;
            }
            word[i] = current;
            shift[i] = used;
            mask[i] = (1L << bits) - 1;
            used += bits;
        }
        words = current + 1;
    }

    /** The scale questions that a model, a reliability, a Kano pair, the scorecard or a stage reads together. */
    static PatternLayout of(Study study) {
        Set<String> ids = new TreeSet<>();
        Methods methods = study.methods();
        methods.drivers().ifPresent(drivers -> {
            ids.add(drivers.outcome());
            ids.addAll(drivers.questions());
        });
        for (MultiItemScale scale : methods.scales()) {
            ids.addAll(scale.questions());
        }
        for (KanoPair pair : methods.kano()) {
            ids.add(pair.functional());
            ids.add(pair.dysfunctional());
        }
        for (Scorecard.Part part : study.scorecard().dimensions()) {
            for (Scorecard.Indicator indicator : part.indicators()) {
                if (indicator.source() instanceof Scorecard.FromQuestion from) {
                    ids.add(from.question());
                }
            }
        }
        study.causes().journey().forEach(stage -> ids.addAll(stage.questions()));
        List<Question> chosen = study.questions().stream()
                .filter(question -> question.isScale() && ids.contains(question.id()))
                .toList();
        boolean weighted = methods.weighting().map(Weighting::apply).orElse(false);
        Optional<WeightingCells> cells = weighted ? Optional.of(new WeightingCells(study)) : Optional.empty();
        return new PatternLayout(
                chosen,
                chosen.stream().mapToInt(study.questions()::indexOf).toArray(),
                cells.map(WeightingCells::size).orElse(1),
                cells);
    }

    /** A layout of some of these questions, in that order, with so many strata. */
    PatternLayout select(int[] positions, int strata) {
        List<Question> chosen = new ArrayList<>();
        int[] chosenIndex = new int[positions.length];
        for (int i = 0; i < positions.length; i++) {
            chosen.add(questions.get(positions[i]));
            chosenIndex[i] = index[positions[i]];
        }
        return new PatternLayout(chosen, chosenIndex, strata, cells);
    }

    /** How many questions. */
    int size() {
        return index.length;
    }

    /** How many longs a pattern takes. */
    int words() {
        return words;
    }

    List<Question> questions() {
        return questions;
    }

    /** Place of a question in the layout. */
    int position(String question) {
        for (int i = 0; i < index.length; i++) {
            if (questions.get(i).id().equals(question)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not modelled: " + question);
    }

    /** Packs the answers, and in a weighted study the cell as stratum; false when there is no answer. */
    boolean pack(Response response, long[] target) {
        boolean any = false;
        Arrays.fill(target, 0);
        for (int i = 0; i < index.length; i++) {
            int level = response.answer(index[i]);
            if (level != Response.MISSING) {
                target[word[i]] |= (level + 1L) << shift[i];
                any = true;
            }
        }
        if (any && cells.isPresent()) {
            packStratum(cells.get().of(response), target);
        }
        return any;
    }

    private void packStratum(int stratum, long[] target) {
        target[word[index.length]] |= (long) stratum << shift[index.length];
    }

    /** Packs levels, those of this layout standing at the given positions; whether all are answered. */
    boolean pack(int[] levels, int[] positions, int stratum, long[] target) {
        boolean all = true;
        Arrays.fill(target, 0);
        packStratum(stratum, target);
        for (int i = 0; i < index.length; i++) {
            int level = levels[positions[i]];
            all &= level != Response.MISSING;
            target[word[i]] |= (level == Response.MISSING ? 0 : level + 1L) << shift[i];
        }
        return all;
    }

    /** The stratum of the pattern that begins at {@code from}. */
    int stratum(long[] keys, int from) {
        return (int) (keys[from + word[index.length]] >>> shift[index.length] & mask[index.length]);
    }

    /** Level of every question, or {@link Response#MISSING}, of the pattern that begins at {@code from}. */
    void unpack(long[] keys, int from, int[] levels) {
        for (int i = 0; i < index.length; i++) {
            levels[i] = (int) (keys[from + word[i]] >>> shift[i] & mask[i]) - 1;
        }
    }
}
