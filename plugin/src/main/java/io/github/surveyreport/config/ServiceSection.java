package io.github.surveyreport.config;

import io.github.surveyreport.config.ServiceLevel.By;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code service-records} with {@code service-levels}: what was promised, and what was done. */
final class ServiceSection {
    static final Keys KEYS = Keys.single("service-records");
    private static final Key<List<Located<String>>> FILES = KEYS.required(
            "files", Shapes.oneOrMany(Scalars.locatedText()), "CSV files with a row per record: paths or globs.");
    private static final Key<String> SOURCE = KEYS.optional(
            "label", Scalars.text(), "What pages call the source of these records, beside service metrics.");
    private static final Key<String> DATE = KEYS.required(
            "date",
            Scalars.text(),
            "Header of the column with the date, or date and time, of the record; it decides wave and month.");
    private static final Key<String> CUSTOMER =
            KEYS.optional("customer", Scalars.text(), "Header of the column with the customer; recontact needs it.");
    private static final Key<String> CHANNEL =
            KEYS.optional("channel", Scalars.text(), "Header of the column with the channel.");
    private static final Key<String> TEAM =
            KEYS.optional("team", Scalars.text(), "Header of the column with the team or agent.");
    private static final Key<Boolean> SHOW_TEAMS = KEYS.withDefault(
            "show-teams",
            Scalars.flag(),
            false,
            "Whether results by team may be shown; otherwise the column is not even read.");

    private ServiceSection() {}

    static void check(Section survey, Files files, Problems problems) {
        Optional<Section> records = survey.find(SurveyFile.SERVICE_RECORDS);
        List<Section> levels = survey.get(SurveyFile.SERVICE_LEVELS);
        if (records.isEmpty() == levels.isEmpty()) {
            records.ifPresent(section -> checkBoth(section, levels, files, problems));
            return;
        }
        Key<?> given = records.isEmpty() ? SurveyFile.SERVICE_LEVELS : SurveyFile.SERVICE_RECORDS;
        Key<?> wanted = records.isEmpty() ? SurveyFile.SERVICE_RECORDS : SurveyFile.SERVICE_LEVELS;
        if (survey.has(given) && !survey.has(wanted)) {
            problems.add(Problem.error("config.goes-with", survey.keyAt(given), given.name(), wanted.name()));
        }
    }

    private static void checkBoth(Section records, List<Section> levels, Files files, Problems problems) {
        records.find(FILES).orElse(List.of()).forEach(glob -> files.check(glob, problems));
        if (records.get(SHOW_TEAMS) && !records.has(TEAM)) {
            problems.add(records.problem("teams-need-column", SHOW_TEAMS));
        }
        levels.forEach(level -> ServiceLevelSection.check(level, records.has(CUSTOMER), possible(records), problems));
    }

    /** What records can be broken down by. */
    private static List<By> possible(Section records) {
        List<By> possible = new ArrayList<>();
        if (records.has(CHANNEL)) {
            possible.add(By.CHANNEL);
        }
        if (records.has(TEAM) && records.get(SHOW_TEAMS)) {
            possible.add(By.TEAM);
        }
        return possible;
    }

    static Optional<ServiceRecords> build(Section survey, Files files) {
        return survey.find(SurveyFile.SERVICE_RECORDS)
                .map(records -> new ServiceRecords(
                        files.paths(records.get(FILES)),
                        records.get(DATE),
                        records.find(CUSTOMER),
                        records.find(CHANNEL),
                        records.find(TEAM),
                        records.get(SHOW_TEAMS),
                        survey.get(SurveyFile.SERVICE_LEVELS).stream()
                                .map(level -> ServiceLevelSection.build(level, possible(records)))
                                .toList(),
                        records.find(SOURCE)));
    }
}
