package io.github.surveyreport.advice;

import io.github.surveyreport.analysis.Counted;
import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.analysis.SilentPhrases;
import io.github.surveyreport.config.MultiItemScale;
import io.github.surveyreport.config.Outline;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.stats.Estimate;
import io.github.surveyreport.stats.Quantiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the numbers make doubtful. All of it rests on numbers that the report may tell, so nothing small is given away. */
public final class NumberAdvice {
    private final Findings findings;
    private final Study study;
    private final Outline survey;
    private final List<Problem> advice = new ArrayList<>();

    private NumberAdvice(Findings findings, Outline survey) {
        this.findings = findings;
        this.study = findings.study();
        this.survey = survey;
    }

    /**
     * @param survey outline of the main configuration file
     * @param issues of the file of issues
     */
    public static List<Problem> of(Findings findings, Counted counted, Outline survey, Outline issues) {
        NumberAdvice advice = new NumberAdvice(findings, survey);
        advice.study.methods().scales().forEach(advice::direction);
        advice.advice.addAll(GroupAdvice.of(findings, survey));
        advice.study.questions().forEach(advice::choices);
        advice.phrases(SilentPhrases.of(advice.study, counted), issues);
        advice.study.scorecard().dimensions().forEach(advice::targets);
        return List.copyOf(advice.advice);
    }

    /** The item that runs most clearly against the rest of its scale: turning it round changes what is said of the others. */
    private void direction(MultiItemScale scale) {
        Optional<Doubt> worst = Optional.empty();
        for (String question : scale.questions()) {
            Optional<Doubt> doubt = findings.measures()
                    .find(
                            "item." + scale.id() + "." + question,
                            "item-total",
                            study.lastWave().id())
                    .filter(measure -> measure.result().computable())
                    .map(measure -> new Doubt(question, measure.estimate()))
                    .filter(found -> found.r().value() < 0);
            if (doubt.isPresent()
                    && worst.filter(known ->
                                    known.r().value() <= doubt.get().r().value())
                            .isEmpty()) {
                worst = doubt;
            }
        }
        worst.ifPresent(doubt -> doubt(scale, doubt));
    }

    /** @param r correlation with the sum of the other items */
    private record Doubt(String question, Estimate r) {
        /** Fisher 1921: whether the interval of r lies below 0. */
        boolean clear(double confidence) {
            double r = r().value();
            double z = StrictMath.log((1 + r) / (1 - r)) / 2;
            return r().n() > 3 && z + Quantiles.z(confidence) / StrictMath.sqrt(r().n() - 3.0) < 0;
        }
    }

    private void doubt(MultiItemScale scale, Doubt doubt) {
        boolean clear = doubt.clear(study.plan().confidence());
        boolean turned = survey.find("questions", doubt.question(), "reverse")
                .filter(spot -> spot.text().equals("true"))
                .isPresent();
        String code = !clear ? "direction-unclear" : turned ? "direction-turned" : "direction-doubt";
        Location at = survey.at("questions", doubt.question());
        String r = BigDecimal.valueOf(doubt.r().value())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        Object[] arguments = {doubt.question(), scale.id(), r, doubt.r().n()};
        advice.add(
                clear
                        ? Problem.warning("advice." + code, at, arguments)
                        : Problem.info("advice." + code, at, arguments));
    }

    /** Of questions whose choices are written down. */
    private void choices(Question question) {
        boolean closed = question.type() == Question.Type.SINGLE || question.type() == Question.Type.MULTIPLE;
        if (!closed || question.openLevels()) {
            return;
        }
        List<String> unused = question.levels().stream()
                .map(Question.Level::id)
                .filter(level -> never("question." + question.id(), "share:" + level))
                .toList();
        if (!unused.isEmpty()) {
            Location at = survey.at("questions", question.id(), "choices", unused.get(0));
            advice.add(
                    Problem.info("advice.unused-choices", at, question.id(), unused.size(), Suggestions.list(unused)));
        }
    }

    /** Whether the number is known in some wave, withheld in none, and 0 in all that have it. */
    private boolean never(String id, String statistic) {
        List<Measure> told = study.waves().stream()
                .flatMap(wave -> findings.measures().find(id, statistic, wave.id()).stream())
                .toList();
        boolean some = told.stream().anyMatch(measure -> measure.result().computable());
        return some
                && told.stream().noneMatch(Withheld::is)
                && told.stream()
                        .allMatch(
                                measure -> measure.result().valueIfComputable().orElse(0) == 0);
    }

    private void phrases(Map<String, List<String>> silent, Outline issues) {
        silent.forEach((issue, phrases) -> {
            List<String> own = phrases.stream()
                    .filter(phrase ->
                            issues.find("issues", issue, "synonyms", phrase).isPresent())
                    .toList();
            if (!own.isEmpty()) {
                Location at = issues.at("issues", issue, "synonyms", own.get(0));
                boolean nobody = own.size() == phrases.size() && never("issue." + issue, "comments");
                String code = nobody ? "advice.silent-issue" : "advice.silent-phrases";
                advice.add(Problem.info(code, at, issue, own.size(), Suggestions.list(own)));
            }
        });
    }

    private void targets(Scorecard.Part part) {
        for (Scorecard.Indicator indicator : part.indicators()) {
            Wave last = study.lastWave();
            boolean valued = findings.measures()
                    .find(MeasureKey.of("indicator." + indicator.id(), "value", last.id()))
                    .filter(measure -> measure.result().computable() || Withheld.is(measure))
                    .isPresent();
            if (indicator.target().isPresent() && !valued) {
                Location at = survey.at("scorecard", "dimensions", part.id(), "indicators", indicator.id());
                advice.add(Problem.warning("advice.target-without-data", at, indicator.id(), last.id()));
            }
        }
    }
}
