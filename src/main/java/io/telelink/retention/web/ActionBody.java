package io.telelink.retention.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import io.telelink.learning.model.RiskBand;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.RetentionAction;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * An action as the REST interface shows one.
 *
 * @param valueIfKept what the expected profit rests on, $; null in actions from before it was kept
 * @param next    where a transition can take it
 * @param overdue whether it should have been done before today
 * @param version to be sent with a transition
 */
record ActionBody(long id, String account, long offer, long offerVersion, String offerName, @Nullable Long campaign,
                  long predictionId, Recommendation level, RiskBand risk, @Nullable String mainReason, double churnProbability,
                  double estimatedClv, @Nullable Double valueIfKept, double expectedProfit, ActionStatus status, Set<ActionStatus> next,
                  @Nullable String assignee, LocalDate dueOn, boolean overdue, @Nullable LocalDate contactedOn,
                  @Nullable LocalDate windowEndsOn, @Nullable LocalDate closedOn, int version, LocalDate createdOn,
                  String createdBy, Instant changedAt, String changedBy) {

    static ActionBody of(RetentionAction action, LocalDate today) {
        return new ActionBody(action.id(), action.accountNumber(), action.offerId(), action.offerVersionId(), action.offerName(),
                action.campaignId(), action.predictionId(), action.level(), action.band(), action.mainReason(),
                action.probability(), action.clv(), action.valueIfKept(), action.expectedProfit(), action.status(), action.status().next(),
                action.assignee(), action.dueOn(), action.isOverdue(today), action.contactedOn(), action.windowEndsOn(),
                action.closedOn(), action.version(), action.createdOn(), action.createdBy(), action.changedAt(),
                action.changedBy());
    }
}
