package io.github.surveyreport.run;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.publish.Publication;
import java.util.List;

/**
 * What came of publishing.
 *
 * @param place branch and remote, folder or archive, without secrets
 * @param written folders of the target that hold the report, such as {@code b/main}
 * @param held folders that keep a newer report
 * @param added files of the target
 * @param attempts more than 1 when others published at the same time
 * @param warnings what is doubtful about the report that was published
 */
public record PublishOutcome(
        State state,
        String place,
        List<String> written,
        List<String> held,
        long added,
        long changed,
        long removed,
        int attempts,
        List<Problem> warnings) {

    public enum State {
        PUBLISHED,
        UNCHANGED,
        DRY_RUN
    }

    static PublishOutcome of(Publication publication, List<Problem> warnings) {
        State state = switch (publication.state()) {
            case PUBLISHED -> State.PUBLISHED;
            case UNCHANGED -> State.UNCHANGED;
            case TRIED -> State.DRY_RUN;
        };
        Publication.Changes changes = publication.changes();
        return new PublishOutcome(
                state,
                publication.place(),
                publication.written(),
                publication.held(),
                changes.added(),
                changes.changed(),
                changes.removed(),
                publication.attempts(),
                warnings);
    }
}
