package io.github.surveyreport.analysis;

import io.github.surveyreport.config.ServiceLevel;
import io.github.surveyreport.config.ServiceLevel.Recontact;
import io.github.surveyreport.config.ServiceRecords;
import io.github.surveyreport.config.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** How the records of every wave, month, channel and team stand to each service level, counted once for all finders. */
final class ServiceShares {
    private final List<ServiceLevel> levels;
    private final List<SortedMap<ServiceCell, ServiceCounts>> counts = new ArrayList<>();

    ServiceShares(Study study, ServiceTally tally) {
        levels = study.service().map(ServiceRecords::levels).orElse(List.of());
        for (int level = 0; level < levels.size(); level++) {
            counts.add(
                    levels.get(level).rule() instanceof Recontact recontact
                            ? new RecontactCounts(study, recontact.window()).of(tally.contacts())
                            : tally.counts(level));
        }
    }

    List<ServiceLevel> levels() {
        return levels;
    }

    SortedMap<ServiceCell, ServiceCounts> counts(int level) {
        return counts.get(level);
    }

    /** All records of a wave. */
    ServiceCounts of(String levelId, int wave) {
        int level = IntStream.range(0, levels.size())
                .filter(i -> levels.get(i).id().equals(levelId))
                .findFirst()
                .orElseThrow();
        return ServiceCounts.sum(counts.get(level).entrySet().stream()
                .filter(entry -> entry.getKey().wave() == wave)
                .map(java.util.Map.Entry::getValue)
                .toList());
    }
}
