package io.telelink.customer;

import java.util.Map;
import java.util.Set;

/**
 * A choice of customers as a condition of SQL over the aliases of {@link CustomerSource}. Every value is a parameter.
 *
 * @param sql        a condition that is never unknown where it decides: a row that it does not hold for is not chosen
 * @param parameters by the names that stand in the condition
 * @param sources    what the condition reads besides {@code customer c}
 */
public record CustomerCondition(String sql, Map<String, Object> parameters, Set<CustomerSource> sources) {

    /** Everyone. */
    public static final CustomerCondition ALL = new CustomerCondition("true", Map.of(), Set.of());

    public CustomerCondition {
        parameters = Map.copyOf(parameters);
        sources = Set.copyOf(sources);
    }
}
