package io.telelink.customer.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerSort;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** The statement for a filter: conditions from a closed set of texts, every value a parameter. */
final class CustomerQuery {

    private static final String COLUMNS = """
            c.account_number, c.status, s.state, s.international_plan, s.voice_mail_plan, s.account_length, s.monthly_charge,
            s.customer_service_calls, p.probability, p.risk_band, p.clv, p.recommendation, p.main_reason, p.scored_at""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private boolean needsSnapshot;
    private boolean needsScore;

    CustomerQuery(CustomerFilter filter) {
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
        needsSnapshot = conditions.size() > own;
        int snapshots = conditions.size();
        if (!filter.riskBands().isEmpty()) {
            condition("p.risk_band IN (:riskBands)", "riskBands",
                    filter.riskBands().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        optional("p.probability >= :minProbability", "minProbability", filter.minProbability());
        optional("p.probability <= :maxProbability", "maxProbability", filter.maxProbability());
        optional("p.clv >= :minClv", "minClv", filter.minClv());
        optional("p.clv <= :maxClv", "maxClv", filter.maxClv());
        needsScore = conditions.size() > snapshots;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String rows(Sort sort) {
        return "SELECT " + COLUMNS + from(true, true) + where() + orderBy(sort);
    }

    String count() {
        return "SELECT count(*)" + from(needsSnapshot, needsScore) + where();
    }

    private static String from(boolean snapshot, boolean score) {
        return " FROM customer c"
                + (snapshot ? " LEFT JOIN customer_snapshot s ON s.id = c.current_snapshot_id" : "")
                + (score ? " LEFT JOIN customer_score p ON p.customer_id = c.id" : "");
    }

    private String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
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
            case STATE -> "s.state";
            case ACCOUNT_LENGTH -> "s.account_length";
            case MONTHLY_CHARGE -> "s.monthly_charge";
            case CUSTOMER_SERVICE_CALLS -> "s.customer_service_calls";
            case PROBABILITY -> "p.probability";
            case CLV -> "p.clv";
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
