package io.telelink.customer.job;

/** A file as a whole cannot be imported; the message says why, in words for its owner. */
final class FileRefusedException extends RuntimeException {

    FileRefusedException(String message) {
        super(message);
    }
}
