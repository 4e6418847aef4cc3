package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import java.util.List;

/** A value with the place it was written at. */
record Located<T>(T value, Location at) {
    static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
