package io.telelink.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.telelink.access.CurrentUser;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.CandidateTable;
import io.telelink.retention.persistence.ContactTable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fills a day with the contacts that promise most. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
public class DayPlanning {

    /** Most actions at once. */
    public static final int MOST = 1_000;

    /** Of candidates, since some may be held out. */
    private static final int SPARE = 200;

    private final CandidateTable candidates;
    private final ContactTable contacts;
    private final ContactGuard guard;
    private final ActionBatch batch;
    private final Assignees assignees;
    private final BusinessDay day;

    DayPlanning(CandidateTable candidates, ContactTable contacts, ContactGuard guard, ActionBatch batch, Assignees assignees,
                BusinessDay day) {
        this.candidates = candidates;
        this.contacts = contacts;
        this.guard = guard;
        this.batch = batch;
        this.assignees = assignees;
        this.day = day;
    }

    /**
     * Proposes their offers to the customers with whom a contact is expected to earn most, by the answers of their last scoring.
     *
     * @param most     customers, 1 to {@link #MOST}
     * @param assignee user name; null leaves them to be assigned
     * @param dueOn    null for days that follow from how urgent each is
     * @return how many there were who may be contacted, and with whom it pays
     * @throws ActionRefusedException when there are too many, or there is no such person or day
     */
    @Transactional
    public int propose(int most, @Nullable String assignee, @Nullable LocalDate dueOn) {
        if (most < 1 || most > MOST) {
            throw new ActionRefusedException(Reason.MALFORMED, "From 1 to " + MOST + " customers can be proposed at once, not "
                    + most + ".");
        }
        String person = assignee == null ? null : assignees.require(assignee);
        LocalDate due = dueOn == null ? null : DueDays.require(dueOn, day.today());
        List<CandidateTable.Candidate> best = candidates.best(most + SPARE, contacts.limit(), day.today());
        Set<Long> blocked = guard.blocks(best.stream().map(CandidateTable.Candidate::customerId).toList()).keySet();
        List<NewAction> wanted = best.stream().filter(candidate -> !blocked.contains(candidate.customerId())).limit(most)
                .map(candidate -> new NewAction(candidate.customerId(), candidate.offerVersionId(), null, candidate.expectedProfit(),
                        person, due == null ? DueDays.of(candidate.level(), day.today()) : due)).toList();
        return batch.create(wanted, null, CurrentUser.name()).created();
    }
}
