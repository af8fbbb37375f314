package io.telelink.customer;

import java.util.Set;

/** What a statement about customers reads besides {@code customer c}, under a fixed alias. */
public enum CustomerSource {
    /** The current snapshot, as {@code s}. */
    SNAPSHOT("customer_snapshot s ON s.id = c.current_snapshot_id"),
    /** The current answer, as {@code p}. */
    SCORE("customer_score p ON p.customer_id = c.id");

    private final String join;

    CustomerSource(String join) {
        this.join = join;
    }

    /** The FROM clause that has the customers, with these sources where there are any; what is not there is null. */
    public static String from(Set<CustomerSource> sources) {
        StringBuilder from = new StringBuilder(" FROM customer c");
        for (CustomerSource source : values()) {
            if (sources.contains(source)) {
                from.append(" LEFT JOIN ").append(source.join);
            }
        }
        return from.toString();
    }
}
