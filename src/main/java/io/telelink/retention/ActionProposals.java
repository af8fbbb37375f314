package io.telelink.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.ActionTable;
import io.telelink.retention.policy.CaseReader;
import io.telelink.retention.policy.Policy;
import io.telelink.retention.policy.StoredProposals;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which offer to make to a customer, and the action that makes it. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
public class ActionProposals {

    private final CustomerDirectory customers;
    private final StoredProposals policies;
    private final CaseReader cases;
    private final ContactGuard guard;
    private final ActionBatch batch;
    private final ActionTable actions;
    private final Assignees assignees;
    private final BusinessDay day;

    ActionProposals(CustomerDirectory customers, StoredProposals policies, CaseReader cases, ContactGuard guard, ActionBatch batch,
                    ActionTable actions, Assignees assignees, BusinessDay day) {
        this.customers = customers;
        this.policies = policies;
        this.cases = cases;
        this.guard = guard;
        this.batch = batch;
        this.actions = actions;
        this.assignees = assignees;
        this.day = day;
    }

    /** What the policy in force says about the customer now; empty before the customer is scored. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
    @Transactional
    public Optional<Proposal> proposal(CustomerDetails customer) {
        return cases.read(customer).map(policies.current()::propose);
    }

    /** Offers that may be made to the customer today with what each is expected to earn, the most profitable first. */
    @Transactional
    public List<OfferChoice> choices(CustomerDetails customer) {
        return cases.read(customer).map(policies.current()::choices).orElse(List.of());
    }

    /**
     * Proposes an offer to a customer, to be done by somebody or by whoever takes it.
     *
     * @param offerId  null for the one that the policy in force proposes
     * @param assignee user name; null leaves it to be assigned
     * @param dueOn    null for a day that follows from how urgent it is
     * @throws ActionRefusedException when there is no such customer, it may not be contacted or has an action that waits, there
     *                                is no answer to base it on, no offer pays, or the offer may not be made
     */
    @Transactional
    public RetentionAction propose(String account, @Nullable Long offerId, @Nullable String assignee, @Nullable LocalDate dueOn) {
        CustomerDetails details = customers.find(account).orElseThrow(() -> new ActionRefusedException(Reason.NO_SUCH_CUSTOMER,
                "No customer has the account number '" + account + "'."));
        long customerId = details.customer().id();
        Optional.ofNullable(guard.blocks(List.of(customerId)).get(customerId)).ifPresent(block -> refuse(account, block));
        Proposer.Case known = cases.read(details).orElseThrow(() -> new ActionRefusedException(Reason.NOT_SCORED,
                "Customer " + account + " has not been scored yet."));
        Policy policy = policies.current();
        OfferChoice choice = offerId == null ? best(account, known, policy) : chosen(account, offerId, known, policy);
        LocalDate due = dueOn == null ? DueDays.of(Recommendation.of(known.band(), known.worthy()), day.today())
                : DueDays.require(dueOn, day.today());
        var wanted = new NewAction(customerId, choice.offer().id(), null, choice.expectedProfit(),
                assignee == null ? null : assignees.require(assignee), due);
        if (batch.create(List.of(wanted), null, CurrentUser.name()).created() == 0) {
            refuse(account, ContactBlock.WAITING);
        }
        return actions.ofCustomer(customerId, PageRequest.of(0, 1)).getFirst();
    }

    private static OfferChoice best(String account, Proposer.Case known, Policy policy) {
        Proposal proposal = policy.propose(known);
        return policy.choices(known).stream().filter(choice -> Long.valueOf(choice.offer().id()).equals(proposal.offerVersionId()))
                .findFirst().orElseThrow(() -> new ActionRefusedException(Reason.OFFER_NOT_OPEN,
                        "No offer is expected to earn anything with customer " + account + ". Choose one to make it all the same."));
    }

    private static OfferChoice chosen(String account, long offerId, Proposer.Case known, Policy policy) {
        return policy.choices(known).stream().filter(choice -> choice.offer().offerId() == offerId).findFirst()
                .orElseThrow(() -> new ActionRefusedException(Reason.OFFER_NOT_OPEN, "The offer " + offerId
                        + " is not made today, or not to customer " + account + "."));
    }

    private static void refuse(String account, ContactBlock block) {
        throw new ActionRefusedException(block == ContactBlock.NOT_SCORED ? Reason.NOT_SCORED : Reason.BLOCKED,
                "Customer " + account + " " + block.words() + ".");
    }
}
