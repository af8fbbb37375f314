package io.telelink.demo.world;

/**
 * What stays the same about a person.
 *
 * @param number  by which everything about the person is drawn
 * @param source  position of the subscriber that the person was made from
 * @param calm    plans and usage without trouble
 * @param levels  minutes by {@link Period} that usage without trouble moves around
 * @param frailty factor on the probability of trouble, and of leaving without a cause
 */
public record Profile(long number, int source, Usage calm, double[] levels, double frailty) {
}
