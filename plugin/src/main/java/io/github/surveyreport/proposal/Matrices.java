package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.Draft.Dimension;
import io.github.surveyreport.proposal.Draft.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rating questions asked together become a dimension. */
final class Matrices {
    /** So many questions in a row with the same labels, without numbers of their own, are one matrix taken apart. */
    private static final int FEWEST_IN_A_ROW = 3;

    private Matrices() {}

    /** Puts the questions of each matrix into a dimension, which is added to the list. */
    static void into(List<Item> items, String overall, List<Dimension> dimensions, boolean chinese) {
        Set<String> ids = new HashSet<>();
        int start = 0;
        while (start < items.size()) {
            int end = start + 1;
            while (end < items.size() && together(items.get(start), items.get(end), overall)) {
                end++;
            }
            int fewest = stem(items.get(start)).isEmpty() ? FEWEST_IN_A_ROW : 2;
            if (end - start >= fewest) {
                Dimension dimension = dimension(items.subList(start, end), ids, chinese);
                dimensions.add(dimension);
                items.subList(start, end).replaceAll(item -> item.in(dimension.id()));
            }
            start = end;
        }
    }

    private static boolean together(Item first, Item next, String overall) {
        boolean ratings = isRating(first, overall) && isRating(next, overall);
        return ratings
                && stem(first).equals(stem(next))
                && (!stem(first).isEmpty() || (!numbered(first) && !numbered(next)))
                && first.question()
                        .scale()
                        .orElseThrow()
                        .sameAs(next.question().scale().orElseThrow());
    }

    private static boolean isRating(Item item, String overall) {
        return item.question().isRating()
                && !item.question().isKano()
                && !item.id().equals(overall);
    }

    private static boolean numbered(Item item) {
        return item.question().heading().code().matches("[Qq]\\d+");
    }

    private static String stem(Item item) {
        String stem = item.question().stem();
        return stem.isEmpty() ? Stems.of(item.question().heading()) : stem;
    }

    private static Dimension dimension(List<Item> items, Set<String> ids, boolean chinese) {
        String stem = stem(items.get(0));
        int from = items.get(0).question().heading().position() + 1;
        int to = items.get(items.size() - 1).question().heading().position() + 1;
        String columns = chinese ? "第 " + from + "–" + to + " 列" : "Columns " + from + "–" + to;
        String slug = Names.slug(stem);
        String id = slug.isEmpty() || slug.length() > 24 || slug.split("-").length > 3 ? "d" + (ids.size() + 1) : slug;
        while (!ids.add(id)) {
            id += "-2";
        }
        String label = stem.isEmpty() ? columns : Wordings.shorter(stem);
        return new Dimension(id, label, Guess.of(stem.isEmpty() ? "dimension-row" : "dimension", items.size()));
    }
}
