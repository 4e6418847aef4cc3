package io.github.surveyreport.git;

import io.github.surveyreport.files.Folders;
import io.github.surveyreport.files.Trouble;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.SurveyReportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Git as a process of its own: no shell, no question to the user, a limit of time, output in files so that nothing can
 * block.
 */
public final class GitProcess implements Commands {
    /** Of the caller's environment: what would point git at another repository, or print secrets. */
    private static final Set<String> DROPPED = Set.of(
            "GIT_DIR",
            "GIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_OBJECT_DIRECTORY",
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_NAMESPACE",
            "GIT_PREFIX",
            "GIT_SHALLOW_FILE",
            "GIT_GRAFT_FILE",
            "GIT_QUARANTINE_PATH",
            "GIT_REPLACE_REF_BASE",
            "GIT_CURL_VERBOSE",
            "GIT_REDIRECT_STDERR",
            "GIT_REDIRECT_STDOUT",
            "GIT_DEFAULT_HASH");

    private final Path folder;
    private final Path scratch;
    private final Map<String, String> environment;
    private final Waiting waiting;

    /**
     * @param folder where git is started
     * @param scratch an existing folder for its input and output
     * @param environment added to the caller's
     */
    public GitProcess(Path folder, Path scratch, Map<String, String> environment, Waiting waiting) {
        this.folder = folder;
        this.scratch = scratch;
        this.environment = environment;
        this.waiting = waiting;
    }

    @Override
    public Result run(byte[] input, List<String> arguments) throws IOException {
        Path in = Files.createTempFile(scratch, "in", "");
        Trouble.at(in, () -> Files.write(in, input));
        Path out = Files.createTempFile(scratch, "out", "");
        Path err = Files.createTempFile(scratch, "err", "");
        try {
            int exit = exit(builder(arguments, in, out, err).start(), arguments.get(0));
            return new Result(
                    exit, Files.readAllBytes(out), new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
        } finally {
            Folders.discard(in);
            Folders.discard(out);
            Folders.discard(err);
        }
    }

    private ProcessBuilder builder(List<String> arguments, Path in, Path out, Path err) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> DROPPED.contains(name) || name.startsWith("GIT_TRACE"));
        // Messages are read: they must be the English ones.
        variables.put("LC_ALL", "C");
        variables.put("LANGUAGE", "C");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        variables.put("GCM_INTERACTIVE", "never");
        variables.put("GIT_OPTIONAL_LOCKS", "0");
        variables.put("GIT_PAGER", "cat");
        variables.putAll(environment);
        return builder;
    }

    private int exit(Process process, String command) throws IOException {
        try {
            if (process.waitFor(Math.max(0, waiting.left().toMillis()), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new SurveyReportException(Problem.error("publish.too-slow", Location.NONE, command));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("stopped").initCause(e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
