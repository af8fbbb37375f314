package io.telelink.retention;

/**
 * How often a customer may be contacted, by whoever and whatever for.
 *
 * @param contacts at most so many, 1 to 100
 * @param days     within so many days, 1 to 365
 */
public record ContactLimit(int contacts, int days) {

    /** Where nobody has set another. */
    public static final ContactLimit DEFAULT = new ContactLimit(3, 30);

    private static final int MOST_CONTACTS = 100;
    private static final int MOST_DAYS = 365;

    /** @throws ActionRefusedException when one is out of range */
    public ContactLimit {
        if (contacts < 1 || contacts > MOST_CONTACTS || days < 1 || days > MOST_DAYS) {
            throw new ActionRefusedException(ActionRefusedException.Reason.MALFORMED, "A contact limit is 1 to " + MOST_CONTACTS
                    + " contacts within 1 to " + MOST_DAYS + " days.");
        }
    }
}
