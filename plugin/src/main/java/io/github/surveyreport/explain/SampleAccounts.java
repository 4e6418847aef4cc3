package io.github.surveyreport.explain;

import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.survey.FileCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** How many were asked, answered and were counted: from the rows of the files and the plan of the wave. */
final class SampleAccounts {
    private final Told told;

    SampleAccounts(Told told) {
        this.told = told;
    }

    Account of(Measure measure) {
        MeasureKey key = measure.key();
        if (key.id().equals("outcome") || !key.group().isEmpty()) {
            return key.statistic().startsWith("rr")
                    ? Account.by(Account.Way.PROCEDURE, measure, outcomes(key))
                    : counted(measure);
        }
        return switch (key.statistic()) {
            case "valid" -> files(measure, FileCount::counted);
            case "excluded" -> files(measure, FileCount::excluded);
            case "rejected" -> files(measure, FileCount::rejected);
            case "returned" -> files(measure, file -> file.counted() + file.excluded());
            case "invited" -> Account.by(Account.Way.CONFIGURED, measure, List.of());
            case "return-rate" -> ratio(measure, "returned", "invited");
            case "valid-rate" -> ratio(measure, "valid", "returned");
            case "response-rate" -> ratio(measure, "valid", "invited");
            case "population-share" -> population(measure);
            case "margin-of-error", "population-factor" -> Account.by(Account.Way.PROCEDURE, measure, List.of());
            default -> counted(measure);
        };
    }

    private Account counted(Measure measure) {
        boolean configured = measure.estimate().method().equals("configured");
        return Account.by(configured ? Account.Way.CONFIGURED : Account.Way.COUNTED, measure, List.of());
    }

    /** What is said of rates by the outcomes of cases rests on all their counts. */
    private List<Part> outcomes(MeasureKey key) {
        List<Part> parts = new ArrayList<>();
        for (String count : List.of(
                "complete",
                "partial",
                "refusals",
                "non-contacts",
                "other",
                "unusable",
                "unknown-household",
                "unknown-other",
                "unaccounted",
                "eligibility")) {
            told.beside(key, count).map(Part::of).ifPresent(parts::add);
        }
        return parts;
    }

    /** The rows of the files of the wave, added. */
    private Account files(Measure measure, ToLongFunction<FileCount> rows) {
        List<Expression> terms = told.findings().files().stream()
                .filter(file -> file.wave().equals(measure.key().wave()))
                .map(file -> Expression.count(rows.applyAsLong(file)))
                .toList();
        return terms.size() < 2
                ? Account.by(Account.Way.COUNTED, measure, List.of())
                : Account.calculated(measure, Expression.sum(terms), List.of());
    }

    private Account ratio(Measure measure, String over, String under) {
        Optional<Measure> part = told.beside(measure.key(), over);
        Optional<Measure> whole = told.beside(measure.key(), under);
        if (part.isEmpty() || whole.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression ratio = Expression.over(
                Expression.count(part.get().estimate().value()),
                Expression.count(whole.get().estimate().value()));
        return Account.calculated(measure, ratio, List.of(Part.of(part.get()), Part.of(whole.get())));
    }

    private Account population(Measure measure) {
        Optional<Measure> valid = told.beside(measure.key(), "valid");
        OptionalLong population = told.study().waves().stream()
                .filter(wave -> wave.id().equals(measure.key().wave()))
                .map(Wave::population)
                .findFirst()
                .orElse(OptionalLong.empty());
        if (valid.isEmpty() || population.isEmpty()) {
            return Account.by(Account.Way.PROCEDURE, measure, List.of());
        }
        Expression share = Expression.over(
                Expression.count(valid.get().estimate().value()), Expression.count(population.getAsLong()));
        return Account.calculated(measure, share, List.of(Part.of(valid.get())));
    }
}
