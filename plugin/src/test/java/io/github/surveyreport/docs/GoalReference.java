package io.github.surveyreport.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Every goal with its parameters, from the descriptor that Maven reads. */
final class GoalReference {
    private GoalReference() {}

    /** @param property the name on the command line; the name in the POM where there is none */
    record Parameter(
            String property, String name, String type, String standard, String description, boolean onCommandLine) {}

    record Goal(String name, String phase, String description, List<Parameter> parameters) {}

    static List<Goal> goals(String descriptor) {
        Document plugin = Jsoup.parse(descriptor, Parser.xmlParser());
        List<Goal> goals = new ArrayList<>();
        for (Element mojo : plugin.select("mojos > mojo")) {
            List<Parameter> parameters = new ArrayList<>();
            for (Element parameter : mojo.select("parameters > parameter")) {
                Element configured = mojo.select("configuration > "
                                + parameter.selectFirst("name").text())
                        .first();
                if (parameter.selectFirst("editable").text().equals("true")) {
                    parameters.add(parameter(parameter, configured));
                }
            }
            parameters.sort(Comparator.comparing(Parameter::property));
            goals.add(new Goal(
                    mojo.selectFirst("goal").text(), text(mojo, "phase"), text(mojo, "description"), parameters));
        }
        goals.sort(Comparator.comparing(Goal::name));
        return goals;
    }

    private static Parameter parameter(Element parameter, Element configured) {
        String name = parameter.selectFirst("name").text();
        String property = configured == null ? "" : configured.text().replaceAll("^\\$\\{(.*)}$", "$1");
        String standard = configured == null ? "" : configured.attr("default-value");
        String type = parameter.selectFirst("type").text().replaceFirst(".*\\.", "");
        return new Parameter(
                property.isEmpty() ? name : property,
                name,
                type,
                standard,
                text(parameter, "description"),
                !property.isEmpty());
    }

    static String of(List<Goal> goals) {
        StringBuilder text = new StringBuilder();
        for (Goal goal : goals) {
            text.append("\n## `")
                    .append(goal.name())
                    .append("`\n\n")
                    .append(goal.description())
                    .append("\n\n");
            text.append(
                    goal.phase().isEmpty()
                            ? "Bound to no phase.\n\n"
                            : "Phase unless another is named: `" + goal.phase() + "`.\n\n");
            text.append("| property | in the POM | value | default | meaning |\n|---|---|---|---|---|\n");
            for (Parameter one : goal.parameters()) {
                text.append(Generated.row(
                        one.onCommandLine() ? Generated.code(one.property()) : "–",
                        Generated.code(one.name()),
                        one.type(),
                        one.standard().isEmpty() ? "–" : Generated.code(one.standard()),
                        one.description()));
            }
        }
        return text.append('\n').toString();
    }

    private static String text(Element element, String name) {
        Element child = element.children().select(name).first();
        return child == null ? "" : Jsoup.parse(child.text()).text();
    }
}
