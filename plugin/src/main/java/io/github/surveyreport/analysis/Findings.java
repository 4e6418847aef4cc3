package io.github.surveyreport.analysis;

import io.github.surveyreport.config.Question;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.source.Origin;
import io.github.surveyreport.survey.DroppedColumn;
import io.github.surveyreport.survey.Exclusion;
import io.github.surveyreport.survey.FileCount;
import io.github.surveyreport.survey.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What the data say: full-precision numbers in {@code measures}, and the things that are more than a number. Site, JSON,
 * gates and differences all read this, so they cannot disagree.
 *
 * <p>Measures (for all respondents of a wave unless a group is named):
 *
 * <ul>
 *   <li>{@code sample}: {@code invited}, {@code returned} (rows readable), {@code valid} (rows counted), {@code
 *       excluded}, {@code rejected}, {@code return-rate} (returned/invited), {@code valid-rate} (valid/returned), {@code
 *       response-rate} (valid/invited), {@code population-share}, {@code population-factor}, {@code customers}, {@code margin-of-error} (worst case
 *       p = .5, with finite population correction where the population is known); {@code valid} also per group. The
 *       numbers of everybody are never suppressed, since they explain why others are
 *   <li>{@code outcome}, for waves with {@code outcomes}: {@code complete} (counted), {@code partial}, {@code refusals},
 *       {@code non-contacts}, {@code other}, {@code unusable} (set aside by cleaning, second questionnaires of a
 *       respondent left out), {@code unknown-household}, {@code unknown-other}, {@code unaccounted} (the rest of {@code
 *       invited}), {@code eligibility}; AAPOR's {@code rr1} to
 *       {@code rr6}
 *   <li>{@code weights}, where the study has {@code weighting}, applied or not: {@code min}, {@code max}, {@code cv},
 *       {@code design-effect}, {@code n-effective} of the weights (withheld when they would tell how few are in a cell),
 *       {@code without-value} (respondents who weigh the mean); with {@code strata} or {@code cluster} how many there
 *       are ({@code strata}, {@code clusters}) and, applied, {@code sampling-effect}, the design effect of the sample;
 *       per group weighted by {@code target}, {@code sample-share}, {@code weighted-share}. Applied, weights enter all numbers of questions and what rests on them; n
 *       stays the number of respondents
 *   <li>{@code question.<id>}, also per group: {@code n}, {@code missing}; scales: {@code mean}, {@code sd}, {@code
 *       median}, {@code top2}, {@code bottom2}, {@code net}, {@code share:<level>}; NPS questions: {@code nps}, {@code
 *       promoters}, {@code passives}, {@code detractors} and the others except top2, bottom2 and net; choices: {@code
 *       share:<level>}; rankings: {@code share:<level>} (ranked first), {@code rank-score:<level>}, {@code mean-rank:<level>},
 *       {@code top3:<level>} (of more than three choices), {@code ranked:<level>}; numbers: {@code mean}, {@code sd}, {@code median}, {@code
 *       lower-quartile}, {@code upper-quartile}; texts: {@code n}. On scales of fewer than four
 *       points the boxes hold one level each. Scales besides: for everybody {@code change} of the mean (of the score for
 *       NPS questions) against the previous wave; per group {@code rest-mean}, the mean of everybody not in the group,
 *       and {@code versus-rest}, the group's mean minus that; {@code nps-versus-rest} of NPS questions likewise
 *   <li>the same, with {@code n}, {@code mean} and {@code top2} (or {@code nps}) of scales only, per pair of groups that
 *       {@code comparisons.two-way} names
 *   <li>{@code test.<question id>.<grouping id>}: tests of all groups that are shown and not small. Scales: {@code means:…},
 *       {@code ranks:…}, {@code top2:…} (NPS questions: {@code recommendation:…}); single choices: {@code choices:…} and
 *       {@code choices:effect-corrected}; multiple choices: {@code choice:<level>:…}. Each has {@code statistic}, {@code df1},
 *       {@code df2} as far as the test has them, {@code p} and {@code effect}; what stands in its place is {@code p} alone,
 *       not computable. Per group {@code rest:…}, in the last wave {@code top2-rest:…}, against everybody else, with {@code
 *       p-adjusted}; in the last wave {@code pair:<other value>} and {@code top2-pair:<other value>}, p after adjustment,
 *       under the earlier of two groups, and {@code residual:<level>} and {@code choice-pair:<level>:<other value>} of
 *       choices; of NPS questions {@code nps-rest:…} and {@code nps-pair:<other value>} for {@code top2-…}. Weighted when
 *       the study's numbers are; the methods tell
 *   <li>{@code indicator.<id>}: {@code value} (own unit, with interval), {@code score} (0..100), {@code target}, {@code
 *       gap} (actual minus target, signed so that negative is worse), {@code change} (against the previous wave, own
 *       unit, signed as measured)
 *   <li>{@code dimension.<id>}: {@code score}, {@code weighted}, {@code target}, {@code gap}, {@code change}
 *   <li>{@code composite}: {@code score}, {@code target}, {@code gap}, {@code change}. Intervals of dimension and
 *       composite scores are by the delta method with the covariances of answers of one respondent; metrics in per cent
 *       with a base enter as independent, with the error of their Wilson interval, other metrics as exact. Their n is the number of counted
 *       responses of the wave (for a change of both waves), or 0 when no question is part of them. A change between different sets of indicators has the warning {@code different-parts}
 *   <li>the models below are of the last wave and of everybody who answered all their questions; all are {@code
 *       NotComputable} below the minimum base. {@code drivers}: {@code n}, {@code r2}, {@code r2-adjusted}, {@code
 *       sigma}, {@code intercept} and the F test {@code statistic}, {@code df1}, {@code df2}, {@code p}; {@code
 *       driver.<question>}: {@code r} with the outcome, {@code b} (interval), {@code se}, {@code t}, {@code p}, {@code
 *       beta}, {@code vif}, {@code johnson} and {@code shapley} (parts of R²), {@code johnson-share} and {@code
 *       shapley-share} (of R², with bootstrap intervals); warning {@code indicative} below 100 respondents or ten a
 *       driver. {@code correlation.<question>.<question>}: {@code r}, {@code rho}. {@code ordinal}: {@code log-likelihood}, {@code
 *       threshold:<k>} and the likelihood-ratio test; {@code ordinal.<question>}: {@code b}, {@code se}, {@code z}, {@code
 *       p}, {@code odds-ratio}. {@code ipa}: {@code performance-line}, {@code importance-line}; {@code ipa.<question>}:
 *       {@code performance}, {@code importance}, {@code quadrant} (1 improve, 2 keep, 3 low priority, 4 possibly too
 *       much; warning {@code unstable-quadrant})
 *   <li>{@code scale.<id>}: {@code n}, {@code alpha} (Feldt's interval), {@code alpha-standardised}, {@code
 *       alpha-pairwise}, {@code alpha-pairwise-standardised} (all available answers), {@code mean-r}, {@code set-aside} (also of the other models: complete
 *       respondents left out lest few who are not complete be told), {@code omega}, {@code omega-minres}; {@code item.<scale>.<question>}: {@code item-total}, {@code alpha-dropped},
 *       {@code loading}. {@code factors} of all items of the scales: {@code n}, {@code kmo}, {@code bartlett-statistic},
 *       {@code bartlett-df1}, {@code bartlett-p}, {@code count}, {@code eigenvalue:<k>}, {@code chance:<k>}, {@code
 *       correlation:<factors>:<a>-<b>}; {@code factor.<question>}: {@code msa}, {@code uniqueness:<factors>}, {@code
 *       varimax:<factors>:<k>}, {@code oblimin:<factors>:<k>}
 *   <li>{@code kano.<id>}: {@code n}, {@code better}, {@code worse}, {@code share:<letter>}, {@code category} (1 M, 2 O, 3
 *       A, 4 I, 5 R, 6 Q; warning {@code mixed-category})
 *   <li>{@code metric.<id>}: {@code value}
 *   <li>{@code service.<id>} of a service level, also per {@code service-channel} and, where teams are shown, {@code
 *       service-team}: {@code share} (of records), {@code gap} (to the target, signed so that negative is worse), {@code
 *       verdict} (1 met, 2 within sampling error, 3 missed); except by team: {@code change} against the previous wave,
 *       {@code missing} (records that cannot be judged), {@code month:<yyyy-MM>} and, where there is a limit, {@code
 *       over:<times>} (records that took more than so many times the limit), {@code open} (without an end, beyond the
 *       limit), {@code median} and {@code p90} in seconds; {@code target} for all records. Never weighted
 *   <li>{@code text}: {@code comments}, {@code empty}, {@code classified}, {@code unclassified} (counts), {@code
 *       unclassified-share}; {@code determined} (comments whose sentiment is known), {@code positive-share}, {@code
 *       negative-share}, {@code mixed-share} (of those), {@code undetermined-share} (of all); {@code compared} (comments of
 *       at least 8 letters), {@code identical-share}, {@code similar-share} (of those, repeating another one; of a sample
 *       where there are more than 8192 distinct texts, n says of how many); {@code term.<term>}: {@code comments}, {@code customers}, {@code share} (of comments) for
 *       the terms shown; {@code share} under earlier waves too; under the last wave per group {@code customer-share} (of the
 *       customers who commented), for the most usual terms
 *   <li>under the last wave, only for what is clear after correction: {@code keyness.<term>} per group: {@code customers},
 *       {@code share}, {@code rest-share} (of customers), {@code log-ratio}, {@code keyness} (G²), {@code p}, {@code
 *       p-adjusted}; {@code term-change.<term>}: {@code share} (of comments, under the last two waves), {@code change},
 *       {@code keyness}, {@code p}, {@code p-adjusted}; {@code words}: {@code tested} (terms compared between the waves),
 *       {@code tested:<grouping id>} (terms × groups)
 *   <li>{@code term-new.<term>}: {@code comments}, {@code customers}, {@code share} of terms nobody said in an earlier wave;
 *       {@code pair.<term>+<term>} (in order of code points): {@code customers} (with both), {@code npmi}, {@code lift}
 *   <li>{@code privacy}: {@code masked} (comments in which personal data was masked), {@code masked:<kind>} (of that kind; for
 *       kinds found in any wave); withheld when few, or when they would tell of few
 *   <li>{@code issue.<id>}: see {@link IssueFinding}
 *   <li>{@code cause.<id>} for causes with terms and {@code bone.<issue>.<bone>} for any of its causes with terms, {@code
 *       stage.<id>} for any of its issues: {@code comments}, {@code register} (entries, where there is a register), {@code
 *       customers} (distinct, both sources), {@code share} (of comments); all withheld when few mention it, or mention it
 *       without a part that is shown
 *   <li>{@code stage.<id>} with questions: {@code score} (mean of the questions' means, each on 0..100; interval by the
 *       delta method, weighted where the study is), {@code low} (of those who rated the stage, who gave one of its
 *       questions a low rating: the bottom box, or 0 to 6 for NPS questions; weighted where the study is) and {@code rated} (of
 *       all counted responses, who answered one of its questions; unweighted)
 *   <li>{@code action.<id>}: {@code before}, {@code after}, {@code target}, {@code change} under the target's wave, in
 *       the target's unit (shares in per cent); {@code matched.action.<id>} likewise, of the customers who answered in
 *       both waves of the target, and in its group both times: {@code n}, {@code before}, {@code after}, {@code change}
 *       (interval for pairs), {@code rose}, {@code fell}, {@code same} (customers), {@code moved} (customers in the
 *       group once), {@code repeated} (answers of a customer who answered again in the same wave); {@code
 *       test.action.<id>.paired-t}: {@code statistic}, {@code df1}, {@code p}, {@code effect} (dz); {@code
 *       …signed-rank}: {@code statistic}, {@code p}, {@code effect} (rank-biserial), {@code zeros}, for means; {@code
 *       …mcnemar} and {@code …mcnemar-mid-p}: {@code statistic}, {@code p}, for boxes; where the matched customers do not
 *       all weigh the same {@code paired-t} instead. Absent without a customer column
 *   <li>{@code matched.question.<id>} and {@code test.question.<id>.…} under the last wave: the same for the headline
 *       questions against the previous wave; {@code test.question.<id>.nps-z}: {@code statistic}, {@code p}, both waves
 *       as if of different customers
 *   <li>{@code test.question.<id>.friedman} and {@code test.question.<id>.waves} of rankings: see {@link RankingFinder}
 *   <li>{@code actions}: {@code total}, {@code late}, {@code due-soon}, {@code
 *       done}, {@code unmeasurable} (no target), {@code verified}, {@code judged} (verified or not), {@code verified-share}
 *       under the last wave; {@code issues}: {@code p1}, {@code p1-without-action} (not counting cancelled actions)
 *   <li>{@code budget}, {@code benefit}, {@code net-benefit}, {@code roi} and {@code payback} (months) of {@code
 *       action.<id>} that states budget or benefit, and summed over those that state both and are not cancelled, of {@code
 *       actions} and {@code department.<name>}, under the last wave; {@code department.<name>}: {@code total}, {@code
 *       done}, {@code late}, {@code progress}, unless {@code actions.owners} is hidden
 *   <li>{@code cleaning.<rule>}: {@code excluded}, rows by the first rule they break, and their {@code share} of those returned, for every rule switched on; for the
 *       last wave also per group, as is {@code sample} {@code excluded}
 *   <li>{@code period}: {@code untimed}, rows without a time of submission; {@code period.<question id>}: {@code
 *       mean:<period>} or {@code nps:<period>}, and {@code top2:<period>}, under the wave of the period. Under the last wave,
 *       for scale questions: {@code control.<question id>} and {@code control-top2.<question id>}: {@code centre}, {@code
 *       moving-range} and {@code range-limit} of the first, {@code over-dispersion} of the second, {@code lower:<period>}, {@code upper:<period>}, {@code signals} and {@code
 *       signal:<period>} (the method names the rule and the side); {@code trend.<question id>}: {@code statistic}, {@code p},
 *       {@code tau}; {@code step.<question id>}: {@code change}, {@code statistic}, {@code p}; {@code forecast.<question id>}:
 *       {@code mean:<period>} or {@code nps:<period>}, {@code mase}; of each model tried {@code error:<model>} (mean absolute error of the back-test) and {@code
 *       mase:<model>}. Weighted as their waves are; none when there is one period
 *   <li>where signs of careless answering are looked for: {@code careless}: {@code rows} (looked at), {@code suspect}, {@code
 *       rows:<sign>+<sign>} (with exactly these); {@code careless.<sign>}: {@code looked-for}, {@code rows}, {@code share}; {@code
 *       careless-effect.<question id>}: {@code mean-with} and {@code mean-without} the suspect rows, or {@code nps-…}
 *   <li>{@code uncleaned.<question id>}: {@code mean} or {@code nps} with excluded rows put back, for the headline
 *       questions, and {@code uncleaned.composite}: {@code score}
 * </ul>
 *
 * <p>A group with too few respondents, and what would give it away, is {@code SUPPRESSED} in all its numbers (see {@code
 * Disclosure}). An estimate on fewer than the minimum base has the warning {@code small-base}.
 *
 * @param study the configuration, with levels and groups as found in the data where they were open
 * @param toolVersion version of the plugin
 * @param configHash SHA-256 over the configuration files, hex
 * @param files what became of the rows, sorted by file
 * @param exclusions every row set aside, sorted by file and line
 * @param rejections every unreadable row, likewise
 * @param issues ranked: rank 1 first
 * @param quotes what customers wrote, masked; none unless the study asks for it
 * @param answers how many answer each question, response file by response file; what few is withheld
 * @param actions in configured order
 * @param keywords by number of comments, ties by code point; only those above the minimum
 * @param conclusions the generated statements of the executive summary, most important first
 */
public record Findings(
        Study study,
        Origin origin,
        String toolVersion,
        String configHash,
        LocalDate reportDate,
        List<FileCount> files,
        List<FileAnswers> answers,
        List<Exclusion> exclusions,
        List<Rejection> rejections,
        Measures measures,
        List<Keyword> keywords,
        List<UnclassifiedTerm> unclassified,
        List<IssueFinding> issues,
        Quotes quotes,
        List<ActionFinding> actions,
        List<Conclusion> conclusions) {
    public Findings {
        files = List.copyOf(files);
        answers = List.copyOf(answers);
        exclusions = List.copyOf(exclusions);
        rejections = List.copyOf(rejections);
        keywords = List.copyOf(keywords);
        unclassified = List.copyOf(unclassified);
        issues = List.copyOf(issues);
        actions = List.copyOf(actions);
        conclusions = List.copyOf(conclusions);
    }

    /** Path of each file of which columns with personal data were emptied while it was read → these columns, in their order. */
    public Map<String, List<DroppedColumn>> droppedColumns() {
        Map<String, List<DroppedColumn>> dropped = new TreeMap<>();
        files.stream()
                .filter(file -> !file.dropped().isEmpty())
                .forEach(file -> dropped.put(file.file(), file.dropped()));
        return dropped;
    }

    /** Whether it is told at all how many responses of a file answer a question. */
    public boolean tellsAnswers() {
        return !answers.isEmpty();
    }

    /** How many responses of a file answer a question; empty where that is withheld or the file holds no responses. */
    public OptionalLong answered(Question question, String file) {
        int place = study.questions().indexOf(question);
        return answers.stream()
                .filter(answers -> answers.file().equals(file))
                .map(answers -> answers.answered().get(place))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    /**
     * The same numbers where they were found anew from the same data.
     *
     * @param same the study with nothing changed that they depend on
     */
    public Findings of(Study same, Origin from, String hash) {
        return new Findings(
                same,
                from,
                toolVersion,
                hash,
                reportDate,
                files,
                answers,
                exclusions,
                rejections,
                measures,
                keywords,
                unclassified,
                issues,
                quotes,
                actions,
                conclusions);
    }

    /** The conclusions that belong on the first page. */
    public List<Conclusion> summary() {
        return ConclusionFinder.shortened(conclusions);
    }

    /** A term of the last wave's comments. Its numbers are measures {@code term.<text>}. */
    public record Keyword(String text, long comments, long customers) {}

    /** A term of comments that belong to no issue, offered for {@code issues.yml}. */
    public record UnclassifiedTerm(String text, long comments) {}
}
