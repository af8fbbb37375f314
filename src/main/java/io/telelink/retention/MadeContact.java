package io.telelink.retention;

/**
 * A contact that was made under an action, and what the customer said to it.
 *
 * @param version of the action that the contact was based on
 * @param answer  accepted, declined or no answer
 */
public record MadeContact(long actionId, int version, long customerId, long offerId, ActionStatus answer) {

    /** @throws IllegalArgumentException when that is no answer */
    public MadeContact {
        if (!ActionStatus.ANSWERS.contains(answer)) {
            throw new IllegalArgumentException("a customer accepts, declines or does not answer, not " + answer);
        }
    }
}
