package io.telelink.retention;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of retention work.
 *
 * @param landInterval how often a process looks for actions whose window has passed
 */
@ConfigurationProperties("telelink.retention")
public record RetentionSettings(@DefaultValue("10m") Duration landInterval) {
}
