package io.telelink.retention;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.customer.Customer;
import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.retention.persistence.ContactTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be contacted, and how often. Whatever contacts customers asks here first. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class ContactRules {

    /** Longest reason for not contacting somebody. */
    public static final int LONGEST_REASON = 300;

    private final ContactTable table;
    private final ContactGuard guard;
    private final Outcomes outcomes;
    private final AuditLog audit;
    private final Clock clock;

    ContactRules(ContactTable table, ContactGuard guard, Outcomes outcomes, AuditLog audit, Clock clock) {
        this.table = table;
        this.guard = guard;
        this.outcomes = outcomes;
        this.audit = audit;
        this.clock = clock;
    }

    public ContactLimit limit() {
        return table.limit();
    }

    /** Sets another limit, which holds from now on. */
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    public void changeLimit(ContactLimit limit) {
        ContactLimit before = table.limit();
        if (!limit.equals(before)) {
            table.insertLimit(limit, CurrentUser.name(), clock.instant());
            audit.append("CONTACT_LIMIT_CHANGED", CurrentUser.name(), "contact limit", Map.of("contacts", limit.contacts(),
                    "days", limit.days(), "contactsBefore", before.contacts(), "daysBefore", before.days()));
        }
    }

    /** Why these customers may not get another action now; who is not named may. */
    public Map<Long, ContactBlock> blocks(Collection<Long> customerIds) {
        return guard.blocks(customerIds);
    }

    /** The same of everybody who is there and has an answer. */
    public Map<Long, ContactBlock> allBlocks() {
        return guard.allBlocks();
    }

    /** Customers who are not to be contacted, newest first. */
    public Page<ForbiddenContact> forbidden(Pageable page) {
        return new PageImpl<>(table.forbidden(page), page, table.countForbidden());
    }

    /** Why the customer is not to be contacted; empty for one who may be. */
    public Optional<String> doNotContact(long customerId) {
        return table.doNotContact(customerId);
    }

    /**
     * Marks a customer as one who is not to be contacted, whatever for. Actions that wait are cancelled.
     *
     * @throws ActionRefusedException when no reason is given, or one that is too long
     */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    @Transactional
    public void forbidContact(Customer customer, String reason) {
        String given = WrittenText.required("Say why", reason, LONGEST_REASON,
                wrong -> new ActionRefusedException(Reason.MALFORMED, wrong));
        if (table.forbid(customer.id(), given, CurrentUser.name(), clock.instant())) {
            outcomes.cancel(customer.id(), false);
            audit.append("CONTACT_FORBIDDEN", CurrentUser.name(), "customer " + customer.id(), Map.of());
        }
    }

    /** Lets a customer be contacted again. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    @Transactional
    public void allowContact(Customer customer) {
        if (table.allow(customer.id())) {
            audit.append("CONTACT_ALLOWED", CurrentUser.name(), "customer " + customer.id(), Map.of());
        }
    }
}
