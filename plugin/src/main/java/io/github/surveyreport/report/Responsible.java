package io.github.surveyreport.report;

import io.github.surveyreport.config.Action;
import io.github.surveyreport.config.Tracking.Owners;
import java.util.List;

/** Who is named as responsible for an action, as far as {@code actions.owners} allows. */
final class Responsible {
    private Responsible() {}

    /** Keys of the columns; none where nobody is to be named. */
    static String[] columns(Draft draft) {
        return switch (owners(draft)) {
            case NAMES -> new String[] {"owner", "person", "supports"};
            case ROLES -> new String[] {"owner", "supports"};
            case HIDDEN -> new String[0];
        };
    }

    static List<Entry> entries(Draft draft, Action action) {
        Entry owner = Entry.text(action.owner());
        Entry supports = Entry.text(draft.words().join(action.supports()));
        return switch (owners(draft)) {
            case NAMES -> List.of(owner, Entry.text(action.person().orElse(draft.say("none"))), supports);
            case ROLES -> List.of(owner, supports);
            case HIDDEN -> List.of();
        };
    }

    static boolean departments(Draft draft) {
        return owners(draft) != Owners.HIDDEN;
    }

    private static Owners owners(Draft draft) {
        return draft.study().tracking().owners();
    }
}
