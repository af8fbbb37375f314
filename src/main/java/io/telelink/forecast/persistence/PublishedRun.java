package io.telelink.forecast.persistence;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which scoring run's answers are the current ones, and what they were computed with. */
@Repository
public class PublishedRun {

    private final JdbcClient jdbc;

    PublishedRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A published run.
     *
     * @param churnVersionId id, not number, as the next
     * @param economicsId    settings of its values; null where a run of long ago does not say
     */
    public record Run(long id, long churnVersionId, long valueVersionId, @Nullable Long economicsId) {
    }

    /** The run that was published last. */
    public Optional<Run> newest() {
        return jdbc.sql("""
                        SELECT job_run_id AS id, churn_version_id, value_version_id, economics_id FROM scoring_run WHERE published_at IS NOT NULL
                        ORDER BY published_at DESC, job_run_id DESC LIMIT 1""")
                .query(Run.class).optional();
    }
}
