package io.telelink.learning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A section of a YAML file of {@code models/}, read strictly: an unknown key, a missing one, or a value of the wrong kind
 * ends in an {@link InvalidModelFileException} that names file, line, key and what is allowed. A file that is only checked does not
 * end at the first: what is wrong is collected, and reading goes on with some value that is allowed.
 */
public final class ModelFile extends ModelValues {

    private final ModelSource source;
    private final String path;
    private final Set<String> added;
    private final String addedPath;
    private final boolean quiet;

    private ModelFile(ModelSource source, String path, JsonNode node, boolean quiet) {
        this(source, path, node, quiet, Set.of(), "");
    }

    private ModelFile(ModelSource source, String path, JsonNode node, boolean quiet, Set<String> added, String addedPath) {
        super(node);
        this.source = source;
        this.path = path;
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
        return root(new ModelSource(file, YamlText.of(file, yaml), null), yaml);
    }

    /**
     * Reads the text of a file whose faults are wanted together.
     *
     * @throws InvalidModelFileException where the text is no mapping in valid YAML, so that nothing more can be said of it
     */
    public static ModelFile checking(String file, String yaml) {
        YamlText places = YamlText.of(file, yaml);
        root(new ModelSource(file, places, null), yaml);
        return root(new ModelSource(file, places, new LinkedHashMap<>()), yaml);
    }

    /** What is in a file. */
    public static String text(String file, InputStream yaml) {
        try {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidModelFileException(file, "", "cannot be read: " + e.getMessage());
        }
    }

    private static ModelFile root(ModelSource source, String yaml) {
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
        report(source.fault(path, "must be a mapping of keys to values"));
        return new ModelFile(source, path, JsonNodeFactory.instance.objectNode(), true);
    }

    /** What was found wrong so far in a file that is checked, in the order of lines. */
    public List<InvalidModelFileException> faults() {
        return source.inOrder();
    }

    /** Whether this file is only checked, and not as it should be. */
    public boolean isFaulty() {
        return !source.inOrder().isEmpty();
    }

    /** The same section without a word on its faults: for what follows from a fault that was reported. */
    public ModelFile quietly() {
        return source.faults() == null ? this : new ModelFile(source, path, node, true, added, addedPath);
    }

    @Override
    public void refuse(String key, String reason) {
        report(wrong(key, reason));
    }

    private void report(InvalidModelFileException fault) {
        source.report(fault, quiet);
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

    /** This section with further values; errors in any of them are reported under {@code otherPath}. */
    public ModelFile with(String otherPath, Map<String, Object> values) {
        ObjectNode together = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(entry -> together.set(entry.getKey(), entry.getValue()));
        values.forEach((key, value) -> together.set(key, PLAIN.valueToTree(value)));
        return new ModelFile(source, path, together, quiet, Set.copyOf(values.keySet()), otherPath);
    }

    /** The error to throw for a value that only its reader can judge. */
    public InvalidModelFileException wrong(String key, String reason) {
        return source.fault(path(key), reason);
    }

    private String path(String key) {
        String section = added.contains(key) ? addedPath : path;
        return section.isEmpty() ? key : key.isEmpty() ? section : section + "." + key;
    }
}
