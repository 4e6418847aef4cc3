package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.stats.weight.Origin;
import io.github.surveyreport.survey.Response;
import java.util.Optional;

/**
 * Where respondents were drawn: the places are the combinations of the values of the stratum's and the cluster's grouping,
 * numbered. Respondents without a value are one more stratum, or one more cluster of theirs. Without a design there is one
 * place.
 */
final class SampleDesign {
    private static final int NONE = -1;

    private final Study study;
    private final int strata;
    private final int clusters;

    SampleDesign(Study study) {
        this.study = study;
        this.strata = grouping(study.methods().weighting().flatMap(Weighting::strata));
        this.clusters = grouping(study.methods().weighting().flatMap(Weighting::cluster));
    }

    private int grouping(Optional<String> id) {
        for (int g = 0; g < study.groups().size(); g++) {
            if (id.isPresent() && study.groups().get(g).id().equals(id.get())) {
                return g;
            }
        }
        return NONE;
    }

    boolean present() {
        return strata != NONE || clusters != NONE;
    }

    boolean clustered() {
        return clusters != NONE;
    }

    int places() {
        return Math.multiplyExact(size(strata), size(clusters));
    }

    int of(Response response) {
        return value(response, strata) * size(clusters) + value(response, clusters);
    }

    /** Empty without a design. */
    Optional<Origin> origin(int place, long respondents) {
        return present()
                ? Optional.of(new Origin(
                        place / size(clusters), clustered() ? place % size(clusters) : Origin.EACH, respondents))
                : Optional.empty();
    }

    /** Whether that is the stratum, or the cluster, of those without a value. */
    boolean unknown(Origin origin) {
        return strata != NONE && origin.stratum() == size(strata) - 1
                || clustered() && origin.cluster() == size(clusters) - 1;
    }

    /** A stratum in messages: {@code region=east}; with clusters alone the whole sample. */
    String name(int stratum) {
        return strata == NONE || stratum == size(strata) - 1
                ? ""
                : study.groups().get(strata).id() + "="
                        + study.groups().get(strata).values().get(stratum).id();
    }

    private int size(int grouping) {
        return grouping == NONE ? 1 : study.groups().get(grouping).values().size() + 1;
    }

    private int value(Response response, int grouping) {
        if (grouping == NONE) {
            return 0;
        }
        int value = response.group(grouping);
        return value == Response.MISSING ? size(grouping) - 1 : value;
    }
}
