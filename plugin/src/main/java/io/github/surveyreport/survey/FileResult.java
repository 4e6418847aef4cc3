package io.github.surveyreport.survey;

import io.github.surveyreport.cache.Codec;
import io.github.surveyreport.config.SurveyTool;
import java.util.List;

/** What became of the rows of one response file; exclusions and rejections in file order. */
public record FileResult(FileCount count, List<Exclusion> exclusions, List<Rejection> rejections) {
    public FileResult {
        exclusions = List.copyOf(exclusions);
        rejections = List.copyOf(rejections);
    }

    /** What the file is called is not part of it. */
    public static FileResult through(Codec codec, DataFile file, FileResult known) {
        String path = file.file().path();
        String wave = file.wave().id();
        String encoding = codec.text(known == null ? "" : known.count.encoding());
        SurveyTool tool = codec.one(SurveyTool.values(), known == null ? null : known.count.tool());
        List<DroppedColumn> dropped = codec.list(
                known == null ? List.of() : known.count.dropped(), column -> DroppedColumn.through(codec, column));
        long read = codec.number(known, result -> result.count.read());
        long counted = codec.number(known, result -> result.count.counted());
        List<Exclusion> exclusions = codec.list(
                known == null ? List.of() : known.exclusions, row -> Exclusion.through(codec, path, wave, row));
        List<Rejection> rejections = codec.list(
                known == null ? List.of() : known.rejections,
                row -> new Rejection(
                        path,
                        (int) codec.number(row, Rejection::line),
                        wave,
                        codec.text(row == null ? "" : row.code())));
        FileCount count = new FileCount(
                path,
                wave,
                file.file().blobId(),
                encoding,
                tool,
                dropped,
                read,
                counted,
                exclusions.size(),
                rejections.size());
        return new FileResult(count, exclusions, rejections);
    }
}
