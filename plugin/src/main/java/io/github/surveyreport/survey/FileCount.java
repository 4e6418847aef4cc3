package io.github.surveyreport.survey;

import io.github.surveyreport.config.SurveyTool;
import java.util.List;

/**
 * What became of the rows of one file: {@code read = counted + excluded + rejected}, always.
 *
 * @param blobId the Git id of its content
 * @param encoding the encoding it was read in, {@code UTF-8} or {@code GB18030}; {@code XLSX} for a workbook
 * @param tool that exported it
 * @param dropped its columns with personal data, which were emptied while it was read, in their order
 */
public record FileCount(
        String file,
        String wave,
        String blobId,
        String encoding,
        SurveyTool tool,
        List<DroppedColumn> dropped,
        long read,
        long counted,
        long excluded,
        long rejected) {
    public FileCount {
        dropped = List.copyOf(dropped);
        if (read != counted + excluded + rejected) {
            throw new IllegalStateException("rows lost in " + file + ": read " + read + ", counted " + counted
                    + ", excluded " + excluded + ", rejected " + rejected);
        }
    }

    /** Of a table that no known tool wrote. */
    public FileCount(
            String file,
            String wave,
            String blobId,
            String encoding,
            long read,
            long counted,
            long excluded,
            long rejected) {
        this(file, wave, blobId, encoding, SurveyTool.PLAIN, List.of(), read, counted, excluded, rejected);
    }
}
