package io.github.surveyreport.config;

import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.problem.Suggestions;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** {@code narrative/<page>.md}: the author's text for a page of the site. */
final class Narratives {
    static final String GLOB = "narrative/*.md";

    private static final String SUFFIX = ".md";
    private static final List<String> PAGES = List.of(
            "index",
            "method",
            "quality",
            "privacy",
            "gates",
            "scorecard",
            "service",
            "satisfaction",
            "groups",
            "drivers",
            "scales",
            "text",
            "issues",
            "journey",
            "causes",
            "actions",
            "trends",
            "dictionary",
            "provenance");

    private Narratives() {}

    /** @param groups ids of the groups, each of which has a page {@code groups-<id>} */
    static List<Narrative> read(Files files, Collection<String> groups, Problems problems) {
        List<String> pages = new ArrayList<>(PAGES);
        groups.forEach(group -> pages.add("groups-" + group));
        List<Narrative> narratives = new ArrayList<>();
        for (SourceFile file : files.besideMatching(GLOB)) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            String page = name.substring(0, name.length() - SUFFIX.length());
            Location location = Location.ofFile(file.path());
            Optional<String> markdown = TextFile.read(file, problems);
            if (pages.contains(page)) {
                markdown.ifPresent(text -> narratives.add(new Narrative(page, text, location)));
            } else {
                problems.add(unknown(page, location, pages));
            }
        }
        return List.copyOf(narratives);
    }

    private static Problem unknown(String page, Location location, List<String> pages) {
        return Suggestions.near(page, pages)
                .map(near -> Problem.error("config.unknown-page-near", location, Node.echo(page), near))
                .orElseGet(() ->
                        Problem.error("config.unknown-page", location, Node.echo(page), String.join(", ", pages)));
    }
}
