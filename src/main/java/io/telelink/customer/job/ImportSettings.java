package io.telelink.customer.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is accepted for import.
 *
 * @param maxFileSize bytes
 * @param maxRows     data rows of one file
 */
@ConfigurationProperties("telelink.import")
record ImportSettings(@DefaultValue("268435456") long maxFileSize, @DefaultValue("2000000") long maxRows) {
}
