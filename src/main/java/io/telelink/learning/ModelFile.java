package io.telelink.learning;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A section of a YAML file of {@code models/}, read strictly: an unknown key, a missing one, or a value of the wrong kind
 * ends in an {@link InvalidModelFileException} that names file, key and what is allowed.
 */
public final class ModelFile {

    private static final YAMLMapper PLAIN = new YAMLMapper();

    private final String file;
    private final String path;
    private final JsonNode node;

    private ModelFile(String file, String path, JsonNode node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** Reads the whole file; its root must be a mapping. */
    public static ModelFile read(String file, InputStream yaml) {
        return root(file, reader -> reader.readTree(yaml));
    }

    /** Reads the text of a file; its root must be a mapping. */
    public static ModelFile read(String file, String yaml) {
        return root(file, reader -> reader.readTree(yaml));
    }

    private static ModelFile root(String file, Function<YAMLMapper, JsonNode> source) {
        YAMLMapper mapper = YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        JsonNode root;
        try {
            root = source.apply(mapper);
        } catch (JacksonException e) {
            throw new InvalidModelFileException(file, "", "is not valid YAML: " + e.getOriginalMessage());
        }
        return new ModelFile(file, "", root).mapping();
    }

    private ModelFile mapping() {
        if (!node.isObject()) {
            throw new InvalidModelFileException(file, path, "must be a mapping of keys to values");
        }
        return this;
    }

    public String file() {
        return file;
    }

    /** Refuses every key that is not among these. */
    public ModelFile allowOnly(String... keys) {
        Set<String> allowed = new TreeSet<>(List.of(keys));
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                throw new InvalidModelFileException(file, path(key), "is unknown", allowed);
            }
        }
        return this;
    }

    /** Keys of this section, in their order. */
    public List<String> keys() {
        return List.copyOf(node.propertyNames());
    }

    public boolean has(String key) {
        return node.has(key);
    }

    /** The section under a key, which must be a mapping. */
    public ModelFile section(String key) {
        return new ModelFile(file, path(key), required(key)).mapping();
    }

    /** The section under a key with only these keys; an empty one where the key is absent. */
    public ModelFile section(String key, String... keys) {
        return (has(key) ? section(key) : new ModelFile(file, path(key), JsonNodeFactory.instance.objectNode())).allowOnly(keys);
    }

    /** The mappings in a list; none where the key is absent. */
    public List<ModelFile> sections(String key) {
        List<ModelFile> sections = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(key, "must be a list");
        }
        for (JsonNode item : list) {
            sections.add(new ModelFile(file, path(key) + "[" + sections.size() + "]", item).mapping());
        }
        return sections;
    }

    /** A text that is not blank; numbers are taken as written. */
    public String text(String key) {
        JsonNode value = required(key);
        if (!value.isValueNode() || value.isNull() || value.asString().isBlank()) {
            throw wrong(key, "must be a text");
        }
        return value.asString();
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A list of texts; empty where the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong(key, "must be a list");
        }
        for (JsonNode item : list) {
            if (!item.isValueNode() || item.isNull()) {
                throw wrong(key, "must be a list of texts");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /** A list of whole numbers from min to max. */
    public List<Integer> wholes(String key, int min, int max) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode item : required(key)) {
            if (!item.isInt() || item.asInt() < min || item.asInt() > max) {
                break;
            }
            numbers.add(item.asInt());
        }
        if (numbers.isEmpty() || numbers.size() < required(key).size() || !required(key).isArray()) {
            throw wrong(key, "is " + required(key) + ", but must be a list of whole numbers from " + min + " to " + max);
        }
        return numbers;
    }

    /** A list of values of any kind, at least one. */
    public List<Object> values(String key) {
        JsonNode list = required(key);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(key, "must be a list of values");
        }
        List<Object> values = new ArrayList<>();
        for (JsonNode item : list) {
            values.add(PLAIN.treeToValue(item, Object.class));
        }
        return values;
    }

    /** This section with further values; errors in any of them are reported under {@code otherPath}. */
    public ModelFile with(String otherPath, Map<String, Object> values) {
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> together.set(entry.getKey(), entry.getValue()));
        values.forEach((key, value) -> together.set(key, PLAIN.valueToTree(value)));
        return new ModelFile(file, otherPath, together);
    }

    /** A number from min to max. */
    public double number(String key, double min, double max) {
        JsonNode value = required(key);
        if (!value.isNumber() || !(value.asDouble() >= min && value.asDouble() <= max)) {
            throw wrong(key, "is " + value + ", but must be a number from " + min + " to " + max);
        }
        return value.asDouble();
    }

    public double number(String key, double min, double max, double otherwise) {
        return has(key) ? number(key, min, max) : otherwise;
    }

    /** A whole number from min to max. */
    public int whole(String key, int min, int max) {
        JsonNode value = required(key);
        if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
            throw wrong(key, "is " + value + ", but must be a whole number from " + min + " to " + max);
        }
        return value.asInt();
    }

    public int whole(String key, int min, int max, int otherwise) {
        return has(key) ? whole(key, min, max) : otherwise;
    }

    /** Whether a number is written without a fraction. */
    public boolean isWhole(String key) {
        return required(key).isInt();
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        if (has(key) && !required(key).isBoolean()) {
            throw new InvalidModelFileException(file, path(key), "is " + required(key), List.of("true", "false"));
        }
        return has(key) ? required(key).asBoolean() : otherwise;
    }

    /** One of the named choices. */
    public <T> T choice(String key, Map<String, T> choices) {
        T chosen = choices.get(text(key));
        if (chosen == null) {
            throw new InvalidModelFileException(file, path(key), "is '" + text(key) + "'", new TreeSet<>(choices.keySet()));
        }
        return chosen;
    }

    public <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return has(key) ? choice(key, choices) : otherwise;
    }

    /** The error to throw for a value that only its reader can judge. */
    public InvalidModelFileException wrong(String key, String reason) {
        return new InvalidModelFileException(file, path(key), reason);
    }

    private JsonNode required(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            throw wrong(key, "is missing");
        }
        return value;
    }

    /** True where the value of a key is itself a mapping. */
    public boolean isSection(String key) {
        return node.path(key).isObject();
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
