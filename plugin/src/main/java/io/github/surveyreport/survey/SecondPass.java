package io.github.surveyreport.survey;

import io.github.surveyreport.config.Cleaning.Rule;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Reads one file again, now knowing all levels and which rows give way to another answer. */
final class SecondPass {
    private final Study study;
    private final FirstPass first;
    private final Repeats repeats;
    private final RowDecoder decoder;
    private final RowRules rules;
    private final CarelessCheck.Eye careless;
    private final List<Exclusion> exclusions = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long counted;
    private long dated;
    private long outside;

    SecondPass(Study study, FirstPass first, Repeats repeats, CarelessCheck careless) {
        this.study = study;
        this.first = first;
        this.repeats = repeats;
        this.careless = careless.eye();
        this.decoder = new RowDecoder(study, first.format().tool(), first.columns(), true);
        this.rules = new RowRules(study, first.data().wave());
    }

    FileResult read(ResponseSink sink, Problems problems) {
        String path = path();
        String wave = first.data().wave().id();
        long read = 0;
        List<DroppedColumn> dropped;
        try (Table table =
                Table.open(first.data().file(), first.format(), study.columns().customer())) {
            table.know(first.columns());
            dropped = table.dropped();
            while (table.next()) {
                if (table.fits()) {
                    take(table.cells(), table.line(), sink);
                } else {
                    rejections.add(new Rejection(
                            path, table.line(), wave, table.fault().code()));
                }
            }
            read = table.read();
        } catch (BrokenFileException e) {
            throw new IllegalStateException(path + " has changed between two readings", e);
        }
        warn(path, read, problems);
        String blob = first.data().file().blobId();
        FileCount count = new FileCount(
                path,
                wave,
                blob,
                first.format().encoding(),
                first.format().tool(),
                dropped,
                read,
                counted,
                exclusions.size(),
                rejections.size());
        return new FileResult(count, exclusions, rejections);
    }

    private void warn(String path, long read, Problems problems) {
        decoder.report(path, problems);
        if (counted == 0 && read > 0) {
            problems.add(Problem.warning("survey.nothing-counted", Location.ofFile(path), read));
        }
        if (study.cleaning().outOfPeriod().isEmpty() && outside * 2 > dated) {
            problems.add(Problem.warning("survey.mostly-outside", Location.ofFile(path), outside, dated));
        }
    }

    private void take(String[] cells, int line, ResponseSink sink) {
        Row row = new Row(study.questions().size(), study.groups().size());
        decoder.decode(cells, line, row);
        dated += row.submitted == DateText.UNREADABLE ? 0 : 1;
        outside += rules.outside(row.submitted) ? 1 : 0;
        int broken = rules.broken(row);
        if (broken == 0) {
            broken = repeats.at(line);
        }
        CarelessSigns signs = broken == 0 ? careless.look(row) : CarelessSigns.NOT_LOOKED_FOR;
        if (study.cleaning().careless() && study.methods().careless().isEnough(signs.found())) {
            broken = RowRules.bit(Rule.CARELESS, true);
        }
        Response response = new Response(
                first.data().waveIndex(),
                line,
                decoder.person(cells, path(), line),
                row.times(),
                row.answers,
                row.choices,
                row.texts,
                row.groups,
                signs);
        if (broken == 0) {
            counted++;
            sink.counted(response);
        } else {
            List<Rule> reasons = RowRules.rules(broken);
            Exclusion exclusion = new Exclusion(
                    path(), line, first.data().wave().id(), reasons.get(0), reasons, List.copyOf(signs.found()));
            exclusions.add(exclusion);
            sink.excluded(response, exclusion);
        }
    }

    private String path() {
        return first.data().file().path();
    }
}
