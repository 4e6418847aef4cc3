/**
 * Findings in, one verdict per gate out: pass, fail or not enough data. Imports {@code analysis}, {@code config}, {@code
 * stats} and {@code problem}.
 */
package io.github.surveyreport.gate;
