package io.github.surveyreport;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the table of {@code docs/architecture.md}: who may import whom, and who alone uses which library. */
class ArchitectureTest {
    private static final String ROOT = "io.github.surveyreport.";

    /** Package → our packages it may import. */
    private static final Map<String, List<String>> IMPORTS = Map.ofEntries(
            Map.entry("problem", List.of()),
            Map.entry("files", List.of()),
            Map.entry("stats", List.of()),
            Map.entry("privacy", List.of()),
            Map.entry("text", List.of("privacy")),
            Map.entry("source", List.of("problem")),
            Map.entry("config", List.of("source", "problem")),
            Map.entry("cache", List.of("problem")),
            Map.entry("survey", List.of("source", "cache", "config", "stats", "problem")),
            Map.entry(
                    "analysis", List.of("survey", "source", "cache", "config", "stats", "text", "privacy", "problem")),
            Map.entry("gate", List.of("analysis", "config", "stats", "problem")),
            Map.entry("advice", List.of("analysis", "survey", "config", "stats", "problem")),
            Map.entry("compare", List.of("analysis", "survey", "config", "stats", "problem")),
            Map.entry("explain", List.of("analysis", "survey", "config", "stats", "problem")),
            Map.entry(
                    "report",
                    List.of(
                            "explain",
                            "compare",
                            "gate",
                            "analysis",
                            "survey",
                            "source",
                            "config",
                            "stats",
                            "privacy",
                            "problem")),
            Map.entry("site", List.of("report", "files", "problem")),
            Map.entry("git", List.of("files", "problem")),
            Map.entry("publish", List.of("git", "files", "problem")),
            Map.entry("starter", List.of("files", "problem")),
            Map.entry("serve", List.of("problem")),
            Map.entry("proposal", List.of("survey", "source", "config", "problem")),
            Map.entry(
                    "run",
                    List.of(
                            "advice",
                            "serve",
                            "site",
                            "publish",
                            "git",
                            "starter",
                            "proposal",
                            "report",
                            "compare",
                            "gate",
                            "analysis",
                            "survey",
                            "source",
                            "cache",
                            "config",
                            "stats",
                            "text",
                            "files",
                            "problem")),
            Map.entry("maven", List.of("run", "proposal", "cache", "problem")));

    /** Third-party package prefix → the one package of ours that may use it. */
    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("org.hipparchus", "stats"),
            Map.entry("com.huaban", "text"),
            Map.entry("com.github.houbb", "text"),
            Map.entry("org.eclipse.jgit", "source"),
            Map.entry("org.snakeyaml", "config"),
            Map.entry("org.apache.commons.csv", "survey"),
            Map.entry("org.apache.commons.compress", "survey"),
            Map.entry("org.dhatim", "survey"),
            Map.entry("com.vladsch.flexmark", "report"),
            Map.entry("org.jsoup", "report"),
            Map.entry("com.fasterxml.jackson", "report"),
            Map.entry("freemarker", "site"),
            Map.entry("org.knowm.xchart", "site"),
            Map.entry("java.awt", "site"),
            Map.entry("com.sun.net.httpserver", "serve"),
            Map.entry("org.apache.maven", "maven"));

    private static JavaClasses classes;

    @BeforeAll
    static void load() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.surveyreport");
    }

    @Test
    void everyPackageOfTheTableWasReallyLoaded() {
        TreeSet<String> loaded = new TreeSet<>();
        classes.forEach(type -> loaded.add(packageOf(type)));
        assertEquals(new TreeSet<>(IMPORTS.keySet()), loaded);
        assertTrue(classes.size() > 100, () -> "only " + classes.size() + " classes");
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        TreeMap<String, String> violations = new TreeMap<>();
        for (Dependency dependency : dependencies()) {
            String from = packageOf(dependency.getOriginClass());
            String to = packageOf(dependency.getTargetClass());
            if (!to.isEmpty() && !to.equals(from) && !IMPORTS.get(from).contains(to)) {
                violations.put(from + " -> " + to, dependency.getDescription());
            }
        }
        assertEquals(Map.of(), violations);
    }

    @Test
    void eachLibraryHasOneOwner() {
        TreeMap<String, String> violations = new TreeMap<>();
        for (Dependency dependency : dependencies()) {
            String from = packageOf(dependency.getOriginClass());
            String target = dependency.getTargetClass().getPackageName() + ".";
            OWNERS.forEach((library, owner) -> {
                if (target.startsWith(library + ".") && !owner.equals(from)) {
                    violations.put(from + " -> " + library, dependency.getDescription());
                }
            });
        }
        assertEquals(Map.of(), violations);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(classes);
    }

    private static List<Dependency> dependencies() {
        return classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    /** The first package segment below ours; empty for foreign classes. */
    private static String packageOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
