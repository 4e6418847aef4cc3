package io.github.surveyreport.starter;

import io.github.surveyreport.problem.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small study that works as it is, with simulated data, in the language of whoever will change it. */
public final class Starter {
    private static final List<String> STUDY = List.of(
            "survey.yml",
            "issues.yml",
            "actions.yml",
            "gates.yml",
            "narrative/index.md",
            "data/2026Q1.csv",
            "README.md");

    private Starter() {}

    /**
     * Every file of the study.
     *
     * @param version of the plugin, which the POM names
     * @return path with {@code /}, relative to the folder of the study → contents
     */
    public static SortedMap<String, byte[]> files(Language language, String version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : STUDY) {
            files.put(path, resource(language.tag() + "/" + path));
        }
        addSurroundings(files, language, version);
        return files;
    }

    /**
     * The files around a {@code survey.yml} that was proposed from an export.
     *
     * @param data where the export lies, relative to the folder
     * @param guesses one a line, for the README
     */
    public static SortedMap<String, byte[]> files(
            Language language, String version, String survey, String data, List<String> guesses) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("survey.yml", survey.getBytes(StandardCharsets.UTF_8));
        String readme = new String(resource(language.tag() + "/README-from.md"), StandardCharsets.UTF_8)
                .replace("@data@", data.replace("`", "'"))
                .replace("@guesses@", Markdown.items(guesses));
        files.put("README.md", readme.getBytes(StandardCharsets.UTF_8));
        addSurroundings(files, language, version);
        return files;
    }

    private static void addSurroundings(SortedMap<String, byte[]> files, Language language, String version) {
        // Under its own name it would be taken for one of the plugin's sources.
        files.put(".gitignore", resource(language.tag() + "/gitignore"));
        String pom = new String(resource("pom.xml"), StandardCharsets.UTF_8).replace("@version@", version);
        files.put("pom.xml", pom.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = Starter.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
