/**
 * A repository and a revision in, a {@link io.github.surveyreport.source.Snapshot} of named contents out. Never writes
 * to the user's clone. Imports {@code problem}; sole user of JGit.
 */
package io.github.surveyreport.source;
