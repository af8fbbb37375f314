package io.telelink.registry;

/** Says what another churn champion would mean for customers; implemented by the module that scores them. */
public interface BandEffects {

    /**
     * Both versions' answers for the same customers; takes about a second, so not to be asked with a page locked.
     *
     * @param before id of the churn version that answers
     * @param after  id of the one that might
     * @throws IllegalArgumentException when one of them is no churn version
     */
    BandEffect between(long before, long after);
}
