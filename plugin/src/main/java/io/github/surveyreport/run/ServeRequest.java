package io.github.surveyreport.run;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a user asks for who wants to see the report while working on it.
 *
 * @param report makes the request of each run, with a cache of its own
 * @param address a loopback address
 * @param port 0 for any that is free
 * @param input the preview ends when nothing more can come from here
 * @param told takes what happens, line by line
 */
public record ServeRequest(Supplier<RunRequest> report, String address, int port, InputStream input, Told told) {

    /** What a preview says. */
    public interface Told {
        /** It can be looked at from now on. */
        void serves(String address, io.github.surveyreport.problem.Language language);

        /** A change was looked at. */
        void renewed(
                boolean made,
                long millis,
                List<io.github.surveyreport.problem.Problem> problems,
                io.github.surveyreport.problem.Language language);
    }
}
