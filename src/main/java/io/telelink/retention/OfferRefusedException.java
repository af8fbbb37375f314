package io.telelink.retention;

/** A wish that breaks a rule for keeping offers. Its message is for the person who asked. */
public class OfferRefusedException extends RuntimeException {

    private final Reason reason;

    /** Which rule. */
    public enum Reason {
        /** A value is out of its range. */
        MALFORMED,
        NAME_TAKEN,
        CHANGED_MEANWHILE,
        RETIRED
    }

    public OfferRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
