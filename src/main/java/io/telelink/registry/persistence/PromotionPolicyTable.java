package io.telelink.registry.persistence;

import io.telelink.registry.PromotionPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code promotion_policy}. */
@Repository
public class PromotionPolicyTable {

    private final JdbcClient jdbc;

    PromotionPolicyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PromotionPolicy current() {
        return jdbc.sql("SELECT four_eyes, reason, changed_at, changed_by FROM promotion_policy ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new PromotionPolicy(row.getBoolean("four_eyes"), row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant(), row.getString("changed_by")))
                .optional().orElse(PromotionPolicy.INITIAL);
    }

    public void insert(boolean fourEyes, String reason, String actor) {
        jdbc.sql("INSERT INTO promotion_policy (four_eyes, reason, changed_by) VALUES (:fourEyes, :reason, :actor)")
                .param("fourEyes", fourEyes).param("reason", reason).param("actor", actor).update();
    }
}
