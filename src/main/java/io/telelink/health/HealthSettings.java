package io.telelink.health;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on something is a reason to warn.
 *
 * @param backupMaxAge   age of the newest backup
 * @param failuresWithin how far back failed runs are shown
 * @param longestWait    of a run that was asked for
 * @param championMaxAge age of a champion since it was trained
 */
@ConfigurationProperties("telelink.health")
public record HealthSettings(@DefaultValue("26h") Duration backupMaxAge, @DefaultValue("7d") Duration failuresWithin,
                             @DefaultValue("30m") Duration longestWait, @DefaultValue("180d") Duration championMaxAge) {
}
