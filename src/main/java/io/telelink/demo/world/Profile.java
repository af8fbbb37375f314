package io.telelink.demo.world;

/**
 * What stays the same about a person.
 *
 * @param number  by which everything about the person is drawn
 * @param source  position of the subscriber that the person was made from
 * @param levels  minutes by {@link Period} that usage moves around
 * @param frailty factor on the hazard of leaving without a cause that shows
 */
public record Profile(long number, int source, double[] levels, double frailty) {
}
