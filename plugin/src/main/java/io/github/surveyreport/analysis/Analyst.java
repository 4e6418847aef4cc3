package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Study;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.survey.MetricValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns counts into findings. */
public final class Analyst {
    private Analyst() {}

    /**
     * Everything the report says.
     *
     * @param study the study as resolved by the inventory, the one {@code counted} was counted with
     * @param reportDate the date against which lateness is computed
     */
    public static Findings findings(
            Counted counted,
            Study study,
            MetricValues metrics,
            Origin origin,
            String toolVersion,
            String configHash,
            LocalDate reportDate) {
        Scope scope = new Scope(study, counted.tallies(), counted.files(), metrics);
        TextFinder text = new TextFinder(scope);
        IssueFinder issues = new IssueFinder(scope);
        ActionFinder actions = new ActionFinder(scope, reportDate);
        Measures measures = new Measures(measures(scope, text, issues, actions));
        return PublicFindings.of(new Findings(
                study,
                origin,
                toolVersion,
                configHash,
                reportDate,
                counted.files(),
                FileAnswers.told(scope, counted.answers()),
                counted.exclusions(),
                counted.rejections(),
                measures,
                text.keywords(),
                text.unclassified(),
                issues.issues(),
                new QuoteFinder(scope).quotes(issues.issues()),
                actions.actions(),
                new ConclusionFinder(scope, measures, actions.actions()).conclusions()));
    }

    private static List<Measure> measures(Scope scope, TextFinder text, IssueFinder issues, ActionFinder actions) {
        // Models read patterns of answers only, which nothing changes; sets of customers are not for two threads.
        CompletableFuture<List<Measure>> drivers =
                CompletableFuture.supplyAsync(() -> new DriverFinder(scope).measures());
        List<Measure> found = new ArrayList<>(ofSample(scope));
        found.addAll(ofAnswers(scope));
        found.addAll(drivers.join());
        found.addAll(new ScaleFinder(scope).measures());
        found.addAll(new KanoFinder(scope).measures());
        found.addAll(text.measures());
        found.addAll(new WordFinder(scope).measures());
        found.addAll(new SentimentFinder(scope).measures());
        found.addAll(new PrivacyFinder(scope).measures());
        found.addAll(issues.measures());
        found.addAll(new ConcentrationFinder(scope).measures());
        found.addAll(new EvidenceFinder(scope).measures());
        found.addAll(new JourneyFinder(scope).measures());
        found.addAll(actions.measures());
        found.addAll(new LoopFinder(scope.study(), actions.actions(), issues.issues()).measures());
        found.addAll(new MatchedFinder(scope).measures());
        return found;
    }

    private static List<Measure> ofSample(Scope scope) {
        List<Measure> found = new ArrayList<>();
        found.addAll(new SampleFinder(scope).measures());
        found.addAll(new OutcomeFinder(scope).measures());
        found.addAll(new WeightFinder(scope).measures());
        found.addAll(new CleaningFinder(scope).measures());
        return found;
    }

    private static List<Measure> ofAnswers(Scope scope) {
        List<Measure> found = new ArrayList<>();
        found.addAll(new QuestionFinder(scope).measures());
        found.addAll(new RankingFinder(scope).measures());
        found.addAll(new ComparisonFinder(scope).measures());
        found.addAll(new TwoWayFinder(scope).measures());
        found.addAll(new TimeFinder(scope).measures());
        found.addAll(new ScorecardFinder(scope).measures());
        found.addAll(new ServiceFinder(scope).measures());
        found.addAll(new UncleanedFinder(scope).measures());
        found.addAll(new CarelessFinder(scope).measures());
        return found;
    }
}
