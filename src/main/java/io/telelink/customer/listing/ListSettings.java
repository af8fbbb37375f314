package io.telelink.customer.listing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When lists of customers are kept in memory.
 *
 * @param keptFrom number of customers from which on they are; fewer the database sorts quickly enough
 */
@ConfigurationProperties("telelink.customer-list")
record ListSettings(@DefaultValue("20000") long keptFrom) {

    ListSettings {
        if (keptFrom < 1) {
            throw new IllegalArgumentException("telelink.customer-list.kept-from must be at least 1, not " + keptFrom);
        }
    }
}
