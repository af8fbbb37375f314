package io.telelink.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the keys of texts that Java sources name literally. */
public final class TextKeys {

    /** Calls whose first argument is always a key; a literal that is only the start of one does not count. */
    private static final Pattern ALWAYS =
            Pattern.compile("\\b(?:getTranslation|translate)\\(\\s*\"([^\"]+)\"(?!\\s*\\+)");

    /** Places that take a key or a text; what is written like a key is meant as one. */
    private static final Pattern MAYBE = Pattern.compile(
            "(?:new (?:PageHeader|EmptyState|ErrorState|FigureCard)\\(|super\\(|Notify\\.\\w+\\(|\\btitle = |withUnit\\()"
                    + "\\s*\"([a-z]\\w*(?:\\.[\\w-]+)+)\"");

    private TextKeys() {}

    /** Keys and the file that names each. */
    public static Map<String, Path> used(Path sources) {
        Map<String, Path> keys = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(read(file), file, keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }

    static void collect(String source, Path file, Map<String, Path> keys) {
        for (Pattern pattern : new Pattern[] {ALWAYS, MAYBE}) {
            Matcher matcher = pattern.matcher(source);
            while (matcher.find()) {
                keys.put(matcher.group(1), file);
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
