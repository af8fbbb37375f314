package io.telelink.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, open where an end is missing.
 *
 * @param from first moment of it
 * @param to   first moment after it
 */
public record Period(Optional<Instant> from, Optional<Instant> to) {

    public static final Period ALL = new Period(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException where it would end before it starts */
    public Period {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("a period must start before it ends");
        }
    }

    public boolean contains(Instant moment) {
        return from.filter(moment::isBefore).isEmpty() && to.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
