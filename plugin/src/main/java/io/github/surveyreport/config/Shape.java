package io.github.surveyreport.config;

import java.util.Map;
import java.util.Optional;

/** What a value of the format may be. The reader and the JSON Schema both follow from it. */
interface Shape<T> {

    /** The value; empty after reporting why there is none. */
    Optional<T> read(Node node, Place place);

    /** The same as JSON Schema (draft 2020-12); a new map that the caller may add to. */
    Map<String, Object> schema();
}
