package io.telelink.retention;

import java.time.LocalDate;
import java.util.Set;

import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Which actions to show; every part that is given narrows the choice.
 *
 * @param statuses   any of these; all when empty
 * @param assignee   user name
 * @param unassigned nobody's alone
 * @param dueBy      due on that day or before
 * @param account    the whole account number
 */
public record ActionFilter(Set<ActionStatus> statuses, @Nullable String assignee, boolean unassigned, @Nullable LocalDate dueBy,
                           @Nullable Recommendation level, @Nullable Long offerId, @Nullable Long campaignId,
                           @Nullable String account) {

    /** Everything. */
    public static final ActionFilter ALL = new ActionFilter(Set.of(), null, false, null, null, null, null, null);

    public ActionFilter {
        statuses = Set.copyOf(statuses);
        account = account == null || account.isBlank() ? null : account.strip().replace('\0', ' ');
        assignee = assignee == null || assignee.isBlank() ? null : assignee.strip().replace('\0', ' ');
    }

    public ActionFilter withStatuses(Set<ActionStatus> wanted) {
        return new ActionFilter(wanted, assignee, unassigned, dueBy, level, offerId, campaignId, account);
    }

    public ActionFilter withDueBy(@Nullable LocalDate day) {
        return new ActionFilter(statuses, assignee, unassigned, day, level, offerId, campaignId, account);
    }

    /** Of one person. */
    public ActionFilter of(String person) {
        return new ActionFilter(statuses, person, false, dueBy, level, offerId, campaignId, account);
    }

    /** Of nobody. */
    public ActionFilter ofNobody() {
        return new ActionFilter(statuses, null, true, dueBy, level, offerId, campaignId, account);
    }
}
