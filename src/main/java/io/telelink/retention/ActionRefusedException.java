package io.telelink.retention;

/** An action cannot be made, or not be moved so. Its message is for the person who asked; nothing has been changed. */
public class ActionRefusedException extends RuntimeException {

    private final Reason reason;

    /** Which rule. */
    public enum Reason {
        /** Somebody else was quicker. */
        CHANGED_MEANWHILE,
        /** There is no such step from where it stands. */
        NO_SUCH_STEP,
        /** The customer may not be contacted: see {@link ContactBlock}. */
        BLOCKED,
        /** The offer may not be made now, or not to this customer. */
        OFFER_NOT_OPEN,
        /** The customer has no answer yet that an action could be based on. */
        NOT_SCORED,
        /** A value is out of its range. */
        MALFORMED,
        NO_SUCH_CUSTOMER,
        NO_SUCH_PERSON
    }

    public ActionRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** @param now how the action stands by now */
    static ActionRefusedException changedMeanwhile(RetentionAction now) {
        return new ActionRefusedException(Reason.CHANGED_MEANWHILE, "Meanwhile " + now.changedBy() + " has changed action " + now.id()
                + ": it is " + ActionMoves.words(now.status()) + " now. Look at it again before you go on.");
    }

    public Reason reason() {
        return reason;
    }
}
