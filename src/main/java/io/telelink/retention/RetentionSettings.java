package io.telelink.retention;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of retention work.
 *
 * @param windowDays   days after a contact within which a customer who leaves counts as lost
 * @param landInterval how often a process looks for actions whose window has passed
 */
@ConfigurationProperties("telelink.retention")
public record RetentionSettings(@DefaultValue("90") int windowDays, @DefaultValue("10m") Duration landInterval) {

    public RetentionSettings {
        if (windowDays < 1 || windowDays > 730) {
            throw new IllegalArgumentException("telelink.retention: window-days must be from 1 to 730");
        }
    }
}
