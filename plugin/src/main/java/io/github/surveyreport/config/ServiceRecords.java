package io.github.surveyreport.config;

import java.util.List;
import java.util.Optional;

/**
 * Service records (B3): a row per contact, ticket or call, and the levels they are held against.
 *
 * @param files paths of the CSV files, resolved from the configured globs, sorted
 * @param date header of the column with the date, or date and time, of the record; it decides wave and month
 * @param customer header of the column with the customer
 * @param channel header of the column with the channel
 * @param team header of the column with the team or agent; read only where teams are shown
 * @param showTeams whether results by team may be shown at all
 * @param levels what is promised; at least one
 * @param label what the source of the records is called
 */
public record ServiceRecords(
        List<String> files,
        String date,
        Optional<String> customer,
        Optional<String> channel,
        Optional<String> team,
        boolean showTeams,
        List<ServiceLevel> levels,
        Optional<String> label) {
    public ServiceRecords {
        files = List.copyOf(files);
        levels = List.copyOf(levels);
    }

    /** The column of teams where they may be shown. */
    public Optional<String> shownTeam() {
        return team.filter(column -> showTeams);
    }

    /** Whether some level follows customers from contact to contact. */
    public boolean followsCustomers() {
        return levels.stream().anyMatch(level -> level.rule() instanceof ServiceLevel.Recontact);
    }
}
