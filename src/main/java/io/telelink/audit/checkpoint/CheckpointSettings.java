package io.telelink.audit.checkpoint;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how often checkpoints are written.
 *
 * @param checkpointDirectory best on another disk or machine, and owned by somebody else than the database is
 * @param checkpointInterval  how long an entry may wait for its checkpoint
 */
@ConfigurationProperties("telelink.audit")
record CheckpointSettings(@DefaultValue("var/checkpoints") Path checkpointDirectory,
                          @DefaultValue("5s") Duration checkpointInterval) {

    private static final String FILE = "audit.checkpoints";

    CheckpointSettings {
        if (checkpointInterval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("telelink.audit.checkpoint-interval must be one second or more");
        }
    }

    Path file() {
        return checkpointDirectory.resolve(FILE).toAbsolutePath().normalize();
    }
}
