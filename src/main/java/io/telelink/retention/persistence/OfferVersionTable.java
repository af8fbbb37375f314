package io.telelink.retention.persistence;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.retention.OfferDraft;
import io.telelink.retention.OfferTerms;
import io.telelink.retention.OfferVersion;
import io.telelink.segment.rule.RuleJson;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of offers; insert only. */
@Repository
public class OfferVersionTable {

    private static final String SELECT = "SELECT " + OfferRows.COLUMNS + " FROM offer_version v WHERE ";

    private final JdbcClient jdbc;
    private final RuleJson json;
    private final OfferRows rows;

    OfferVersionTable(JdbcClient jdbc, RuleJson json, OfferRows rows) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
    }

    public void insert(long offerId, int number, OfferDraft draft, String me, Instant now) {
        OfferTerms terms = draft.terms();
        jdbc.sql("""
                        INSERT INTO offer_version (offer_id, number, name, description, script, answers, cost, discount_share,
                            discount_months, stayer_uptake, contact_cost, save_alpha, save_beta, eligibility, valid_from,
                            valid_to, active, comment, saved_at, saved_by)
                        VALUES (:offer, :number, :name, :description, :script, :answers, :cost, :share, :months, :uptake,
                            :contact, :alpha, :beta, :eligibility::jsonb, :from, :to, :active, :comment, :now, :me)""")
                .param("offer", offerId).param("number", number).param("name", terms.name())
                .param("description", terms.description()).param("script", terms.script().toArray(String[]::new))
                .param("answers", terms.answers().toArray(String[]::new)).param("cost", terms.cost())
                .param("share", terms.discountShare()).param("months", terms.discountMonths())
                .param("uptake", terms.stayerUptake()).param("contact", terms.contactCost())
                .param("alpha", terms.prior().alpha()).param("beta", terms.prior().beta())
                .param("eligibility", json.write(terms.eligibility())).param("from", terms.validFrom(), Types.DATE)
                .param("to", terms.validTo(), Types.DATE).param("active", terms.active())
                .param("comment", draft.comment()).param("now", Timestamp.from(now)).param("me", me).update();
    }

    /** Newest first. */
    public List<OfferVersion> list(long offerId, Pageable page) {
        return jdbc.sql(SELECT + "v.offer_id = :id ORDER BY v.number DESC LIMIT :limit OFFSET :offset").param("id", offerId)
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(rows::map).list();
    }

    public Optional<OfferVersion> find(long id) {
        return jdbc.sql(SELECT + "v.id = :id").param("id", id).query(rows::map).optional();
    }

    /** Names of versions by id. */
    public Map<Long, String> names(Collection<Long> ids) {
        return jdbc.sql("SELECT id, name FROM offer_version WHERE id = ANY(:ids)").param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
