package io.telelink.database;

/** The store cannot be opened; the message says why in a sentence for the person who started the application. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
