/** Two sets of findings → what differs between them, which change of the input caused it, and whether it is news. */
package io.github.surveyreport.compare;
