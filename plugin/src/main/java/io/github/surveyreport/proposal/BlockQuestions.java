package io.github.surveyreport.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What columns side by side under one stem are together: a ranking, the rows of a matrix, or a question with several answers. */
record BlockQuestions(Block block, Map<Integer, DraftScale> scales, boolean chinese) {
    /** @return none where they are nothing together */
    List<DraftQuestion> questions() {
        Optional<DraftQuestion> ranking = Rankings.question(block);
        if (ranking.isPresent()) {
            return List.of(ranking.get());
        }
        List<DraftQuestion> rows = matrix();
        return rows.isEmpty() ? Ticks.question(block, chinese).stream().toList() : rows;
    }

    /** Rows of a matrix: each column is answered on the same scale. */
    private List<DraftQuestion> matrix() {
        List<DraftScale> of = block.columns().stream()
                .map(column -> scales.get(column.heading().position()))
                .toList();
        boolean same = of.stream().allMatch(scale -> scale != null && scale.sameAs(of.get(0)));
        return same
                ? IntStream.range(0, block.size())
                        .mapToObj(row -> row(row, of.get(row)))
                        .toList()
                : List.of();
    }

    private DraftQuestion row(int at, DraftScale scale) {
        Column column = block.columns().get(at);
        Heading row = column.heading().with(block.stem(), block.options().get(at));
        boolean ranked = Words.in(block.stem(), Words.RANKED)
                && scales.get(block.columns().get(0).heading().position())
                        .labels()
                        .isEmpty();
        return ranked
                ? DraftQuestion.of(row, "number", column.filled(), List.of(), Guess.of("rank"))
                : Closed.scale(column, scale).inMatrix(row, block.stem());
    }
}
