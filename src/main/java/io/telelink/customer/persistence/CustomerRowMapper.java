package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.CustomerOffers;
import io.telelink.customer.CustomerRow;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Rows of one list; there are few offers and rules, so what each is called is asked for once. */
final class CustomerRowMapper implements RowMapper<CustomerRow> {

    private final Optional<CustomerOffers> offers;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();

    CustomerRowMapper(Optional<CustomerOffers> offers) {
        this.offers = offers;
    }

    @Override
    public CustomerRow mapRow(ResultSet row, int number) throws SQLException {
        String band = row.getString("risk_band");
        String rule = row.getString("recommendation_rule");
        Timestamp scoredAt = row.getTimestamp("scored_at");
        return new CustomerRow(row.getString("account_number"), CustomerStatus.valueOf(row.getString("status")),
                row.getString("state"), (Boolean) row.getObject("international_plan"),
                (Boolean) row.getObject("voice_mail_plan"), (Integer) row.getObject("account_length"),
                (Double) row.getObject("monthly_charge"), (Integer) row.getObject("customer_service_calls"),
                (Double) row.getObject("probability"), band == null ? null : RiskBand.valueOf(band),
                (Double) row.getObject("clv"), row.getString("recommendation"), row.getString("main_reason"),
                offer(row.getObject("offer_version_id", Long.class)), (Double) row.getObject("expected_profit"), rule, rule == null ? null : sentences.computeIfAbsent(rule, this::sentence),
                scoredAt == null ? null : scoredAt.toInstant());
    }

    private @Nullable String offer(@Nullable Long versionId) {
        return versionId == null ? null : names.computeIfAbsent(versionId,
                id -> offers.map(known -> known.offers(List.of(id))).orElse(Map.of()).getOrDefault(id, String.valueOf(id)));
    }

    private String sentence(String rule) {
        return offers.map(known -> known.rule(rule)).orElse(rule);
    }
}
