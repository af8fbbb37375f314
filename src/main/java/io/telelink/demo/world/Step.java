package io.telelink.demo.world;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a month brought.
 *
 * @param after  the person at its end, also where they left
 * @param hazard with which they left in it, the effect of a treatment included
 * @param leftOn null for who stayed
 */
public record Step(Person after, double hazard, @Nullable LocalDate leftOn) {
}
