package io.telelink.campaign.persistence;

import java.util.Optional;

import io.telelink.campaign.Campaign;
import io.telelink.campaign.UpliftModels;
import io.telelink.job.Jobs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code uplift_run}. */
@Repository
public class UpliftRunTable {

    private final JdbcClient jdbc;

    UpliftRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to start a training wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('uplift_run'))").query((row, number) -> true).single();
    }

    /** Queues a training in the caller's transaction. */
    public long submit(Jobs jobs, Campaign campaign, String owner) {
        long id = jobs.submit(UpliftModels.KIND, campaign.name(), owner);
        jdbc.sql("INSERT INTO uplift_run (job_run_id, campaign_id) VALUES (:id, :campaign)").param("id", id)
                .param("campaign", campaign.id()).update();
        return id;
    }

    public long campaign(long jobRunId) {
        return jdbc.sql("SELECT campaign_id FROM uplift_run WHERE job_run_id = :id").param("id", jobRunId).query(Long.class).single();
    }

    public Optional<Long> latest(long campaignId) {
        return jdbc.sql("SELECT job_run_id FROM uplift_run WHERE campaign_id = :campaign ORDER BY job_run_id DESC LIMIT 1")
                .param("campaign", campaignId).query(Long.class).optional();
    }
}
