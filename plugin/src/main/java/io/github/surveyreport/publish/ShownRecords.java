package io.github.surveyreport.publish;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a site records of the versions of the public edition that it ever held.
 *
 * @param files all files of the site
 * @param <T> names a content
 */
record ShownRecords<T>(Shelf<T> shelf, SortedMap<String, T> files) {

    /** Path → content of the records. */
    SortedMap<String, T> all() {
        // '0' is the character after '/'.
        return new TreeMap<>(files.subMap(ShownVersion.FOLDER + "/", ShownVersion.FOLDER + "0"));
    }

    /**
     * A version may be published beside those it was compared with. The same commit always shows what it showed.
     *
     * @param lookup what lets a report be compared with the versions that are there
     * @throws SurveyReportException when there is another one, or one of which it is not known
     */
    void check(Edition.Shown next, String lookup) throws IOException {
        for (Map.Entry<String, byte[]> record : shelf.read(all()).entrySet()) {
            ShownVersion version = ShownVersion.read(record.getValue())
                    .orElseThrow(() -> failure("edition.bad-record", record.getKey()));
            boolean itself = version.commit().equals(next.version().commit());
            if (!itself && !next.compared().contains(version.commit())) {
                throw failure("publish.not-compared", version.commit().substring(0, 12), lookup);
            }
        }
    }

    private static SurveyReportException failure(String code, Object... arguments) {
        return new SurveyReportException(Problem.error(code, Location.NONE, arguments));
    }
}
