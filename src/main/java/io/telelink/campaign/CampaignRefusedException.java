package io.telelink.campaign;

/** A wish that breaks a rule of campaigns. Its message is for the person who asked. */
public class CampaignRefusedException extends RuntimeException {

    private final Reason reason;

    /** Which kind of rule. */
    public enum Reason {
        /** A value is missing or out of its range. */
        MALFORMED,
        NAME_TAKEN,
        /** Somebody changed the campaign meanwhile. */
        CHANGED_MEANWHILE,
        /** Not possible as the campaign, its offer or its segment stands. */
        NOT_POSSIBLE
    }

    public CampaignRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
