/**
 * The Maven goals. In: POM parameters. Out: the result of the build and log lines. Nobody imports
 * this package.
 */
package io.github.surveyreport.maven;
