package io.telelink.customer.persistence;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerGroup;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.CustomerSource;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The statement for a filter: conditions from a closed set of texts, every value a parameter. */
final class CustomerQuery {

    private static final String COLUMNS = """
            c.id, c.account_number, c.status, s.state, s.international_plan, s.voice_mail_plan, s.account_length,
            s.monthly_charge, s.customer_service_calls, p.probability, p.risk_band, p.clv, p.recommendation, p.main_reason, p.offer_version_id,
            p.expected_profit, p.recommendation_rule, p.scored_at""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Set<CustomerSource> sources = EnumSet.noneOf(CustomerSource.class);

    /** The rows that a condition chooses. */
    CustomerQuery(CustomerCondition condition) {
        conditions.add(condition.sql());
        parameters.putAll(condition.parameters());
        sources.addAll(condition.sources());
    }

    /** @param group what the filter's group is; empty when it names none */
    CustomerQuery(CustomerFilter filter, Optional<CustomerGroup> group) {
        this(group.map(CustomerGroup::condition).orElse(CustomerCondition.ALL));
        if (filter.text() != null) {
            String text = filter.text().toUpperCase(Locale.ROOT);
            conditions.add("(upper(c.account_number) LIKE :prefix OR reverse(upper(c.account_number)) LIKE :suffix)");
            parameters.put("prefix", literal(text) + "%");
            parameters.put("suffix", literal(new StringBuilder(text).reverse().toString()) + "%");
        }
        if (filter.status() != null) {
            condition("c.status = :status", "status", filter.status().name());
        }
        int own = conditions.size();
        if (!filter.states().isEmpty()) {
            condition("s.state IN (:states)", "states", filter.states());
        }
        optional("s.international_plan = :internationalPlan", "internationalPlan", filter.internationalPlan());
        optional("s.voice_mail_plan = :voiceMailPlan", "voiceMailPlan", filter.voiceMailPlan());
        if (conditions.size() > own) {
            sources.add(CustomerSource.SNAPSHOT);
        }
        int snapshots = conditions.size();
        if (!filter.riskBands().isEmpty()) {
            condition("p.risk_band IN (:riskBands)", "riskBands",
                    filter.riskBands().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        optional("p.probability >= :minProbability", "minProbability", filter.minProbability());
        optional("p.probability <= :maxProbability", "maxProbability", filter.maxProbability());
        optional("p.clv >= :minClv", "minClv", filter.minClv());
        optional("p.clv <= :maxClv", "maxClv", filter.maxClv());
        optional("p.probability IS NOT NULL AND (coalesce(p.expected_profit, 0) > 0) = :contactingPays", "contactingPays",
                filter.contactingPays());
        if (conditions.size() > snapshots) {
            sources.add(CustomerSource.SCORE);
        }
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String rows(Sort sort) {
        return rows() + orderBy(sort);
    }

    /** In no particular order. */
    String rows() {
        return "SELECT " + COLUMNS + CustomerSource.from(EnumSet.allOf(CustomerSource.class)) + where();
    }

    String count() {
        return "SELECT count(*)" + CustomerSource.from(sources) + where();
    }

    private String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    /** Unknown values come last either way, and the id makes the order total, so that pages never overlap. */
    private static String orderBy(Sort sort) {
        String by = sort.stream()
                .map(order -> column(CustomerSort.of(order.getProperty()))
                        + (order.isAscending() ? " ASC" : " DESC") + " NULLS LAST")
                .collect(Collectors.joining(", "));
        return " ORDER BY " + (by.isEmpty() ? "c.account_number" : by) + ", c.id";
    }

    private static String column(CustomerSort sort) {
        return switch (sort) {
            case ACCOUNT_NUMBER -> "c.account_number";
            case STATE -> "s.state COLLATE \"C\"";
            case ACCOUNT_LENGTH -> "s.account_length";
            case MONTHLY_CHARGE -> "s.monthly_charge";
            case CUSTOMER_SERVICE_CALLS -> "s.customer_service_calls";
            case PROBABILITY -> "p.probability";
            case CLV -> "p.clv";
            case EXPECTED_PROFIT -> "p.expected_profit";
            case SCORED_AT -> "p.scored_at";
        };
    }

    private void optional(String condition, String name, @Nullable Object value) {
        if (value != null) {
            condition(condition, name, value);
        }
    }

    private void condition(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
