package io.telelink.audit.web;

import java.time.Instant;
import java.util.Optional;

import io.telelink.audit.Period;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/** Periods as requests give them. */
final class Periods {

    private Periods() {
    }

    /** @throws ApiException where the period would end before it starts */
    static Period of(@Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ApiException.badRequest("Invalid period", "from must lie before to.");
        }
        return new Period(Optional.ofNullable(from), Optional.ofNullable(to));
    }
}
