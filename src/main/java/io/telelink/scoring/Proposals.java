package io.telelink.scoring;

/** What decides on the action for a customer; the module of retention provides it. */
public interface Proposals {

    /** The policy in force. */
    Proposer current();

    /**
     * An earlier policy, to compute an answer again.
     *
     * @throws IllegalArgumentException when there is none of this id
     */
    Proposer of(long policyId);
}
