/**
 * YAML in, one fully resolved {@link io.github.surveyreport.config.Study} out: {@code YamlReader} makes nodes with
 * places, {@code Keys} reads them into typed {@code Section}s, the checks of each section report what does not fit
 * together, and only a configuration without errors is built. The same {@code Keys} give the JSON Schemas. Imports
 * {@code source} and {@code problem}; sole user of the YAML library.
 */
package io.github.surveyreport.config;
