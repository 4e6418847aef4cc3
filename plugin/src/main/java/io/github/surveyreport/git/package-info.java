/**
 * Git as a process of its own: the user's clone, which every command only reads, its remotes with the credentials that
 * {@code git push} there would use, and throw-away repositories. In: a folder of the clone. Out: what git says, or files in
 * the temporary folder. May import {@code files} and {@code problem} only.
 */
package io.github.surveyreport.git;
