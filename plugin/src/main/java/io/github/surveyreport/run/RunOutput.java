package io.github.surveyreport.run;

import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.report.ProblemsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The files beside the site. Each is written aside and moved into place, so that no half file is ever seen. */
final class RunOutput {
    private final RunRequest request;

    RunOutput(RunRequest request) {
        this.request = request;
    }

    void problems(List<Problem> problems) throws IOException {
        write("problems.json", ProblemsJson.write(problems, UserLanguage.of(request)));
    }

    /** @param files name → text */
    void texts(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(request.output());
        Path fresh = fresh(name);
        try {
            Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, request.output().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Not a temporary file of the JDK: only its owner could read that one, and so not the server that judges the gates. */
    private Path fresh(String name) throws IOException {
        for (int number = 1; ; number++) {
            try {
                return Files.createFile(request.output().resolve("." + name + ".new-" + number));
            } catch (FileAlreadyExistsException e) {
                // Left over from a killed run, or in use by another one.
                continue;
            }
        }
    }
}
