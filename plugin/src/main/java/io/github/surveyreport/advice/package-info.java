/**
 * What an analyst should look at although nothing stops the report: what configuration and data do not know of each other,
 * and the patch that would mend it. Comes in: a study, its response files, its findings; goes out: problems and edits.
 */
package io.github.surveyreport.advice;
