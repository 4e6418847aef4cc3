/** The files with which a new study begins. */
package io.github.surveyreport.starter;
