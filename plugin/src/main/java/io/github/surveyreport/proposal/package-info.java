/**
 * An export in, the study that it looks like out: columns are profiled, types, scales and roles are read from headers and
 * contents, and everything that is a guess says so. Imports {@code survey} for reading, {@code source}, {@code config} and
 * {@code problem}. No content of a cell leaves it but labels of scales and options that enough respondents share.
 */
package io.github.surveyreport.proposal;
