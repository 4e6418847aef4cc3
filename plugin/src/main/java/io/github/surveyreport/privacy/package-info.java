/**
 * A comment in, the comment without personal data out: phone numbers, names, addresses and what else tells who wrote it.
 * Pure and linear in the length of the text. A leaf: imports none of our packages. How well it finds them is measured in
 * {@code docs/privacy.md}.
 */
package io.github.surveyreport.privacy;
