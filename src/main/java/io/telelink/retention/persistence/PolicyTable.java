package io.telelink.retention.persistence;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.retention.PolicyOffer;
import io.telelink.retention.SaveRate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Policies of proposals; insert only. */
@Repository
public class PolicyTable {

    private final JdbcClient jdbc;
    private final OfferRows rows;

    PolicyTable(JdbcClient jdbc, OfferRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * The policy of this content, kept for good as soon as somebody asks for it: whoever answers by it may be rolled back, and
     * others may have answered by it by then.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long keep(byte[] contentHash, List<PolicyOffer> offers, Instant now) {
        return jdbc.sql("""
                        INSERT INTO proposal_policy (content_hash, created_at) VALUES (:hash, :now)
                        ON CONFLICT (content_hash) DO NOTHING RETURNING id""")
                .param("hash", contentHash).param("now", Timestamp.from(now)).query(Long.class).optional()
                .map(id -> insertOffers(id, offers))
                .orElseGet(() -> find(contentHash).orElseThrow());
    }

    /** The policy of this content. */
    public Optional<Long> find(byte[] contentHash) {
        return jdbc.sql("SELECT id FROM proposal_policy WHERE content_hash = :hash").param("hash", contentHash)
                .query(Long.class).optional();
    }

    /** Of the policy of this id. */
    public Optional<byte[]> contentHash(long id) {
        return jdbc.sql("SELECT content_hash FROM proposal_policy WHERE id = :id").param("id", id).query(byte[].class).optional();
    }

    /** Its offers, in order of version. */
    public List<PolicyOffer> offers(long id) {
        return jdbc.sql("SELECT p.save_alpha AS believed_alpha, p.save_beta AS believed_beta, " + OfferRows.COLUMNS + """
                         FROM proposal_policy_offer p JOIN offer_version v ON v.id = p.offer_version_id
                        WHERE p.policy_id = :id ORDER BY v.id""").param("id", id)
                .query((row, number) -> new PolicyOffer(rows.map(row, number),
                        new SaveRate(row.getDouble("believed_alpha"), row.getDouble("believed_beta")))).list();
    }

    private long insertOffers(long id, List<PolicyOffer> offers) {
        for (PolicyOffer offer : offers) {
            jdbc.sql("""
                            INSERT INTO proposal_policy_offer (policy_id, offer_version_id, save_alpha, save_beta)
                            VALUES (:id, :version, :alpha, :beta)""")
                    .param("id", id).param("version", offer.version().id()).param("alpha", offer.saveRate().alpha())
                    .param("beta", offer.saveRate().beta()).update();
        }
        return id;
    }
}
