package io.telelink.retention.persistence;

import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.telelink.retention.ActionFilter;

/** A filter as a condition over {@code retention_action a}, {@code customer c} and {@code offer_version v}. */
final class ActionConditions {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ActionConditions(ActionFilter filter) {
        if (!filter.statuses().isEmpty()) {
            add("a.status IN (:statuses)", "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (filter.unassigned()) {
            conditions.add("a.assignee IS NULL");
        }
        if (filter.assignee() != null) {
            add("a.assignee = :assignee", "assignee", filter.assignee());
        }
        if (filter.dueBy() != null) {
            add("a.due_on <= :dueBy", "dueBy", Date.valueOf(filter.dueBy()));
        }
        if (filter.level() != null) {
            add("a.level = :level", "level", filter.level().name());
        }
        if (filter.offerId() != null) {
            add("v.offer_id = :offer", "offer", filter.offerId());
        }
        if (filter.campaignId() != null) {
            add("a.campaign_id = :campaign", "campaign", filter.campaignId());
        }
        if (filter.account() != null) {
            add("c.account_number = :account", "account", filter.account());
        }
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
