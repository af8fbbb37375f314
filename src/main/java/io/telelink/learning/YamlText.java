package io.telelink.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
 * A YAML text of one document, and where its keys stand. Of YAML's means only what people write by hand is allowed: no anchors and
 * aliases, with which a small text becomes a huge one, no tags, no key twice, nothing nested deeper than {@value #DEEPEST} levels.
 */
public final class YamlText {

    private static final int DEEPEST = 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder().setUseMarks(true).build();

    private final String file;
    private final String text;
    private final Map<String, Integer> lines = new HashMap<>();
    private final int[] begins;
    private final Optional<YamlNode> root;

    private YamlText(String file, String text) {
        this.file = file;
        this.text = text;
        this.begins = begins(text);
        this.root = parse();
    }

    /**
     * Reads the places of a text.
     *
     * @throws InvalidModelFileException with the line, where the text is not valid YAML or uses what is not allowed
     */
    public static YamlText of(String file, String text) {
        return new YamlText(file, text);
    }

    /** The whole; empty where the text has no value. */
    Optional<YamlNode> root() {
        return root;
    }

    String text() {
        return text;
    }

    /** Whether it is lines of keys and values, which can be changed one by one, rather than a list or in braces. */
    public boolean isLines() {
        return root.filter(node -> node.kind() == YamlNode.Kind.MAPPING && !node.flow()).isPresent();
    }

    /**
     * The line of a key, from 1; of a key that is not there, that of the innermost section it would be in.
     *
     * @param path such as {@code threshold.policy} or {@code features.include[2]}
     * @return 0 where there is no such line
     */
    public int line(String path) {
        for (String part = path; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            Integer line = lines.get(part);
            if (line != null) {
                return line;
            }
        }
        return 0;
    }

    private Optional<YamlNode> parse() {
        try {
            Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
            Optional<YamlNode> found = Optional.empty();
            int documents = 0;
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    throw refused(event, "begins a second document, but a file has one");
                }
                if (event instanceof NodeEvent) {
                    found = Optional.of(node(event, events, "", 0));
                }
            }
            return found;
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new InvalidModelFileException(file, line, "", "is not valid YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            throw new InvalidModelFileException(file, "", "is not valid YAML: " + broken.getMessage());
        }
    }

    private YamlNode node(Event event, Iterator<Event> events, String path, int depth) {
        if (event instanceof AliasEvent || event instanceof NodeEvent named && named.getAnchor().isPresent()) {
            throw refused(event, "has an anchor or alias (& or *), which is not allowed here: write the value out");
        }
        if (depth > DEEPEST) {
            throw refused(event, "is nested deeper than " + DEEPEST + " levels");
        }
        return switch (event) {
            case ScalarEvent scalar when scalar.getTag().isEmpty() -> new YamlNode(YamlNode.Kind.SCALAR, false, line(event),
                    start(event), end(event), Map.of(), List.of());
            case CollectionStartEvent start when start.getTag().isEmpty() -> start.getEventId() == Event.ID.MappingStart
                    ? mapping(start, events, path, depth) : list(start, events, path, depth);
            default -> throw refused(event, "has a tag (!), which is not allowed here");
        };
    }

    private YamlNode mapping(CollectionStartEvent begin, Iterator<Event> events, String path, int depth) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        int last = end(begin);
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            if (!(event instanceof ScalarEvent key)) {
                throw refused(event, "has a key that is no word");
            }
            String name = key.getValue();
            String place = path.isEmpty() ? name : path + "." + name;
            lines.put(place, line(event));
            YamlNode value = node(events.next(), events, place, depth + 1);
            if (entries.put(name, new YamlNode.Entry(line(event), start(event), value)) != null) {
                throw new InvalidModelFileException(file, line(event), place, "is given twice");
            }
            last = value.end();
            event = events.next();
        }
        return new YamlNode(YamlNode.Kind.MAPPING, begin.isFlow(), line(begin), start(begin), begin.isFlow() ? end(event) : last,
                entries, List.of());
    }

    private YamlNode list(CollectionStartEvent begin, Iterator<Event> events, String path, int depth) {
        List<YamlNode> items = new ArrayList<>();
        int last = end(begin);
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            String place = path + "[" + items.size() + "]";
            lines.put(place, line(event));
            YamlNode item = node(event, events, place, depth + 1);
            items.add(item);
            last = item.end();
            event = events.next();
        }
        return new YamlNode(YamlNode.Kind.LIST, begin.isFlow(), line(begin), start(begin), begin.isFlow() ? end(event) : last,
                Map.of(), items);
    }

    private InvalidModelFileException refused(Event event, String reason) {
        return new InvalidModelFileException(file, line(event), "", "line " + line(event) + " " + reason);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private int start(Event event) {
        return index(event.getStartMark());
    }

    private int end(Event event) {
        return index(event.getEndMark());
    }

    /** Marks count code points. */
    private int index(Optional<Mark> mark) {
        int points = mark.map(Mark::getIndex).orElse(0);
        return begins.length == 0 ? points : begins[points];
    }

    /** Where each code point, and the end, is; nothing where each is one character, as nearly always. */
    private static int[] begins(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] begins = new int[points + 1];
        for (int point = 1; point <= points; point++) {
            begins[point] = text.offsetByCodePoints(begins[point - 1], 1);
        }
        return begins;
    }
}
