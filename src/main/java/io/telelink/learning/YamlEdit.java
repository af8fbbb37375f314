package io.telelink.learning;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Changes single values of a YAML text and leaves everything else as it is written: order, spacing and comments. A path has at most
 * two parts, such as {@code threshold.policy}; deeper keys are for people to change.
 */
public final class YamlEdit {

    private static final String INDENT = "  ";
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off");

    private final String text;
    private final YamlNode root;

    private YamlEdit(YamlText read) {
        this.text = read.text();
        this.root = read.root().filter(node -> read.isLines())
                .orElseThrow(() -> new InvalidModelFileException("text", "", "must be lines of keys and values"));
    }

    /**
     * The text with another value for a key, which is added where it is missing.
     *
     * @param value as YAML in one line, such as {@code 0.3} or {@code [state, areaCode]}
     * @throws InvalidModelFileException where the text is not valid YAML
     */
    public static String with(String text, String path, String value) {
        return new YamlEdit(YamlText.of("text", text)).put(path.split("\\.", 2), value);
    }

    /**
     * The text without a key.
     *
     * @throws InvalidModelFileException where the text is not valid YAML
     */
    public static String without(String text, String path) {
        return new YamlEdit(YamlText.of("text", text)).remove(path.split("\\.", 2));
    }

    private String put(String[] path, String value) {
        YamlNode.Entry first = root.entries().get(path[0]);
        if (first == null) {
            return appended(path.length == 1 ? path[0] + ": " + value : path[0] + ":\n" + INDENT + path[1] + ": " + value);
        }
        YamlNode section = first.value();
        if (path.length == 1) {
            return replaced(section, value);
        }
        YamlNode.Entry second = section.entries().get(path[1]);
        if (second != null) {
            return replaced(second.value(), value);
        }
        String line = path[1] + ": " + value;
        if (section.kind() != YamlNode.Kind.MAPPING) {
            return replaced(section, "{" + line + "}");
        }
        if (section.flow()) {
            return inserted(section.end() - 1, section.entries().isEmpty() ? line : ", " + line);
        }
        int column = section.start() - (text.lastIndexOf('\n', section.start() - 1) + 1);
        return inserted(endOfLine(section.end()), "\n" + " ".repeat(column) + line);
    }

    private String remove(String[] path) {
        Optional<YamlNode> section = path.length == 1 ? Optional.of(root)
                : Optional.ofNullable(root.entries().get(path[0])).map(YamlNode.Entry::value);
        String key = path[path.length - 1];
        return section.filter(node -> node.entries().containsKey(key)).map(node -> without(node, key)).orElse(text);
    }

    private String without(YamlNode section, String key) {
        YamlNode.Entry entry = section.entries().get(key);
        if (section.flow()) {
            int from = entry.start();
            int to = entry.value().end();
            int comma = skipBlanks(to);
            if (text.charAt(comma) == ',') {
                to = skipBlanks(comma + 1);
            } else if (section.entries().size() > 1) {
                from = text.lastIndexOf(',', from);
            }
            return text.substring(0, from) + text.substring(to);
        }
        int from = text.lastIndexOf('\n', entry.start()) + 1;
        int to = Math.min(text.length(), endOfLine(entry.value().end()) + 1);
        // A section that loses its last key would be nothing at all.
        String rest = section.entries().size() == 1 && section != root ? " ".repeat(entry.start() - from) + "{}\n" : "";
        return text.substring(0, from) + rest + text.substring(to);
    }

    private String replaced(YamlNode node, String value) {
        boolean afterColon = node.start() > 0 && text.charAt(node.start() - 1) == ':';
        return text.substring(0, node.start()) + (afterColon ? " " : "") + value + text.substring(node.end());
    }

    private String inserted(int at, String what) {
        return text.substring(0, at) + what + text.substring(at);
    }

    private String appended(String lines) {
        return text + (text.endsWith("\n") || text.isEmpty() ? "" : "\n") + lines + "\n";
    }

    private int endOfLine(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A text as a YAML value: quoted where it could be read as something else. */
    public static String quoted(String plain) {
        return plain.matches("[A-Za-z]([A-Za-z0-9 ()_-]*[A-Za-z0-9)_-])?") && !RESERVED.contains(plain.toLowerCase(Locale.ROOT))
                ? plain : "\"" + plain.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
