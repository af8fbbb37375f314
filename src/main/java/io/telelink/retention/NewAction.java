package io.telelink.retention;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An action to be created with many others.
 *
 * @param expectedProfit of contacting the customer with the offer, $
 * @param assignee       user name; null leaves it to be assigned
 */
public record NewAction(long customerId, long offerVersionId, @Nullable Long campaignId, double expectedProfit,
                        @Nullable String assignee, LocalDate dueOn) {
}
