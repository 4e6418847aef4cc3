/**
 * Located problems and the one user-error exception. Nothing comes in; everybody may import it; it imports none of our
 * packages.
 */
package io.github.surveyreport.problem;
