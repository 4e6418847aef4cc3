/** The use cases: the straight line of the architecture and nothing else. May import every package but {@code maven}. */
package io.github.surveyreport.run;
