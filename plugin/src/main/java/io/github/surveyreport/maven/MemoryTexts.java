package io.github.surveyreport.maven;

import io.github.surveyreport.problem.Language;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/** What to do when the Java machine has too little memory for the data. Nothing is written before all is computed. */
final class MemoryTexts {
    private static final int MIB = 1 << 20;
    private static final int MIB_PER_GIB = 1024;

    private MemoryTexts() {}

    /** The failure of a goal that ran out of memory in any of its threads; empty when something else went wrong. */
    static Optional<MojoExecutionException> failure(Language language, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(new MojoExecutionException(
                        of(language, Runtime.getRuntime().maxMemory())));
            }
        }
        return Optional.empty();
    }

    /** @param most bytes that the Java machine may take */
    static String of(Language language, long most) {
        long mebibytes = most / MIB;
        // Twice as much, and never less than a GiB: what is too little by a trifle is slow as well.
        String wanted = "-Xmx" + Math.max(1, (2 * mebibytes + MIB_PER_GIB - 1) / MIB_PER_GIB) + "g";
        return language == Language.ZH_CN
                ? "内存不足：Java 最多可用 " + mebibytes + " MiB。请在项目文件夹的 .mvn/jvm.config 中写一行 " + wanted
                        + "（没有这个文件就新建），或设置环境变量 MAVEN_OPTS=" + wanted
                        + "，然后重新运行；每 1 GB 数据文件约需 1 GB 内存。原有的内容没有改动。"
                : "Out of memory: Java may take " + mebibytes + " MiB at most. Write the line " + wanted
                        + " into .mvn/jvm.config in the project's folder (make that file if there is none), or set the"
                        + " environment variable MAVEN_OPTS=" + wanted
                        + ", and run again; a GB of data files wants about a GB"
                        + " of memory. What was there is as it was.";
    }
}
