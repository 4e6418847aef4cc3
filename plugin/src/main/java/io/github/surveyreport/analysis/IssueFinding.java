package io.github.surveyreport.analysis;

import io.github.surveyreport.config.IssueCategory;
import io.github.surveyreport.config.IssueCategory.Grade;
import java.util.List;
import java.util.OptionalInt;

/**
 * An issue of the last wave with its place in the ranking (F1, F2).
 *
 * <p>Its measures, under {@code issue.<id>} and every wave: {@code comments} (comments that mention it), {@code
 * register} (entries of the feedback register that mention it), {@code customers} (distinct, both sources), {@code
 * core-customers}, {@code share} (of comments, with interval), {@code mean-with}, {@code mean-without} (satisfaction of
 * those who mention it and of commenting customers who do not), {@code gap} (without minus with), {@code trend} (share
 * minus share in the previous wave); and for the last wave {@code part:reach}, {@code part:frequency}, {@code part:gap},
 * {@code part:trend} (each 0..1, before the configured weights), {@code score} (0..1) and {@code rank}, both with the
 * interval that holds them when customers are drawn anew, {@code same-rank} and {@code same-priority} (shares of those
 * resamples; absent when there are to be none), {@code rank:<part><change>} and {@code priority:<part><change>} (what they
 * were if the weight of that part were changed by −50, −25, +25 or +50 per cent). Under {@code priority}: {@code resamples},
 * and {@code swap:<part>}, the weight of that part nearest to its own beyond which the first two issues change places
 * (absent when none does). Shares, means, gap and trend are of weighted answers when the study says so; counts and reach
 * never.
 *
 * @param rank 1 for the first: by priority, then score, then customers, then comments; those that tie share a rank, and the
 *     next one counts them (1, 1, 3); empty unless {@code rated} is {@link Rated#RANKED}
 * @param importanceDeclared whether the importance comes from configuration rather than from the score
 * @param urgency as declared, or one grade higher
 * @param raisedBy why it is higher; empty when it is as declared
 * @param priority 1..5
 * @param manifestations the configured phrases that were found often enough to be told, by number of comments, largest
 *     first
 * @param samePeople ids of the ranked issues that nine in ten or more of the same people raise
 */
public record IssueFinding(
        OptionalInt rank,
        Rated rated,
        IssueCategory category,
        Grade importance,
        boolean importanceDeclared,
        Grade urgency,
        List<Raise> raisedBy,
        int priority,
        List<Manifestation> manifestations,
        List<String> samePeople) {
    public IssueFinding {
        samePeople = List.copyOf(samePeople);
        raisedBy = List.copyOf(raisedBy);
        manifestations = List.copyOf(manifestations);
    }

    /** Whether an issue has a place in the ranking; in the order in which issues are listed. */
    public enum Rated {
        /** It has. */
        RANKED,
        /** Named, but by so few that no number may be told: a rank would tell it. Its priority rests on what stands in. */
        WITHHELD,
        /** Nobody named it in the last wave. */
        NOBODY
    }

    /** What makes an issue more urgent than declared. */
    public enum Raise {
        /** Its share of comments rises beyond chance. */
        TREND,
        /** The feedback register has many entries of it. */
        REGISTER
    }

    /** @param comments that mention the issue by this phrase */
    public record Manifestation(String phrase, long comments) {}
}
