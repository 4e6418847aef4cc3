/**
 * The documentation as tests see it: its links, the references that are generated from what the program says of itself, and
 * the site that is built of it in {@code target/docs-site}. {@code -Dupdate.docs=true} writes the generated parts anew.
 */
package io.github.surveyreport.docs;
