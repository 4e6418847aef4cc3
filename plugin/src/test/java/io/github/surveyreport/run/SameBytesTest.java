package io.github.surveyreport.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, same bytes: in other folders, time zones, languages, charsets and with another number of threads. */
class SameBytesTest {

    @TempDir
    Path temp;

    @Test
    void theExampleGivesTheSameFilesWhereverItIsBuilt() throws Exception {
        Map<String, byte[]> here =
                run("a", "1", "-Duser.timezone=Asia/Shanghai", "-Duser.language=zh", "-Duser.country=CN");
        Map<String, byte[]> there = run(
                "some where/else",
                "4",
                "-Duser.timezone=America/St_Johns",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Dfile.encoding=ISO-8859-9",
                "-Dline.separator=\r\n");
        assertEquals(String.join("\n", here.keySet()), String.join("\n", there.keySet()));
        here.forEach((path, content) -> assertArrayEquals(content, there.get(path), path));
        assertTrue(here.containsKey("site/index.html"), "nothing was generated");
    }

    /** In a JVM of its own, since locale, zone and charset are read once. */
    private Map<String, byte[]> run(String folder, String threads, String... options) throws Exception {
        Path project = temp.resolve(folder);
        Projects.copy(Projects.EXAMPLE, project);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), Once.class.getName(), project.toString(), threads));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, process.waitFor());
        return Projects.tree(project.resolve("target/survey-report"));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Runs one project: {@code Once PROJECT THREADS}. */
    static final class Once {
        private Once() {}

        public static void main(String[] arguments) throws IOException {
            Path project = Path.of(arguments[0]);
            int threads = Integer.parseInt(arguments[1]);
            GenerateReport.run(
                    Projects.request(project, project.resolve("target/survey-report"), Optional.empty(), threads),
                    Phases.SILENT);
        }
    }
}
