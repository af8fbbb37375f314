package io.telelink.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.telelink.access.CurrentUser;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.CandidateTable;
import io.telelink.retention.persistence.CandidateTable.Candidate;
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

    private static final int READ_AT_ONCE = 2_000;

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
        LocalDate today = day.today();
        List<NewAction> wanted = best(most, today).stream()
                .map(candidate -> new NewAction(candidate.customerId(), candidate.offerVersionId(), null, candidate.expectedProfit(),
                        person, due == null ? DueDays.of(candidate.level(), today) : due)).toList();
        return batch.create(wanted, null, CurrentUser.name()).created();
    }

    /** Reads on past those who are held out: after a large campaign, many of the best are. */
    private List<Candidate> best(int most, LocalDate today) {
        ContactLimit limit = contacts.limit();
        List<Candidate> found = new ArrayList<>();
        Optional<Candidate> last = Optional.empty();
        do {
            List<Candidate> next = candidates.best(last, READ_AT_ONCE, limit, today);
            Set<Long> blocked = guard.blocks(next.stream().map(Candidate::customerId).toList()).keySet();
            next.stream().filter(candidate -> !blocked.contains(candidate.customerId())).limit(most - found.size()).forEach(found::add);
            last = next.size() < READ_AT_ONCE ? Optional.empty() : Optional.of(next.getLast());
        } while (found.size() < most && last.isPresent());
        return found;
    }
}
