package io.telelink.registry;

/** Something cannot be said about a version; the message says why, in words for whoever tried. */
public class MarkRefusedException extends IllegalArgumentException {

    public MarkRefusedException(String message) {
        super(message);
    }
}
