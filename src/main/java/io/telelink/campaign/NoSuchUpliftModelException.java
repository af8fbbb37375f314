package io.telelink.campaign;

/** There is no model of effects of this id. */
public class NoSuchUpliftModelException extends RuntimeException {

    public NoSuchUpliftModelException(long id) {
        super("There is no model of effects " + id + ".");
    }
}
