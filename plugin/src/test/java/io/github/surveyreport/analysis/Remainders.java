package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Grouping;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What is left when one number of a report is taken from another that rests on more: rows set aside that are put back;
 * suspects with and without; all others than the same customers; everybody less the groups that are told, answer by answer,
 * which shares times their base give.
 */
final class Remainders {
    private final Findings findings;
    private final int minimum;
    private final List<String> found = new ArrayList<>();

    Remainders(Findings findings) {
        this.findings = findings;
        this.minimum = findings.study().plan().minimumCell();
    }

    /** Those of at least one and fewer than the minimum. */
    List<String> found() {
        findings.measures().all().stream()
                .filter(measure -> measure.result().computable())
                .forEach(this::apart);
        boolean weighted =
                findings.study().methods().weighting().map(Weighting::apply).orElse(false);
        for (Question question : findings.study().questions()) {
            boolean several = question.type() == Question.Type.MULTIPLE;
            if (!weighted && !several) {
                findings.study().groups().forEach(grouping -> answers(question, grouping));
            }
        }
        return found;
    }

    private void apart(Measure measure) {
        MeasureKey key = measure.key();
        long n = measure.estimate().n();
        if (key.id().startsWith("uncleaned.") || key.id().startsWith("careless-effect.")) {
            String question = key.id().substring(key.id().indexOf('.') + 1);
            few(key + " put back", n - base("question." + question, key).orElse(n));
        } else if (key.id().startsWith("matched.") && key.statistic().matches("n|before|after|change")) {
            few(key.toString(), n);
            boolean headline = key.id().startsWith("matched.question.");
            String question = key.id().substring("matched.".length());
            few(key + " the others", headline ? base(question, key).orElse(n) - n : 0);
        }
    }

    private void few(String what, long difference) {
        if (difference != 0 && Math.abs(difference) < minimum) {
            found.add(what + " leaves " + Math.abs(difference));
        }
    }

    private Optional<Long> base(String id, MeasureKey of) {
        OptionalDouble n = value(id, "n", of.wave(), Map.of());
        return n.isPresent() ? Optional.of(Math.round(n.getAsDouble())) : Optional.empty();
    }

    /** Everybody's answers less those of the groups that are told, in each wave. */
    private void answers(Question question, Grouping grouping) {
        String id = "question." + question.id();
        for (Wave wave : findings.study().waves()) {
            double left = 0;
            boolean divided = false;
            for (Question.Level level : question.levels()) {
                String share = "share:" + level.id();
                left += count(id, share, wave.id(), Map.of());
                for (Grouping.Value value : grouping.values()) {
                    Map<String, String> group = Map.of(grouping.id(), value.id());
                    left -= count(id, share, wave.id(), group);
                    divided |= value(id, share, wave.id(), group).isPresent();
                }
            }
            few(id + " " + wave.id() + " in no told group of " + grouping.id(), divided ? Math.round(left) : 0);
        }
    }

    private double count(String id, String share, String wave, Map<String, String> group) {
        return value(id, share, wave, group).orElse(0)
                * value(id, "n", wave, group).orElse(0);
    }

    private OptionalDouble value(String id, String statistic, String wave, Map<String, String> group) {
        return findings.measures()
                .find(new MeasureKey(id, statistic, wave, new TreeMap<>(group)))
                .map(measure -> measure.result().valueIfComputable())
                .orElse(OptionalDouble.empty());
    }
}
