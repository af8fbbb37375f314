package io.telelink.segment;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

import io.telelink.customer.CustomerSource;

/**
 * A field and where SQL finds it.
 *
 * @param sources what it reads besides {@code customer c}
 * @param sql     over the aliases of {@link CustomerSource}: double precision or integer for numbers, text for levels,
 *                boolean for flags; null where nothing is known
 * @param since   for ages, whose {@code sql} is a date or moment: the last one at which something is at least that old, so
 *                that whole tables are compared with a constant instead of being computed with
 */
public record SegmentField(Field field, Set<CustomerSource> sources, String sql, Optional<LongFunction<Object>> since) {

    public SegmentField {
        sources = Set.copyOf(sources);
    }
}
