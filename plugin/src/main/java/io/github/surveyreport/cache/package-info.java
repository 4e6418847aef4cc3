/**
 * What one run counted, kept for the next: entries in a folder, named by what they were computed from. Knows nothing of
 * surveys; {@code survey} and {@code analysis} say what goes in and what it depends on. May import {@code problem}.
 */
package io.github.surveyreport.cache;
