package io.github.surveyreport.survey;

import java.util.List;

/** What became of the rows of one response file; exclusions and rejections in file order. */
public record FileResult(FileCount count, List<Exclusion> exclusions, List<Rejection> rejections) {
    public FileResult {
        exclusions = List.copyOf(exclusions);
        rejections = List.copyOf(rejections);
    }
}
