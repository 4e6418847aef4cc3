package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;

/**
 * The author's text for one page.
 *
 * @param page id of the page ({@code narrative/<page>.md})
 * @param markdown its source; raw HTML in it is shown as text
 * @param location the file, for problems in it
 */
public record Narrative(String page, String markdown, Location location) {}
