package io.telelink.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditLog;
import io.telelink.audit.WrittenText;
import io.telelink.health.persistence.BackupTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Backups that were made outside the application, as they are reported to it. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Backups {

    private static final int LONGEST_LOCATION = 500;
    private static final int LONGEST_TOOL = 100;
    /** Clocks of two machines differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final BackupTable table;
    private final AuditLog log;
    private final Clock clock;

    Backups(BackupTable table, AuditLog log, Clock clock) {
        this.table = table;
        this.log = log;
        this.clock = clock;
    }

    /** The backup that holds the latest state. */
    public Optional<BackupReport> newest() {
        return table.newest();
    }

    /** Those that hold the latest states first. */
    public Page<BackupReport> list(Pageable page) {
        return table.list(page);
    }

    /**
     * Records that a backup was made.
     *
     * @throws BackupRefusedException where it was taken in the future, is empty, or is not said where and by what
     */
    @Transactional
    public BackupReport report(Instant takenAt, String location, long bytes, String tool) {
        if (takenAt.isAfter(clock.instant().plus(TOLERANCE))) {
            throw new BackupRefusedException("takenAt is in the future: " + takenAt + ".");
        }
        if (bytes < 1) {
            throw new BackupRefusedException("bytes must be the size of the backup, more than 0, not " + bytes + ".");
        }
        long id = table.insert(takenAt, said("location", location, LONGEST_LOCATION), bytes, said("tool", tool, LONGEST_TOOL),
                CurrentUser.name());
        BackupReport report = table.find(id).orElseThrow();
        log.append("BACKUP_REPORTED", report.reportedBy(), "backup " + id, Map.of("takenAt", takenAt, "location", report.location(),
                "bytes", bytes, "tool", report.tool()));
        return report;
    }

    private static String said(String what, String text, int most) {
        return WrittenText.required(what + " is needed", text, most, BackupRefusedException::new);
    }
}
