package io.telelink.campaign.persistence;

import java.util.List;

import io.telelink.campaign.Campaign;
import io.telelink.campaign.HandOver;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code hand_over}. */
@Repository
public class HandOverTable {

    private final JdbcClient jdbc;

    HandOverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where a sending stands.
     *
     * @param lastAction checkpoint: actions up to this id have been taken by the target
     */
    public record Progress(long campaignId, String target, long lastAction, int delivered) {
    }

    /** Makes others who want to send wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('hand_over'))").query((row, number) -> true).single();
    }

    /** @param from checkpoint to go on from */
    public void submit(Jobs jobs, Campaign campaign, Progress from, String owner) {
        long id = jobs.submit(HandOver.KIND, campaign.name(), owner);
        jdbc.sql("""
                        INSERT INTO hand_over (job_run_id, campaign_id, target, last_id, delivered)
                        VALUES (:id, :campaign, :target, :last, :delivered)""")
                .param("id", id).param("campaign", campaign.id()).param("target", from.target()).param("last", from.lastAction())
                .param("delivered", from.delivered()).update();
    }

    public Progress progress(long jobRunId) {
        return jdbc.sql("SELECT campaign_id, target, last_id, delivered FROM hand_over WHERE job_run_id = :id").param("id", jobRunId)
                .query((row, number) -> new Progress(row.getLong(1), row.getString(2), row.getLong(3), row.getInt(4))).single();
    }

    public void delivered(long jobRunId, long lastAction, int delivered) {
        jdbc.sql("UPDATE hand_over SET last_id = :last, delivered = :delivered WHERE job_run_id = :id").param("id", jobRunId)
                .param("last", lastAction).param("delivered", delivered).update();
    }

    /** Newest first. */
    public List<HandOver> latest(long campaignId, int most) {
        return jdbc.sql("""
                        SELECT h.job_run_id, h.campaign_id, h.target, j.owner, j.created_at, h.delivered, j.state, j.failure
                        FROM hand_over h JOIN job_run j ON j.id = h.job_run_id
                        WHERE h.campaign_id = :campaign ORDER BY h.job_run_id DESC LIMIT :most""")
                .param("campaign", campaignId).param("most", most)
                .query((row, number) -> new HandOver(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4),
                        row.getTimestamp(5).toInstant(), row.getInt(6), JobState.valueOf(row.getString(7)), row.getString(8)))
                .list();
    }
}
