package io.telelink.retention;

/** There is no action of this id. */
public class NoSuchActionException extends RuntimeException {

    public NoSuchActionException(long id) {
        super("There is no action " + id + ".");
    }
}
