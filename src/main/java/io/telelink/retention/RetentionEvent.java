package io.telelink.retention;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What happens in retention work, published within the transaction in which it happens. */
public sealed interface RetentionEvent {

    /** One action took a step. */
    record Moved(long actionId, long customerId, @Nullable Long campaignId, long offerId, ActionStatus from, ActionStatus to,
                 LocalDate day) implements RetentionEvent {
    }

    /** Many actions were created at once. */
    record Created(int actions, @Nullable Long campaignId, LocalDate day) implements RetentionEvent {
    }

    /** The outcomes up to a day are known. */
    record Landed(long retained, long lost, long cancelled, LocalDate day) implements RetentionEvent {
    }
}
