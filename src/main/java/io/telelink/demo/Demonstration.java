package io.telelink.demo;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A demonstration store.
 *
 * @param today     its day, the first of a month
 * @param firstDay  its day when it was filled
 * @param customers it was filled with
 * @param seed      from which everything in it was drawn
 * @param advance   the latest that was asked for
 */
public record Demonstration(LocalDate today, LocalDate firstDay, long customers, long seed, Optional<Advance> advance) {
}
