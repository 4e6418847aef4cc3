package io.github.surveyreport.analysis;

import io.github.surveyreport.analysis.Conclusion.Kind;
import io.github.surveyreport.analysis.Conclusion.Tone;
import io.github.surveyreport.config.ServiceLevel;
import java.util.List;

/** Which promises of service the last wave clearly broke. */
final class ServiceConclusions {
    private final List<ServiceLevel> levels;
    private final Conclusions said;

    ServiceConclusions(Scope scope, Conclusions said) {
        this.levels = scope.service().levels();
        this.said = said;
    }

    /** One statement for all levels whose interval lies on the wrong side of the target; none when there is no such level. */
    List<Conclusion> missed() {
        List<ServiceLevel> missed = levels.stream().filter(this::isMissed).toList();
        Conclusions.Builder statement = said.about(Kind.SERVICE_LEVELS_MISSED, Tone.BAD);
        for (ServiceLevel level : missed) {
            statement
                    .rest("service." + level.id(), "share", said.last())
                    .rest("service." + level.id(), "target", said.last())
                    .subject(level.id());
        }
        return missed.isEmpty() ? List.of() : List.of(statement.say());
    }

    private boolean isMissed(ServiceLevel level) {
        return said.value("service." + level.id(), "verdict", said.last()).orElse(0) == ServiceMeasures.MISSED;
    }
}
