package io.github.surveyreport.example;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final Path EXAMPLE = Path.of("..", "example-project");

    @TempDir
    private Path folder;

    @Test
    void committedDataAreWhatTheGeneratorWrites() throws IOException, InterruptedException {
        generate();
        assertEquals(dataFiles(folder), dataFiles(EXAMPLE));
        for (String file : dataFiles(folder)) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(file)), Files.readAllBytes(EXAMPLE.resolve(file)), file);
        }
    }

    private void generate() throws IOException, InterruptedException {
        Path log = folder.resolve("generator.log");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Duser.language=fa",
                        "-Duser.timezone=Pacific/Auckland",
                        "generator/GenerateData.java",
                        folder.toString())
                .directory(EXAMPLE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertTrue(java.waitFor(2, TimeUnit.MINUTES), "the generator does not come to an end");
        assertEquals(0, java.exitValue(), () -> read(log));
        Files.delete(log);
    }

    private static List<String> dataFiles(Path project) throws IOException {
        try (Stream<Path> data = Files.walk(project.resolve("data"))) {
            return Stream.concat(data, Stream.of(project.resolve("generator/planted-effects.csv")))
                    .filter(Files::isRegularFile)
                    .map(file -> project.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
