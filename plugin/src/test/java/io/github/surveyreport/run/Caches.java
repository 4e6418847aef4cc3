package io.github.surveyreport.run;

import io.github.surveyreport.cache.Cache;
import io.github.surveyreport.problem.Language;
import io.github.surveyreport.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs with a cache. */
final class Caches {
    static final long ROOM = 1L << 30;

    private Caches() {}

    /** The usual folder of a project, opened for one run. */
    static Cache in(Path project) {
        return Cache.in(project.resolve(Cache.USUAL), ROOM, "build");
    }

    static RunRequest request(Path project, Optional<Language> language, Cache cache) {
        return with(Projects.request(project, project.resolve("target/survey-report"), language, 2), cache);
    }

    static RunRequest with(RunRequest request, Cache cache) {
        return new RunRequest(
                request.project(),
                request.config(),
                request.revision(),
                request.output(),
                request.language(),
                request.edition(),
                request.toolVersion(),
                request.threads(),
                cache);
    }

    /** What the run says of the cache, once it has tidied up. */
    static List<String> notes(RunRequest request) {
        request.cache().close();
        return request.cache().notes().stream()
                .map(note -> note.message(Language.EN))
                .toList();
    }

    static List<String> codes(RunRequest request) {
        request.cache().close();
        return request.cache().notes().stream().map(Problem::code).toList();
    }
}
