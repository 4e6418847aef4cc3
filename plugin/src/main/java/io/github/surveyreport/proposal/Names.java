package io.github.surveyreport.proposal;

import io.github.surveyreport.proposal.Draft.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Ids and labels, each once. */
final class Names {
    private static final int LONGEST_ID = 30;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> labels = new HashSet<>();

    private Names() {}

    static List<Item> of(List<DraftQuestion> questions) {
        Names names = new Names();
        List<Item> items = new ArrayList<>();
        for (DraftQuestion question : questions) {
            items.add(new Item(names.id(question), names.label(question), Optional.empty(), question));
        }
        return items;
    }

    /** The questionnaire's own code, else a few English words, else the number of the column. */
    private String id(DraftQuestion question) {
        Heading heading = question.heading();
        String words = slug(heading.option().isEmpty() || answer(heading) ? heading.wording() : heading.option());
        boolean few = !words.isEmpty() && words.length() <= LONGEST_ID && words.split("-").length <= 4;
        String column = "col" + (heading.position() + 1);
        String wanted = !heading.code().isEmpty() ? heading.code() : few ? words : column;
        String id = wanted;
        for (int n = 2; !ids.add(id.toLowerCase(Locale.ROOT)); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }

    private String label(DraftQuestion question) {
        Heading heading = question.heading();
        boolean plain = heading.option().isEmpty() || answer(heading);
        boolean row = !question.stem().isEmpty() || question.type().equals("number");
        String text = plain
                ? Wordings.shorter(heading.wording())
                : row
                        ? Wordings.shorter(heading.option())
                        : Wordings.shorter(heading.wording()) + " – " + Wordings.shorter(heading.option());
        String wanted = text.isBlank() ? "#" + (heading.position() + 1) : text;
        String label = wanted;
        for (int n = 2; !labels.add(label); n++) {
            label = wanted + " (" + n + ")";
        }
        return label;
    }

    /** Whether the second header row only says that here the answers stand. */
    static boolean answer(Heading heading) {
        return Words.ANSWER_COLUMNS.contains(heading.option().toLowerCase(Locale.ROOT));
    }

    /** ASCII letters and digits parted by hyphens; empty where other letters carry the meaning. */
    static String slug(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128 || !Character.isLetter(c));
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return ascii ? slug : "";
    }
}
