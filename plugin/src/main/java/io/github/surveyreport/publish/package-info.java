/**
 * Puts a finished site where readers find it. In: a site folder, its {@link io.github.surveyreport.publish.Edition} and a
 * target (a branch of a Git remote, a folder, an archive). Out: one atomic change of the target. The
 * user's clone is only read. Imports {@code git} and {@code problem}.
 */
package io.github.surveyreport.publish;
