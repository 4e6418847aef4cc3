/**
 * Puts a finished site where readers find it. In: a site folder, its {@link io.github.surveyreport.publish.Edition} and a
 * target (a branch of a Git remote, a folder, an archive). Out: one atomic change of the target. Runs {@code git} as a
 * process; the user's clone is only read. May import {@code problem} only.
 */
package io.github.surveyreport.publish;
