package io.telelink.audit.verification;

/** One verification at a time: another one has not finished. */
public class VerificationUnderWayException extends RuntimeException {

    private final long id;

    VerificationUnderWayException(long id) {
        super("Verification " + id + " is under way; wait until it has finished, or cancel it");
        this.id = id;
    }

    /** The one that is under way. */
    public long id() {
        return id;
    }
}
