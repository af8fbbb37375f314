package io.telelink.retention;

/** Why a customer may not be contacted; of several reasons the first. */
public enum ContactBlock {
    ERASED("was erased and cannot be contacted any more"),
    CHURNED("has left"),
    DO_NOT_CONTACT("is not to be contacted"),
    /** Of the control group of a campaign, where a contact would spoil the comparison; or of a campaign that pauses. */
    HELD_OUT("is held out by a campaign: in its control group, or the campaign pauses"),
    /** Contacted as often as the limit allows. */
    FATIGUED("was contacted as often as the limit allows"),
    /** Another action for the customer waits already. */
    WAITING("has an action that waits already"),
    /** There is no answer to base an action on. */
    NOT_SCORED("has not been scored yet");

    private final String words;

    ContactBlock(String words) {
        this.words = words;
    }

    /** The one that is named of two. */
    public static ContactBlock first(ContactBlock one, ContactBlock other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Ends a sentence that begins with the customer. */
    public String words() {
        return words;
    }
}
