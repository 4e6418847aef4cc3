package io.github.surveyreport.config;

/** A subject that questions belong to: efficiency, quality, attitude … */
public record Dimension(String id, String label) {}
