package io.telelink.retention.persistence;

import java.util.List;

import io.telelink.retention.SaveRate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What outcomes say of the save rates of offers. */
@Repository
public class SaveRateTable {

    private final JdbcClient jdbc;

    SaveRateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An outcome to learn from: the churn probability before the contact, and whether the customer left. */
    public record Outcome(double probability, boolean lost) {
    }

    /** Learns from further outcomes of one offer, starting from its prior where there have been none. */
    public void learn(long offerId, List<Outcome> outcomes) {
        Learned learned = locked(offerId);
        outcomes.forEach(outcome -> learned.add(outcome.probability(), outcome.lost()));
        write(offerId, learned);
    }

    /**
     * Learns from all outcomes again that it has learned from, from another prior, with which the offer has been saved. Nothing changes
     * where the prior is the one there was.
     */
    public void startAgain(long offerId, SaveRate prior) {
        if (locked(offerId).prior.equals(prior)) {
            return;
        }
        Learned learned = new Learned(prior);
        RowCallbackHandler each = row -> learned.add(row.getDouble(1), row.getBoolean(2));
        jdbc.sql("""
                        SELECT a.probability, a.status = 'LOST' FROM offer_version v
                        JOIN retention_action a ON a.offer_version_id = v.id AND a.learned AND a.status IN ('RETAINED', 'LOST')
                        WHERE v.offer_id = :id ORDER BY a.window_ends_on, a.id""").param("id", offerId).query(each);
        write(offerId, learned);
    }

    /**
     * What was learned so far, for this transaction alone; the prior where that is nothing. It is written down first: a row that is
     * not there keeps nobody out, and of two that learn the first outcomes at the same moment one would overwrite the other.
     */
    private Learned locked(long offerId) {
        jdbc.sql("""
                        INSERT INTO offer_save_rate (offer_id, prior_alpha, prior_beta, alpha, beta, retained, lost)
                        SELECT o.id, v.save_alpha, v.save_beta, v.save_alpha, v.save_beta, 0, 0
                        FROM offer o JOIN offer_version v ON v.offer_id = o.id AND v.number = o.version WHERE o.id = :id
                        ON CONFLICT DO NOTHING""").param("id", offerId).update();
        return jdbc.sql("""
                        SELECT prior_alpha, prior_beta, alpha, beta, retained, lost FROM offer_save_rate
                        WHERE offer_id = :id FOR UPDATE""").param("id", offerId)
                .query((row, number) -> {
                    Learned learned = new Learned(new SaveRate(row.getDouble(1), row.getDouble(2)));
                    learned.rate = new SaveRate(row.getDouble(3), row.getDouble(4));
                    learned.retained = row.getLong(5);
                    learned.lost = row.getLong(6);
                    return learned;
                }).single();
    }

    private void write(long offerId, Learned learned) {
        jdbc.sql("""
                        UPDATE offer_save_rate SET prior_alpha = :priorAlpha, prior_beta = :priorBeta, alpha = :alpha, beta = :beta,
                            retained = :retained, lost = :lost
                        WHERE offer_id = :id""")
                .param("id", offerId).param("priorAlpha", learned.prior.alpha()).param("priorBeta", learned.prior.beta())
                .param("alpha", learned.rate.alpha()).param("beta", learned.rate.beta()).param("retained", learned.retained)
                .param("lost", learned.lost).update();
    }

    private static final class Learned {

        private final SaveRate prior;
        private SaveRate rate;
        private long retained;
        private long lost;

        Learned(SaveRate prior) {
            this.prior = prior;
            this.rate = prior;
        }

        void add(double probability, boolean left) {
            rate = rate.after(probability, left);
            retained += left ? 0 : 1;
            lost += left ? 1 : 0;
        }
    }
}
