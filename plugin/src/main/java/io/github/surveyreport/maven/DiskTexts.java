package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** What a disk would not do, in the words of whoever can mend it. A run that fails leaves the last report, or none, never half. */
final class DiskTexts {
    private DiskTexts() {}

    /** @param place how a file is named in messages */
    static String of(Language language, IOException failure, UnaryOperator<String> place) {
        boolean chinese = language == Language.ZH_CN;
        String file = file(failure)
                .map(name -> place.apply(name) + (chinese ? "：" : ": "))
                .orElse("");
        String trouble = trouble(failure, chinese);
        return chinese
                ? "未能完成：" + file + trouble + "。原有的内容没有改动，处理后请重新运行。"
                : "Not finished: " + file + trouble + ". What was there is as it was; mend this and run again.";
    }

    /** The failure of a goal where nobody expected that files can fail. */
    static MojoExecutionException failure(Language language, UncheckedIOException failure, Path started) {
        return failure(language, failure.getCause(), started);
    }

    /** The failure of a goal. */
    static MojoExecutionException failure(Language language, IOException failure, Path started) {
        String told = of(language, failure, below(started));
        // Of a file that cannot be written the cause has no more to tell than its path, which Maven would add.
        return failure instanceof FileSystemException
                ? new MojoExecutionException(told)
                : new MojoExecutionException(told, failure);
    }

    /** {@link Path#toString()} of what lies elsewhere, else the path below the folder where Maven was started. */
    static UnaryOperator<String> below(Path started) {
        return name -> {
            Path file = Path.of(name).toAbsolutePath().normalize();
            return (file.startsWith(started) ? started.relativize(file) : file).toString();
        };
    }

    private static String trouble(IOException failure, boolean chinese) {
        if (isFull(failure)) {
            return chinese
                    ? "磁盘已满，或文件个数、配额已用完，请先腾出空间"
                    : "the disk is full, or a quota or the number of files it can hold is used up; make room first";
        }
        if (says(failure, "read-only file system", "只读文件系统", "write protected")) {
            return chinese
                    ? "所在的磁盘只能读取，请换一个文件夹（报告的输出用 -Dsurvey-report.output 指定）"
                    : "this file system is read-only; choose another folder (that of the report with"
                            + " -Dsurvey-report.output)";
        }
        if (failure instanceof AccessDeniedException) {
            return chinese ? "没有权限，或正被其他程序（如 Excel）占用" : "permission denied, or another program such as Excel holds it";
        }
        if (failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException
                || says(failure, "not a directory")) {
            return chinese
                    ? "此处需要文件夹，却有一个同名的文件，请移走它，或换一个文件夹（报告的输出用 -Dsurvey-report.output 指定）"
                    : "a file stands where a folder is needed; move it away, or choose another folder (that of the"
                            + " report with -Dsurvey-report.output)";
        }
        if (failure instanceof NoSuchFileException) {
            return chinese
                    ? "运行时不见了，请检查是否有其他程序移动或删除了它"
                    : "it went away during the run; see whether another program moves or deletes it";
        }
        String reason = reason(failure);
        return (chinese ? "读写失败" : "it cannot be read or written")
                + (reason.isEmpty() ? "" : chinese ? "（" + reason + "）" : " (" + reason + ")");
    }

    private static boolean isFull(IOException failure) {
        return says(failure, "no space left", "disk quota", "not enough space", "空间不足", "设备上没有空间");
    }

    /** Of a copy or a move that found no room it is the one that was written. */
    private static Optional<String> file(IOException failure) {
        if (!(failure instanceof FileSystemException known)) {
            return Optional.empty();
        }
        boolean second = known.getOtherFile() != null && isFull(failure);
        return Optional.ofNullable(second ? known.getOtherFile() : known.getFile());
    }

    private static boolean says(IOException failure, String... words) {
        String reason = reason(failure).toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(reason::contains);
    }

    /** The reason alone: a message would repeat the whole path. */
    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(reason, "");
    }
}
