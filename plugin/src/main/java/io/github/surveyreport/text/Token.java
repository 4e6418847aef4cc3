package io.github.surveyreport.text;

/**
 * A word in a normalised text.
 *
 * @param start index of its first character
 * @param ofProject whether the project declared it
 */
record Token(String word, int start, boolean ofProject) {

    int end() {
        return start + word.length();
    }
}
