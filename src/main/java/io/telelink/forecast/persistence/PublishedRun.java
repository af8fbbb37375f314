package io.telelink.forecast.persistence;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which scoring run's answers are the current ones. */
@Repository
public class PublishedRun {

    private final JdbcClient jdbc;

    PublishedRun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Id of the run that was published last. */
    public Optional<Long> newest() {
        return jdbc.sql("""
                        SELECT job_run_id FROM scoring_run WHERE published_at IS NOT NULL
                        ORDER BY published_at DESC, job_run_id DESC LIMIT 1""")
                .query(Long.class).optional();
    }
}
