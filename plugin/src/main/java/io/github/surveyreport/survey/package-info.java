/**
 * CSV bytes and a {@code Study} in, accepted or excluded {@link io.github.surveyreport.survey.Response}s out. Imports
 * {@code source}, {@code config}, {@code stats} and {@code problem}; sole user of Commons CSV, and of Commons Codec for hashing.
 */
package io.github.surveyreport.survey;
