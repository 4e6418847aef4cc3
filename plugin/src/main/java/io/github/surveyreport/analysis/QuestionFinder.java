package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Scorecard.Of;
import io.github.surveyreport.stats.NotComputable.Reason;
import io.github.surveyreport.stats.Statistic;
import io.github.surveyreport.stats.weight.WeightedMean;
import io.github.surveyreport.stats.weight.WeightedSample;
import io.github.surveyreport.stats.weight.WeightedShare;
import java.util.List;

/** What was answered to each question, by everybody and by each group (D1, D3). */
final class QuestionFinder {
    private final Scope scope;
    private final Disclosure disclosure;
    private final List<Cell> cells;
    private final Ledger ledger = new Ledger();

    QuestionFinder(Scope scope) {
        this.scope = scope;
        this.disclosure = new Disclosure(scope);
        this.cells = Cell.of(scope.study(), scope.tallies().slots());
    }

    List<Measure> measures() {
        for (int wave = 0; wave <= scope.lastIndex(); wave++) {
            for (Question question : scope.study().questions()) {
                if (scope.asked(question, wave)) {
                    question(question, wave);
                }
            }
        }
        return ledger.measures();
    }

    private void question(Question question, int wave) {
        boolean[] hidden = disclosure.hidden(scope.wave(wave), scope.indexOf(question));
        for (Cell cell : cells) {
            new Answers(question, wave, cell, hidden[cell.slot()]).put();
        }
    }

    /** The answers of one cell. */
    private final class Answers {
        private final Question question;
        private final int wave;
        private final Cell cell;
        private final boolean hidden;
        private final long n;

        Answers(Question question, int wave, Cell cell, boolean hidden) {
            this.question = question;
            this.wave = wave;
            this.cell = cell;
            this.hidden = hidden;
            this.n = scope.wave(wave).question(scope.indexOf(question)).answered(cell.slot());
        }

        void put() {
            put("n", Unit.COUNT, Ledger.count(n));
            put("missing", Unit.COUNT, Ledger.count(scope.wave(wave).counted(cell.slot()) - n));
            switch (question.type()) {
                case RATING, NPS -> scale();
                case SINGLE, MULTIPLE -> shares();
                case RANKING -> {
                    shares();
                    new RankingStatistics(scope, disclosure, question, wave, cell.slot()).put(this::put);
                }
                case NUMBER -> numbers(scope.weights().numbers(wave, scope.indexOf(question), cell.slot()));
                case TEXT -> {}
            }
        }

        private void scale() {
            ScaleCounts counts = scope.scale(wave, question, cell.slot());
            moments(counts.sample(), counts.statistic(Of.MEAN, scope.confidence()), Unit.SCALE);
            if (question.type() == Question.Type.NPS) {
                recommendation(counts);
            } else {
                put("top2", Unit.SHARE, counts.statistic(Of.TOP2, scope.confidence()));
                put("bottom2", Unit.SHARE, counts.statistic(Of.BOTTOM2, scope.confidence()));
                put("net", Unit.SHARE_DIFFERENCE, counts.statistic(Of.NET, scope.confidence()));
            }
            shares();
            if (cell.everybody()) {
                change(counts);
            } else {
                rest(counts);
            }
        }

        /** Each quarter holds as many as a cell at least, lest a quartile be one person's answer. */
        private void numbers(WeightedSample sample) {
            moments(sample, WeightedMean.student(sample, scope.confidence()), Unit.NUMBER);
            boolean few = disclosure.tooSmall(Math.max(1, n / 4));
            put("lower-quartile", Unit.NUMBER, disclosure.guard(few, WeightedMean.quartile(sample, 1)));
            put("upper-quartile", Unit.NUMBER, disclosure.guard(few, WeightedMean.quartile(sample, 3)));
        }

        private void moments(WeightedSample sample, Statistic mean, Unit unit) {
            put("mean", unit, mean);
            put("sd", Unit.NUMBER, WeightedMean.standardDeviation(sample));
            put("median", unit, WeightedMean.median(sample));
        }

        private void recommendation(ScaleCounts counts) {
            List<Statistic> shares = counts.recommendationShares(scope.confidence());
            put("nps", Unit.NPS, counts.statistic(Of.NPS, scope.confidence()));
            put("promoters", Unit.SHARE, shares.get(0));
            put("passives", Unit.SHARE, shares.get(1));
            put("detractors", Unit.SHARE, shares.get(2));
        }

        private void shares() {
            for (int i = 0; i < question.levels().size(); i++) {
                WeightedSample share = scope.weights().share(wave, scope.indexOf(question), cell.slot(), i);
                String id = question.levels().get(i).id();
                put("share:" + id, Unit.SHARE, WeightedShare.wilson(share, scope.confidence()));
            }
        }

        private void change(ScaleCounts now) {
            Of of = ScaleCounts.headline(question);
            Unit unit = of == Of.NPS ? Unit.NPS : Unit.SCALE;
            if (wave == 0 || !scope.asked(question, wave - 1)) {
                put("change", unit, Ledger.none(Reason.NO_PREVIOUS));
                return;
            }
            ScaleCounts before = scope.scale(wave - 1, question, Slots.ALL);
            if (before.n() == 0) {
                put("change", unit, Ledger.none(Reason.NO_PREVIOUS));
            } else {
                Statistic change = now.minus(before, of, scope.confidence());
                boolean either = hidden || disclosure.tooSmall(before.n());
                put("change", unit, disclosure.guard(either, change, Math.min(n, before.n())));
            }
        }

        /** A group is compared with everybody else: a total that contains it is not independent of it. */
        private void rest(ScaleCounts group) {
            ScaleCounts rest = scope.scale(wave, question, Slots.ALL).without(group);
            boolean either = hidden || disclosure.tooSmall(rest.n());
            long base = Math.min(n, rest.n());
            Statistic mean = rest.statistic(Of.MEAN, scope.confidence());
            Statistic difference = group.minus(rest, Of.MEAN, scope.confidence());
            put("rest-mean", Unit.SCALE, disclosure.guard(either, mean));
            put("versus-rest", Unit.SCALE, disclosure.guard(either, difference, base));
            if (question.type() == Question.Type.NPS) {
                Statistic scores = group.minus(rest, Of.NPS, scope.confidence());
                put("nps-versus-rest", Unit.NPS, disclosure.guard(either, scores, base));
            }
        }

        private void put(String statistic, Unit unit, Statistic result) {
            MeasureKey key = cell.key(
                    "question." + question.id(),
                    statistic,
                    scope.study().waves().get(wave).id());
            ledger.put(key, unit, disclosure.guard(hidden, result, statistic.equals("missing") ? Long.MAX_VALUE : n));
        }
    }
}
