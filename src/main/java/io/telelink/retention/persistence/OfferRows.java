package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.telelink.retention.OfferTerms;
import io.telelink.retention.OfferVersion;
import io.telelink.retention.SaveRate;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Operator;
import io.telelink.segment.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Versions of offers as they are read. */
@Component
class OfferRows {

    /** Of {@code offer_version v}. */
    static final String COLUMNS = """
            v.id, v.offer_id, v.number, v.name, v.description, v.script, v.answers, v.cost, v.discount_share, v.discount_months,
            v.stayer_uptake, v.contact_cost, v.save_alpha, v.save_beta, v.eligibility::text AS eligibility, v.valid_from,
            v.valid_to, v.active, v.comment, v.saved_at, v.saved_by""";

    private final RuleJson json;

    OfferRows(RuleJson json) {
        this.json = json;
    }

    OfferVersion map(ResultSet row, int number) throws SQLException {
        OfferTerms terms = new OfferTerms(row.getString("name"), row.getString("description"), texts(row, "script"),
                texts(row, "answers"), row.getDouble("cost"), row.getDouble("discount_share"), row.getInt("discount_months"),
                row.getDouble("stayer_uptake"), row.getDouble("contact_cost"),
                new SaveRate(row.getDouble("save_alpha"), row.getDouble("save_beta")), rule(row.getString("eligibility")),
                day(row, "valid_from"), day(row, "valid_to"), row.getBoolean("active"));
        return new OfferVersion(row.getLong("id"), row.getLong("offer_id"), row.getInt("number"), terms,
                row.getString("comment"), row.getTimestamp("saved_at").toInstant(), row.getString("saved_by"));
    }

    /** What cannot be read any more must not become "everyone": then it holds for nobody. */
    private Group rule(String stored) {
        RuleJson.Reading reading = json.readStored(stored);
        return reading.problems().isEmpty() ? reading.rule()
                : new Group(Join.ALL, List.of(new Criterion("unreadable", Operator.KNOWN)));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }
}
