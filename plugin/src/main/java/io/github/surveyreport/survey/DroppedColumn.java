package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;

/**
 * A column of an export that was emptied while it was read.
 *
 * @param name its header
 * @param role what it held
 */
public record DroppedColumn(String name, ColumnRole role) {

    static DroppedColumn through(Codec codec, DroppedColumn known) {
        return new DroppedColumn(
                codec.text(known == null ? "" : known.name),
                codec.one(ColumnRole.values(), known == null ? null : known.role));
    }
}
