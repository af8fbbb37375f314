package io.telelink.demo.world;

import java.time.LocalDate;

/**
 * A customer at the end of a month.
 *
 * @param usage of that month
 */
public record Person(Profile profile, LocalDate joinedOn, Usage usage) {
}
