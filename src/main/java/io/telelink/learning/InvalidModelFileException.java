package io.telelink.learning;

import java.util.Collection;

/** A file of {@code models/} that cannot be used; the message names the file, the key, the reason and what is allowed. */
public class InvalidModelFileException extends RuntimeException {

    private final String file;
    private final String key;

    public InvalidModelFileException(String file, String key, String reason) {
        super(file + (key.isEmpty() ? "" : ", key '" + key + "'") + ": " + reason);
        this.file = file;
        this.key = key;
    }

    public InvalidModelFileException(String file, String key, String reason, Collection<String> allowed) {
        this(file, key, reason + "; allowed: " + String.join(", ", allowed));
    }

    public String file() {
        return file;
    }

    /** Path of the offending key, such as {@code threshold.policy}; empty where the file as a whole is wrong. */
    public String key() {
        return key;
    }
}
