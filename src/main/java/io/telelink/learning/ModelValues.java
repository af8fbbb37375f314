package io.telelink.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The values of a section of a {@link ModelFile}, each read as the kind it must be. Where it is not, that is refused; if reading
 * goes on nevertheless, it does with some value that is allowed.
 */
abstract class ModelValues {

    static final YAMLMapper PLAIN = new YAMLMapper();

    final JsonNode node;

    ModelValues(JsonNode node) {
        this.node = node;
    }

    /** Says that a value is wrong, as only its reader can judge: that ends the reading of a file that is not only checked. */
    public abstract void refuse(String key, String reason);

    public boolean has(String key) {
        return node.has(key);
    }

    /** True where the value of a key is itself a mapping. */
    public boolean isSection(String key) {
        return node.path(key).isObject();
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

    final JsonNode list(String key) {
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isArray()) {
            refuse(key, "must be a list");
            return JsonNodeFactory.instance.arrayNode();
        }
        return list;
    }

    final JsonNode required(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            refuse(key, "is missing");
        }
        return value;
    }

    static String among(Collection<String> allowed) {
        return "; allowed: " + String.join(", ", allowed);
    }
}
