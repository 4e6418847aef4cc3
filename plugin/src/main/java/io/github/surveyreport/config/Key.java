package io.github.surveyreport.config;

import java.util.Optional;

/**
 * One key of a section of the format.
 *
 * @param fallback the value when the key is absent, if it has one
 * @param description one English sentence for the JSON Schema
 */
record Key<T>(String name, Shape<T> shape, boolean required, Optional<T> fallback, String description) {

    /** Keys are told apart by identity: two sections may have keys that look alike. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
