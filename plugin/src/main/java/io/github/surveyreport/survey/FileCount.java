package io.github.surveyreport.survey;

/**
 * What became of the rows of one file: {@code read = counted + excluded + rejected}, always.
 *
 * @param blobId the Git id of its content
 * @param encoding the encoding it was read in, {@code UTF-8} or {@code GB18030}
 */
public record FileCount(
        String file,
        String wave,
        String blobId,
        String encoding,
        long read,
        long counted,
        long excluded,
        long rejected) {
    public FileCount {
        if (read != counted + excluded + rejected) {
            throw new IllegalStateException("rows lost in " + file + ": read " + read + ", counted " + counted
                    + ", excluded " + excluded + ", rejected " + rejected);
        }
    }
}
