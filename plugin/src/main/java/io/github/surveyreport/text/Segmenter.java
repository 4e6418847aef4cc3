package io.github.surveyreport.text;

/** Finds the words in a run of Chinese characters. */
interface Segmenter {

    /**
     * @param clause simplified Chinese characters only, at least one
     * @return the words, which joined give {@code clause}; not to be changed
     */
    String[] split(String clause);
}
