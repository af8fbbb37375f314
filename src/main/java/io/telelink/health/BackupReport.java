package io.telelink.health;

import java.time.Instant;

/**
 * A backup as the script that made it reported it.
 *
 * @param takenAt  the moment whose state it holds
 * @param location where it is kept, in the words of the script
 * @param tool     that made it, such as {@code pg_basebackup 18}
 */
public record BackupReport(long id, Instant takenAt, String location, long bytes, String tool, Instant reportedAt, String reportedBy) {
}
