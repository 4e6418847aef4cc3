package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.Cleaning;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of a wave say together about their rows.
 *
 * @param files per file the rows that give way
 * @param sameIds rows with a response id that another row has as well; 0 where the rule against them is on
 */
record WaveRepeats(List<Repeats> files, long sameIds) {
    static WaveRepeats of(List<Candidates> files, Cleaning cleaning) {
        return new WaveRepeats(
                RepeatFinder.find(files, cleaning), cleaning.duplicateId() ? 0 : RepeatFinder.repeatedIds(files));
    }

    /** @param known null when reading */
    static WaveRepeats through(Codec codec, int size, WaveRepeats known) {
        List<Repeats> files = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            files.add(Repeats.through(codec, known == null ? Repeats.NONE : known.files.get(i)));
        }
        return new WaveRepeats(files, codec.number(known, WaveRepeats::sameIds));
    }
}
