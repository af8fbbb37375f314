package io.telelink.job.runner;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.job.JobOverview;
import io.telelink.job.JobRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class StoredJobOverview implements JobOverview {

    private final JdbcClient jdbc;

    StoredJobOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JobRun> unfinished(int most) {
        return jdbc.sql("SELECT * FROM job_run WHERE finished_at IS NULL ORDER BY id LIMIT :most")
                .param("most", most).query(JobRunTable::map).list();
    }

    @Override
    public Map<String, Long> running() {
        return jdbc.sql("SELECT kind, count(*) FROM job_run WHERE finished_at IS NULL AND state = 'RUNNING' GROUP BY kind")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Waiting> waiting() {
        return jdbc.sql("""
                        SELECT kind, count(*) AS runs, min(created_at) AS oldest FROM job_run
                        WHERE finished_at IS NULL AND state = 'QUEUED' GROUP BY kind ORDER BY kind""")
                .query((row, number) -> new Waiting(row.getString("kind"), row.getLong("runs"),
                        row.getTimestamp("oldest").toInstant())).list();
    }

    @Override
    public List<JobRun> failedSince(Instant since, int most) {
        return jdbc.sql("""
                        SELECT * FROM job_run WHERE state = 'FAILED' AND finished_at >= :since
                        ORDER BY finished_at DESC LIMIT :most""")
                .param("since", Timestamp.from(since)).param("most", most).query(JobRunTable::map).list();
    }

    @Override
    public List<Node> nodes() {
        return jdbc.sql("""
                        SELECT picked_by, count(*) AS runs, max(last_heartbeat) AS heartbeat FROM scheduled_tasks
                        WHERE picked AND last_heartbeat IS NOT NULL GROUP BY picked_by ORDER BY picked_by LIMIT 100""")
                .query((row, number) -> new Node(row.getString("picked_by"), row.getLong("runs"),
                        row.getTimestamp("heartbeat").toInstant())).list();
    }
}
