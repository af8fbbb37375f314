package io.telelink.demo;

/** The clock cannot be moved on; the message says why to who asked. */
public final class AdvanceRefusedException extends RuntimeException {

    AdvanceRefusedException(String message) {
        super(message);
    }
}
