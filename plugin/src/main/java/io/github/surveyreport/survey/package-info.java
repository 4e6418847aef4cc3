/**
 * Bytes of CSV or {@code .xlsx} and a {@code Study} in, accepted or excluded {@link io.github.surveyreport.survey.Response}s
 * out. Imports {@code source}, {@code config}, {@code stats} and {@code problem}; sole user of Commons CSV, of
 * fastexcel-reader and Commons Compress for workbooks, and of Commons Codec for hashing.
 */
package io.github.surveyreport.survey;
