package io.github.surveyreport.run;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.files.Fresh;
import io.github.surveyreport.files.Trouble;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.report.ProblemsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files beside the site. Each is written aside and moved into place, so that no half file is ever seen. */
final class RunOutput {
    private final RunRequest request;
    private Optional<List<Problem>> told = Optional.empty();

    RunOutput(RunRequest request) {
        this.request = request;
    }

    /** Written once however often the same is told. */
    void problems(List<Problem> problems) throws IOException {
        if (!told.equals(Optional.of(problems))) {
            write("problems.json", ProblemsJson.write(problems, UserLanguage.of(request)));
            told = Optional.of(List.copyOf(problems));
        }
    }

    /** @param files name → text */
    void texts(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(request.output());
        Path fresh = Fresh.file(request.output().resolve("." + name + ".new-"));
        try {
            Trouble.at(fresh, () -> Files.write(fresh, content.getBytes(StandardCharsets.UTF_8)));
            Files.move(fresh, request.output().resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.discard(fresh);
        }
    }
}
