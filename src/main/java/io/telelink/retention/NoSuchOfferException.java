package io.telelink.retention;

/** There is no offer of this id. */
public class NoSuchOfferException extends RuntimeException {

    public NoSuchOfferException(long id) {
        super("There is no offer " + id + ".");
    }
}
