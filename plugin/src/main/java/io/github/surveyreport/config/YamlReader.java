package io.github.surveyreport.config;

import io.github.surveyreport.config.Node.Entry;
import io.github.surveyreport.config.Node.Kind;
import io.github.surveyreport.config.Node.Mapping;
import io.github.surveyreport.config.Node.Scalar;
import io.github.surveyreport.config.Node.Sequence;
import io.github.surveyreport.problem.Location;
import io.github.surveyreport.problem.Problem;
import io.github.surveyreport.problem.Problems;
import io.github.surveyreport.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The part of YAML 1.2 that a configuration needs: one document of maps, lists and scalars. Anchors, aliases, tags and
 * deep nesting are refused while the parser's events come in, so nothing hostile is ever built.
 */
final class YamlReader {
    private static final int DEEPEST = 24;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    /** To YAML these quotation marks are letters like any other: they become part of the text. */
    private static final Pattern WIDE_QUOTES = Pattern.compile("[“”„‘’＂＇「『][^“”„‘’＂＇「」『』]*[“”‘’＂＇」』]");

    private final String path;
    private final Problems problems;
    private final Iterator<Event> events;

    private YamlReader(String path, String text, Problems problems) {
        this.path = path;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(path)
                .setUseMarks(true)
                .setParseComments(false)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The document's value; empty after reporting why there is none. */
    static Optional<Node> read(SourceFile file, Problems problems) {
        return TextFile.read(file, problems).flatMap(text -> parse(file.path(), text, problems));
    }

    private static Optional<Node> parse(String path, String text, Problems problems) {
        YamlReader reader = new YamlReader(path, text, problems);
        try {
            return Optional.of(reader.document());
        } catch (Refusal refusal) {
            problems.add(refusal.problem);
        } catch (MarkedYamlEngineException e) {
            problems.add(YamlFault.of(path, text, e));
        } catch (YamlEngineException e) {
            problems.add(Problem.error("config.yaml", Location.ofFile(path), Node.echo(e.getMessage())));
        }
        return Optional.empty();
    }

    private Node document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            return new Scalar("", Kind.NOTHING, new Location(path, 1, 1));
        }
        Node node = node(events.next(), 0);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Refusal("config.second-document", at(after));
        }
        return node;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
            throw new Refusal("config.alias", at(event));
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        refuseTag(start.getTag(), event);
        if (depth == DEEPEST) {
            throw new Refusal("config.too-deep", at(event), DEEPEST);
        }
        return event.getEventId() == Event.ID.SequenceStart ? sequence(event, depth) : mapping(event, depth);
    }

    private Sequence sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        boolean flow = ((CollectionStartEvent) start).isFlow();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
            if (flow && event instanceof ScalarEvent item && item.isPlain()) {
                warnOfWideComma(item);
            }
        }
        return new Sequence(items, at(start));
    }

    /** To YAML a wide comma is a letter like any other: what looks like two items is one. */
    private void warnOfWideComma(ScalarEvent item) {
        int comma = item.getValue().indexOf('，');
        if (comma >= 0) {
            problems.add(Problem.warning("config.yaml-wide-comma-item", at(item), Node.echo(item.getValue())));
        }
    }

    private Mapping mapping(Event start, int depth) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Location> seen = new HashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (!(node(event, depth + 1) instanceof Scalar key)) {
                throw new Refusal("config.key-not-scalar", at(event));
            }
            Node value = node(events.next(), depth + 1);
            Location before = seen.putIfAbsent(key.text(), key.at());
            if (before == null) {
                entries.add(new Entry(key, value));
            } else {
                problems.add(Problem.error("config.duplicate-key", key.at(), Node.echo(key.text()), place(before)));
            }
        }
        return new Mapping(entries, at(start));
    }

    private Scalar scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        String value = event.getValue();
        if (event.isPlain() && WIDE_QUOTES.matcher(value).matches()) {
            problems.add(Problem.warning("config.yaml-wide-quotes", at(event), Node.echo(value)));
        }
        return new Scalar(value, event.isPlain() ? kind(value) : Kind.TEXT, at(event));
    }

    private static Kind kind(String plain) {
        return switch (plain) {
            case "", "~", "null" -> Kind.NOTHING;
            case "true", "false" -> Kind.FLAG;
            default -> NUMBER.matcher(plain).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    private void refuseTag(Optional<String> tag, Event event) {
        if (tag.isPresent()) {
            throw new Refusal("config.tag", at(event));
        }
    }

    private Location at(Event event) {
        return event.getStartMark().map(this::at).orElse(Location.ofFile(path));
    }

    private Location at(Mark mark) {
        return new Location(path, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String place(Location location) {
        return location.line() + ":" + location.column();
    }

    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refusal(String code, Location location, Object... arguments) {
            super(code, null, false, false);
            this.problem = Problem.error(code, location, arguments);
        }
    }
}
