package io.github.surveyreport.report;

import io.github.surveyreport.analysis.Findings;
import io.github.surveyreport.analysis.Measure;
import io.github.surveyreport.analysis.MeasureKey;
import io.github.surveyreport.compare.History;
import io.github.surveyreport.config.Edition;
import io.github.surveyreport.config.Study;
import io.github.surveyreport.config.Wave;
import io.github.surveyreport.config.Weighting;
import io.github.surveyreport.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The report being written: what pages read from, and where their downloads gather. */
final class Draft {
    private final Findings findings;
    private final Problems problems;
    private final Optional<History> history;
    private final Words words;
    private final Figures figures;
    private final Shown shown;
    private final Receipts receipts;
    private final Map<String, String> downloads = new TreeMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Set<MeasureKey> read = new TreeSet<>();

    Draft(Findings findings, Problems problems) {
        this(findings, problems, Optional.empty());
    }

    /** @param history of the headline numbers; empty where it was not asked for */
    Draft(Findings findings, Problems problems, Optional<History> history) {
        this.findings = findings;
        this.history = history;
        this.problems = problems;
        this.words = Words.of(findings.study().language());
        this.figures = new Figures(words);
        this.shown = new Shown(this);
        this.receipts = new Receipts(this);
    }

    Findings findings() {
        return findings;
    }

    Study study() {
        return findings.study();
    }

    Problems problems() {
        return problems;
    }

    Words words() {
        return words;
    }

    Figures figures() {
        return figures;
    }

    Shown shown() {
        return shown;
    }

    Optional<History> history() {
        return history;
    }

    /** Where the numbers are accounted for. */
    Receipts receipts() {
        return receipts;
    }

    String say(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** The level of all intervals: {@code 95%}. */
    String confidence() {
        return figures.percent(study().plan().confidence());
    }

    Wave lastWave() {
        return study().lastWave();
    }

    Optional<Wave> previousWave() {
        return study().before(lastWave());
    }

    boolean severalWaves() {
        return study().waves().size() > 1;
    }

    Optional<Measure> find(MeasureKey key) {
        read.add(key);
        return findings.measures().find(key);
    }

    Optional<Measure> find(String id, String statistic, Wave wave) {
        return find(MeasureKey.of(id, statistic, wave.id()));
    }

    /** The measure of the last wave. */
    Optional<Measure> last(String id, String statistic) {
        return find(id, statistic, lastWave());
    }

    /** The measure of the last wave for one group. */
    Optional<Measure> last(String id, String statistic, String grouping, String value) {
        return find(MeasureKey.of(id, statistic, lastWave().id(), grouping, value));
    }

    Optional<Measure> previous(String id, String statistic) {
        return previousWave().flatMap(wave -> find(id, statistic, wave));
    }

    /** The measure in every wave, in order of time; empty where a wave has none. */
    List<Optional<Measure>> overTime(String id, String statistic) {
        List<Optional<Measure>> all = new ArrayList<>();
        study().waves().forEach(wave -> all.add(find(id, statistic, wave)));
        return all;
    }

    /** Names of all measures that pages have asked for, found or not. */
    Set<MeasureKey> read() {
        return read;
    }

    void announce(String page) {
        pages.add(page);
    }

    /** Whether the report is for everybody. */
    boolean isPublic() {
        return study().edition() == Edition.PUBLIC;
    }

    /** Whether the study's numbers are weighted. */
    boolean weighted() {
        return study().methods().weighting().filter(Weighting::apply).isPresent();
    }

    /** In a weighted study the word that what follows is not; nothing in any other. */
    Optional<Block> unweighted() {
        return weighted() ? Optional.of(new Block.Paragraph(say("unweighted"), Tone.MUTED)) : Optional.empty();
    }

    /** In a weighted study how the models that follow are weighted; nothing in any other. */
    Optional<Block> weighted(String key) {
        boolean designed =
                study().methods().weighting().filter(Weighting::designed).isPresent();
        String text = designed ? say(key) + say("sentence.gap") + say("weighted.design") : say(key);
        return weighted() ? Optional.of(new Block.Paragraph(text, Tone.MUTED)) : Optional.empty();
    }

    /** The file of that page, or nothing when the report does not have it. */
    String href(String page) {
        return pages.contains(page) ? page + ".html" : "";
    }

    Sheet sheet(String id, String caption) {
        return new Sheet(this, id, caption);
    }

    void download(String path, String content) {
        if (downloads.put(path, content) != null) {
            throw new IllegalStateException("written twice: " + path);
        }
    }

    List<Report.Download> downloads() {
        return downloads.entrySet().stream()
                .map(entry -> new Report.Download(entry.getKey(), entry.getValue()))
                .toList();
    }
}
