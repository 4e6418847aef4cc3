package io.github.surveyreport.config;

import java.util.Optional;

/**
 * How actions are followed and shown.
 *
 * @param owners who is named as responsible
 * @param dueSoonDays an open action is due soon from so many days before it is due
 * @param currency unit of budgets and benefits, such as {@code 元}; empty when the report is not to name one
 */
public record Tracking(Owners owners, int dueSoonDays, Optional<String> currency) {
    public static final Tracking DEFAULT = new Tracking(Owners.ROLES, 14, Optional.empty());

    /** Who a report names. A person's name is shown only where somebody decided so. */
    public enum Owners {
        /** Departments and the persons responsible. */
        NAMES,
        /** Departments only. */
        ROLES,
        /** Neither. */
        HIDDEN
    }
}
