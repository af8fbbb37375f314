package io.telelink.learning;

import java.util.Collection;

/** A file of {@code models/} that cannot be used; the message names the file, the line, the key, the reason and what is allowed. */
public class InvalidModelFileException extends RuntimeException {

    private final String file;
    private final String key;
    private final String reason;
    private final int line;

    public InvalidModelFileException(String file, String key, String reason) {
        this(file, 0, key, reason);
    }

    public InvalidModelFileException(String file, String key, String reason, Collection<String> allowed) {
        this(file, key, reason + "; allowed: " + String.join(", ", allowed));
    }

    /** @param line of the text, from 1; 0 where it is not known */
    public InvalidModelFileException(String file, int line, String key, String reason) {
        super(file + (line > 0 ? ", line " + line : "") + (key.isEmpty() ? "" : ", key '" + key + "'") + ": " + reason);
        this.file = file;
        this.key = key;
        this.reason = reason;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** Path of the offending key, such as {@code threshold.policy}; empty where the file as a whole is wrong. */
    public String key() {
        return key;
    }

    /** What is wrong, and what is allowed. */
    public String reason() {
        return reason;
    }

    /** The line of the text, from 1; 0 where it is not known. */
    public int line() {
        return line;
    }

    /** The same with its place in the text. */
    public InvalidModelFileException at(YamlText text) {
        return new InvalidModelFileException(file, text.line(key), key, reason);
    }
}
