package io.telelink.retention.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.access.Team;
import io.telelink.customer.BusinessDay;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Contribution;
import io.telelink.retention.ActionEvent;
import io.telelink.retention.Actions;
import io.telelink.retention.BulkActions;
import io.telelink.retention.DayPlanning;
import io.telelink.retention.OfferVersion;
import io.telelink.retention.Offers;
import io.telelink.retention.RetentionAction;
import io.telelink.scoring.Predictions;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** What the views of actions work with. */
@Component
class ActionDesk {

    private static final int STEPS = 100;
    private static final int OTHERS = 5;

    private final Actions actions;
    private final BulkActions bulk;
    private final DayPlanning planning;
    private final Offers offers;
    private final Predictions predictions;
    private final Team team;
    private final Schema schema;
    private final BusinessDay day;

    ActionDesk(Actions actions, BulkActions bulk, DayPlanning planning, Offers offers, Predictions predictions, Team team,
               Schema schema, BusinessDay day) {
        this.actions = actions;
        this.bulk = bulk;
        this.planning = planning;
        this.offers = offers;
        this.predictions = predictions;
        this.team = team;
        this.schema = schema;
        this.day = day;
    }

    Actions actions() {
        return actions;
    }

    BulkActions bulk() {
        return bulk;
    }

    DayPlanning planning() {
        return planning;
    }

    Offers offers() {
        return offers;
    }

    Schema schema() {
        return schema;
    }

    BusinessDay day() {
        return day;
    }

    List<Team.Member> team() {
        return team.members();
    }

    /** Display names by user name. */
    Map<String, String> people() {
        return team.members().stream().collect(Collectors.toMap(Team.Member::username, Team.Member::displayName));
    }

    Optional<OfferVersion> offer(RetentionAction action) {
        return offers.version(action.offerVersionId());
    }

    List<ActionEvent> history(RetentionAction action) {
        return actions.history(action.id(), PageRequest.of(0, STEPS)).getContent();
    }

    /** The last few actions for the same customer besides this one, newest first. */
    List<RetentionAction> others(RetentionAction action) {
        return actions.ofCustomer(action.customerId(), PageRequest.of(0, OTHERS + 1)).stream()
                .filter(other -> other.id() != action.id()).limit(OTHERS).toList();
    }

    /** Reasons of the answer that the action was proposed after; empty where it is not kept any more. */
    List<Contribution> reasons(RetentionAction action) {
        return predictions.find(action.predictionId()).map(prediction -> prediction.reasons().top()).orElse(List.of());
    }
}
