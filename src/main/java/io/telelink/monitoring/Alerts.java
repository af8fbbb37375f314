package io.telelink.monitoring;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.monitoring.persistence.AlertTable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What monitoring found that somebody should know of, and what was done about it. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Alerts {

    /** Longest note. */
    public static final int MOST_LETTERS = 2000;

    private final AlertTable table;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(AlertTable table, AuditLog log, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Alerts that are not resolved, newest first. */
    public List<Alert> unresolved() {
        return table.unresolved();
    }

    /** Newest first; null for all states. */
    public Page<Alert> list(@Nullable AlertState state, Pageable page) {
        return table.list(state, page);
    }

    public Optional<Alert> find(long id) {
        return table.find(id);
    }

    /** All steps of an alert, the first one first. */
    public List<AlertEvent> history(long id) {
        return table.history(id);
    }

    /**
     * Says that somebody knows of it and what they make of it. It is not raised again while its reason lasts.
     *
     * @throws AlertRefusedException when it is not open, or nothing or too much is said
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public Alert acknowledge(long id, String note) {
        return step(id, AlertState.ACKNOWLEDGED, note);
    }

    /**
     * Says that its reason is gone. A run that gives the same reason raises it anew.
     *
     * @throws AlertRefusedException when it is resolved already, or nothing or too much is said
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public Alert resolve(long id, String note) {
        Alert resolved = step(id, AlertState.RESOLVED, note);
        events.publishEvent(new AlertResolved(id, resolved.last().actor()));
        return resolved;
    }

    private Alert step(long id, AlertState wanted, String note) {
        table.lock();
        Alert alert = table.find(id).orElseThrow(() -> new AlertRefusedException("There is no alert with the id " + id + "."));
        if (alert.state() == AlertState.RESOLVED || alert.state() == wanted) {
            throw new AlertRefusedException("The alert was " + alert.state().name().toLowerCase(Locale.ROOT) + " already, by "
                    + alert.last().actor() + ".");
        }
        String said = WrittenText.required("Say what you make of it", note, MOST_LETTERS, AlertRefusedException::new);
        table.step(id, new AlertEvent(wanted, CurrentUser.name(), said, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        log.append("ALERT_" + wanted, CurrentUser.name(), "alert " + id, Map.of("kind", alert.kind(), "note", said));
        return table.find(id).orElseThrow();
    }
}
