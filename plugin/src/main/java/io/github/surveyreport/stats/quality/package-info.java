/** Answers of one respondent, or counts over all, in; signs of careless answering out. Pure functions. */
package io.github.surveyreport.stats.quality;
