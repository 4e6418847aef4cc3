package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Question.Level;
import io.github.surveyreport.config.Scorecard.Of;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers of questions: from how many chose each level. Where respondents weigh differently, from the weighted share of each
 * level; how many stand behind a weighted share is not told, since two such numbers would tell the answers of single
 * weighting cells.
 */
final class QuestionAccounts {
    private final Told told;

    QuestionAccounts(Told told) {
        this.told = told;
    }

    Account of(Measure measure) {
        MeasureKey key = measure.key();
        Question question = told.study().question(key.id().substring("question.".length()));
        if (RankingAccounts.isChange(key.statistic())) {
            return new RankingAccounts(told).change(measure);
        }
        return switch (key.statistic()) {
            case "n", "missing" -> counted(measure, question);
            case "change" ->
                Told.difference(measure, told.beside(key, headline(question)), told.before(key, headline(question)));
            case "versus-rest" -> Told.difference(measure, told.beside(key, "mean"), told.beside(key, "rest-mean"));
            case "rest-mean" -> rest(measure);
            case "nps-versus-rest" -> Account.by(Account.Way.PROCEDURE, measure, levels(question, key));
            default -> ofAnswers(measure, question);
        };
    }

    /** The mean for most; the score of recommendation questions. */
    private static String headline(Question question) {
        return question.type() == Question.Type.NPS ? "nps" : "mean";
    }

    private Account counted(Measure measure, Question question) {
        MeasureKey key = measure.key();
        Optional<Measure> valid = told.find(new MeasureKey("sample", "valid", key.wave(), key.group()));
        Optional<Measure> n = told.beside(key, "n");
        if (key.statistic().equals("missing") && valid.isPresent() && n.isPresent()) {
            return Told.difference(measure, valid, n);
        }
        List<Part> levels = key.statistic().equals("n") && question.type() != Question.Type.MULTIPLE
                ? levels(question, key)
                : List.of();
        boolean whole = !levels.isEmpty()
                && levels.stream().allMatch(part -> part.respondents().isPresent());
        return whole
                ? Account.calculated(measure, LevelSums.all(levels), levels)
                : Account.by(Account.Way.COUNTED, measure, levels);
    }

    /** Everybody's sum of scores less the group's, over those who are left. */
    private Account rest(Measure measure) {
        MeasureKey group = measure.key();
        MeasureKey all = MeasureKey.of(group.id(), "mean", group.wave());
        Optional<Measure> whole = told.find(all);
        Optional<Measure> part = told.beside(group, "mean");
        if (told.weighted() || whole.isEmpty() || part.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression over = Expression.minus(total(whole.get()), total(part.get()));
        Expression under = Expression.minus(LevelSums.n(whole.get()), LevelSums.n(part.get()));
        return Account.calculated(
                measure, Expression.over(over, under), List.of(Part.of(whole.get()), Part.of(part.get())));
    }

    private static Expression total(Measure mean) {
        return Expression.times(
                LevelSums.n(mean), Expression.number(mean.estimate().value()));
    }

    private Account ofAnswers(Measure measure, Question question) {
        MeasureKey key = measure.key();
        List<Part> levels = levels(question, key);
        if (key.statistic().startsWith("share:")) {
            return share(measure, key.statistic().substring("share:".length()), question, levels);
        }
        if (question.type() == Question.Type.RANKING) {
            return new RankingAccounts(told).of(measure, question);
        }
        if (question.type() == Question.Type.NUMBER) {
            return number(measure);
        }
        if (levels.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, levels);
        }
        return calculation(measure, question, levels)
                .map(sum -> Account.calculated(measure, sum, levels))
                .orElseGet(() -> Account.by(Account.Way.PROCEDURE, measure, levels));
    }

    /** The sum of the numbers given, over how many gave one; their middle and spread need the single numbers. */
    private Account number(Measure measure) {
        if (told.weighted() || !measure.key().statistic().equals("mean")) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        double n = measure.estimate().n();
        double sum = Math.rint(measure.estimate().value() * n * 1e6) / 1e6;
        return Account.calculated(measure, Expression.over(Expression.number(sum), Expression.count(n)), List.of());
    }

    private Account share(Measure measure, String level, Question question, List<Part> levels) {
        Optional<Part> chosen = levels.stream()
                .filter(part -> part.measure().key().statistic().equals("share:" + level))
                .findFirst();
        if (chosen.isEmpty() || chosen.get().respondents().isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression share = Expression.over(
                Expression.count(chosen.get().respondents().getAsDouble()),
                Expression.count(measure.estimate().n()));
        boolean several = question.type() == Question.Type.MULTIPLE;
        return Account.calculated(measure, share, several ? List.of(chosen.get()) : levels);
    }

    private Optional<Expression> calculation(Measure measure, Question question, List<Part> levels) {
        return switch (measure.key().statistic()) {
            case "mean" -> Optional.of(LevelSums.mean(question, levels, Of.MEAN));
            case "top2" -> Optional.of(LevelSums.mean(question, levels, Of.TOP2));
            case "bottom2" -> Optional.of(LevelSums.mean(question, levels, Of.BOTTOM2));
            case "net" -> Optional.of(LevelSums.mean(question, levels, Of.NET));
            case "nps" -> Optional.of(LevelSums.score(question, levels));
            case "promoters" -> Optional.of(LevelSums.only(question, levels, 1));
            case "detractors" -> Optional.of(LevelSums.only(question, levels, -1));
            case "passives" -> Optional.of(LevelSums.only(question, levels, 0));
            case "median" -> LevelSums.median(levels);
            case "sd" -> LevelSums.deviation(told.beside(measure.key(), "mean"), levels);
            default -> Optional.empty();
        };
    }

    /** The levels of a question in their order; none when the share of one is not told. */
    List<Part> levels(Question question, MeasureKey key) {
        List<Part> parts = new ArrayList<>();
        for (Level level : question.levels()) {
            Optional<Measure> share = told.beside(key, "share:" + level.id());
            if (share.isEmpty()) {
                return List.of();
            }
            OptionalDouble score =
                    level.score().isPresent() ? OptionalDouble.of(level.score().get()) : OptionalDouble.empty();
            parts.add(new Part(share.get(), score, respondents(share.get())));
        }
        return parts;
    }

    private OptionalDouble respondents(Measure share) {
        double count = share.estimate().value() * share.estimate().n();
        return told.weighted() ? OptionalDouble.empty() : OptionalDouble.of(Math.rint(count));
    }
}
