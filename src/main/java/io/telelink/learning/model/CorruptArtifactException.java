package io.telelink.learning.model;

/** Bytes that are not a usable artifact; the message says why. */
public class CorruptArtifactException extends RuntimeException {

    public CorruptArtifactException(String reason) {
        super(reason);
    }

    public CorruptArtifactException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
