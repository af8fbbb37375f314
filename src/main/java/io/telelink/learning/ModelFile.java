package io.telelink.learning;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A section of a YAML file of {@code models/}, read strictly: an unknown key, a missing one, or a value of the wrong kind
 * ends in an {@link InvalidModelFileException} that names file, line, key and what is allowed. A file that is only checked does not
 * end at the first: what is wrong is collected, and reading goes on with some value that is allowed.
 */
public final class ModelFile {

    private static final YAMLMapper PLAIN = new YAMLMapper();

    /** The file, where its keys stand, and what is wrong with it; null where the first fault ends the reading. */
    private record Source(String file, YamlText places, @Nullable Map<String, InvalidModelFileException> faults) {
    }

    private final Source source;
    private final String path;
    private final JsonNode node;
    private final Set<String> added;
    private final String addedPath;
    private final boolean quiet;

    private ModelFile(Source source, String path, JsonNode node, boolean quiet) {
        this(source, path, node, quiet, Set.of(), "");
    }

    private ModelFile(Source source, String path, JsonNode node, boolean quiet, Set<String> added, String addedPath) {
        this.source = source;
        this.path = path;
        this.node = node;
        this.quiet = quiet;
        this.added = added;
        this.addedPath = addedPath;
    }

    /** Reads the whole file; its root must be a mapping. */
    public static ModelFile read(String file, InputStream yaml) {
        return read(file, text(file, yaml));
    }

    /** Reads the text of a file; its root must be a mapping. */
    public static ModelFile read(String file, String yaml) {
        return root(new Source(file, YamlText.of(file, yaml), null), yaml);
    }

    /**
     * Reads the text of a file whose faults are wanted together.
     *
     * @throws InvalidModelFileException where the text is no mapping in valid YAML, so that nothing more can be said of it
     */
    public static ModelFile checking(String file, String yaml) {
        YamlText places = YamlText.of(file, yaml);
        root(new Source(file, places, null), yaml);
        return root(new Source(file, places, new LinkedHashMap<>()), yaml);
    }

    /** What is in a file. */
    public static String text(String file, InputStream yaml) {
        try {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidModelFileException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    private static ModelFile root(Source source, String yaml) {
        JsonNode root;
        try {
            root = PLAIN.readTree(yaml);
        } catch (JacksonException e) {
            throw new InvalidModelFileException(source.file(), "", "is not valid YAML: " + e.getOriginalMessage());
        }
        return new ModelFile(source, "", root, false).mapping();
    }

    private ModelFile mapping() {
        if (node.isObject()) {
            return this;
        }
        report(fault(path, "must be a mapping of keys to values"));
        return new ModelFile(source, path, JsonNodeFactory.instance.objectNode(), true);
    }

    /** What was found wrong so far in a file that is checked, in the order of lines. */
    public List<InvalidModelFileException> faults() {
        return source.faults() == null ? List.of() : source.faults().values().stream()
                .sorted(Comparator.comparingInt(InvalidModelFileException::line)).toList();
    }

    /** Whether this file is only checked, and not as it should be. */
    public boolean isFaulty() {
        return source.faults() != null && !source.faults().isEmpty();
    }

    /** The same section without a word on its faults: for what follows from a fault that was reported. */
    public ModelFile quietly() {
        return source.faults() == null ? this : new ModelFile(source, path, node, true, added, addedPath);
    }

    /** Says that a value is wrong, as only its reader can judge: that ends the reading of a file that is not only checked. */
    public void refuse(String key, String reason) {
        report(wrong(key, reason));
    }

    private void report(InvalidModelFileException fault) {
        if (quiet && source.faults() != null) {
            return;
        }
        if (source.faults() == null) {
            throw fault;
        }
        source.faults().putIfAbsent(fault.key() + ": " + fault.reason(), fault);
    }

    private InvalidModelFileException fault(String place, String reason) {
        return new InvalidModelFileException(source.file(), place, reason).at(source.places());
    }

    private static String among(Collection<String> allowed) {
        return "; allowed: " + String.join(", ", allowed);
    }

    public String file() {
        return source.file();
    }

    /** Refuses every key that is not among these. */
    public ModelFile allowOnly(String... keys) {
        Set<String> allowed = new TreeSet<>(List.of(keys));
        for (String key : node.propertyNames()) {
            if (!allowed.contains(key)) {
                refuse(key, "is unknown" + among(allowed));
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
        return new ModelFile(source, path(key), required(key), quiet || !has(key)).mapping();
    }

    /** The section under a key with only these keys; an empty one where the key is absent. */
    public ModelFile section(String key, String... keys) {
        return (has(key) ? section(key) : new ModelFile(source, path(key), JsonNodeFactory.instance.objectNode(), quiet))
                .allowOnly(keys);
    }

    /** The mappings in a list; none where the key is absent. */
    public List<ModelFile> sections(String key) {
        List<ModelFile> sections = new ArrayList<>();
        for (JsonNode item : list(key)) {
            sections.add(new ModelFile(source, path(key) + "[" + sections.size() + "]", item, quiet).mapping());
        }
        return sections;
    }

    private JsonNode list(String key) {
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            refuse(key, "must be a list");
            return JsonNodeFactory.instance.arrayNode();
        }
        return list;
    }

    /** A text that is not blank; numbers are taken as written. */
    public String text(String key) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isValueNode() || value.isNull() || value.asString().isBlank()) {
            refuse(key, "must be a text");
            return "";
        }
        return value.asString();
    }

    public String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** A value as it would be written in one line, whatever it is; empty where it is absent or nothing. */
    public String plain(String key) {
        JsonNode value = node.path(key);
        return value.isMissingNode() || value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }

    /** A list of texts; empty where the key is absent. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (!item.isValueNode() || item.isNull()) {
                refuse(key, "must be a list of texts");
                return List.of();
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /** A list of whole numbers from min to max. */
    public List<Integer> wholes(String key, int min, int max) {
        List<Integer> numbers = new ArrayList<>();
        JsonNode list = required(key);
        for (JsonNode item : list) {
            if (!item.isInt() || item.asInt() < min || item.asInt() > max) {
                break;
            }
            numbers.add(item.asInt());
        }
        if (!list.isMissingNode() && (numbers.isEmpty() || numbers.size() < list.size() || !list.isArray())) {
            refuse(key, "is " + list + ", but must be a list of whole numbers from " + min + " to " + max);
            return List.of(min);
        }
        return numbers;
    }

    /** A list of values of any kind, at least one. */
    public List<Object> values(String key) {
        JsonNode list = required(key);
        if (!list.isArray() || list.isEmpty()) {
            refuse(key, "must be a list of values");
            return List.of();
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
        return new ModelFile(source, path, together, quiet, Set.copyOf(values.keySet()), otherPath);
    }

    /** A number from min to max. */
    public double number(String key, double min, double max) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return min;
        }
        if (!value.isNumber() || !(value.asDouble() >= min && value.asDouble() <= max)) {
            refuse(key, "is " + value + ", but must be a number from " + plain(min) + " to " + plain(max));
            return min;
        }
        return value.asDouble();
    }

    public double number(String key, double min, double max, double otherwise) {
        return has(key) ? number(key, min, max) : otherwise;
    }

    /** Great bounds with all their digits, which people read more easily. */
    private static String plain(double bound) {
        return bound > 1 ? new BigDecimal(String.valueOf(bound)).toPlainString() : String.valueOf(bound);
    }

    /** A whole number from min to max. */
    public int whole(String key, int min, int max) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return min;
        }
        if (!value.isInt() || value.asInt() < min || value.asInt() > max) {
            refuse(key, "is " + value + ", but must be a whole number from " + min + " to " + max);
            return min;
        }
        return value.asInt();
    }

    public int whole(String key, int min, int max, int otherwise) {
        return has(key) ? whole(key, min, max) : otherwise;
    }

    /** Whether a number is written without a fraction. */
    public boolean isWhole(String key) {
        return node.path(key).isInt();
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        if (has(key) && !node.path(key).isBoolean()) {
            refuse(key, "is " + node.path(key) + among(List.of("true", "false")));
            return otherwise;
        }
        return has(key) ? node.path(key).asBoolean() : otherwise;
    }

    /** One of the named choices; of a file that is only checked, some choice where the one made does not exist. */
    public <T> T choice(String key, Map<String, T> choices) {
        return chosen(key, choices).orElseGet(() -> choices.get(new TreeSet<>(choices.keySet()).first()));
    }

    /** One of the named choices; empty where none of them was made in a file that is only checked. */
    public <T> Optional<T> chosen(String key, Map<String, T> choices) {
        String name = text(key);
        T chosen = choices.get(name);
        if (chosen == null && !name.isEmpty()) {
            refuse(key, "is '" + name + "'" + among(new TreeSet<>(choices.keySet())));
        }
        return Optional.ofNullable(chosen);
    }

    public <T> T choice(String key, Map<String, T> choices, T otherwise) {
        return has(key) ? choice(key, choices) : otherwise;
    }

    /** The error to throw for a value that only its reader can judge. */
    public InvalidModelFileException wrong(String key, String reason) {
        return fault(path(key), reason);
    }

    private JsonNode required(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            refuse(key, "is missing");
        }
        return value;
    }

    /** True where the value of a key is itself a mapping. */
    public boolean isSection(String key) {
        return node.path(key).isObject();
    }

    private String path(String key) {
        String section = added.contains(key) ? addedPath : path;
        return section.isEmpty() ? key : key.isEmpty() ? section : section + "." + key;
    }
}
