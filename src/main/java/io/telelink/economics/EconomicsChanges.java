package io.telelink.economics;

import java.util.Map;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.economics.persistence.EconomicsTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings for people: everybody signed in reads them and who changed them, administrators change them. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN', 'AUDITOR')")
@Transactional(readOnly = true)
public class EconomicsChanges {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private final EconomicsTable table;
    private final EconomicsSettings settings;
    private final AuditLog audit;

    EconomicsChanges(EconomicsTable table, EconomicsSettings settings, AuditLog audit) {
        this.table = table;
        this.settings = settings;
        this.audit = audit;
    }

    public Economics current() {
        return settings.current();
    }

    /** All versions, newest first. */
    public Page<Economics> list(Pageable page) {
        settings.current();
        return table.list(page);
    }

    /**
     * Makes a new version, which holds for what is computed from now on; what was computed before keeps its own.
     *
     * @param basis  id of the version that the change was made from
     * @param reason why, kept for ever
     * @throws EconomicsRefusedException when nothing changes, the reason is blank or too long, or somebody else changed them since
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public Economics change(long basis, Terms terms, String reason) {
        table.lock();
        Economics before = settings.current();
        refuse(before.id() != basis, "Somebody else changed the settings meanwhile: look at them again.");
        refuse(before.terms().equals(terms), "Nothing would change.");
        Economics after = table.insert(terms,
                WrittenText.required("A change needs a reason", reason, LONGEST_REASON, EconomicsRefusedException::new),
                CurrentUser.name());
        audit.append("ECONOMICS_CHANGED", after.changedBy(), "economics " + after.id(),
                Map.of("before", details(before.terms()), "after", details(terms), "reason", after.reason()));
        return after;
    }

    static Map<String, ?> details(Terms terms) {
        return Map.of("annualDiscountRate", terms.annualDiscountRate(), "margin", terms.margin(),
                "horizonMonths", terms.horizonMonths(), "churnWindowDays", terms.churnWindowDays());
    }

    private static void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new EconomicsRefusedException(message);
        }
    }
}
