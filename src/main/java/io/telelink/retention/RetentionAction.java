package io.telelink.retention;

import java.time.Instant;
import java.time.LocalDate;

import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * One offer made, or to be made, to one customer.
 *
 * @param accountNumber  of the customer; that of an erased one names nobody
 * @param offerId        of the offer, {@code offerVersionId} of the form it had
 * @param campaignId     of the campaign it belongs to; null for one of its own
 * @param predictionId   the answer that was current when it was proposed
 * @param mainReason     the feature that raised the risk most; null when none did
 * @param probability    of churn when it was proposed, calibrated
 * @param clv            lifetime value when it was proposed, $
 * @param valueIfKept    lifetime value, when it was proposed, of somebody sure to stay through the churn window, $: what the
 *                       expected profit rests on; null in actions from before it was kept
 * @param expectedProfit of contacting the customer with this offer, $, when it was proposed
 * @param assignee       user name; null while it is nobody's
 * @param contactedOn    first contact
 * @param windowEndsOn   last day of the churn window after the first contact
 * @param closedOn       day of retained, lost or cancelled
 * @param version        to be given back with every change
 */
public record RetentionAction(long id, long customerId, String accountNumber, long offerId, long offerVersionId, String offerName,
                              @Nullable Long campaignId, long predictionId, Recommendation level, RiskBand band,
                              @Nullable String mainReason, double probability, double clv, @Nullable Double valueIfKept,
                              double expectedProfit, ActionStatus status, @Nullable String assignee, LocalDate dueOn,
                              @Nullable LocalDate contactedOn,
                              @Nullable LocalDate windowEndsOn, @Nullable LocalDate closedOn, int version, LocalDate createdOn,
                              String createdBy, Instant changedAt, String changedBy) {

    /** Whether it should have been done before this day. */
    public boolean isOverdue(LocalDate today) {
        return ActionStatus.TO_DO.contains(status) && dueOn.isBefore(today);
    }
}
