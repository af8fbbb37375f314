package io.telelink.training.persistence;

import java.util.List;
import java.util.Map;

import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.training.ChampionComparison;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code training_comparison}. */
@Repository
public class ComparisonTable {

    private static final TypeReference<Map<Measure, PairedDifference>> DIFFERENCES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ComparisonTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(long runId, ChampionComparison comparison) {
        jdbc.sql("""
                        INSERT INTO training_comparison (model_version_id, job_run_id, champion_id, row_count, churners,
                                                         differences, caution)
                        VALUES (:version, :run, :champion, :rows, :churners, :differences::jsonb, :caution)""")
                .param("version", comparison.versionId()).param("run", runId).param("champion", comparison.championId())
                .param("rows", comparison.rows()).param("churners", comparison.churners())
                .param("differences", json.writeValueAsString(comparison.differences()))
                .param("caution", comparison.caution()).update();
    }

    /** Comparisons of the versions of a run, by version. */
    public List<ChampionComparison> of(long runId) {
        return jdbc.sql("SELECT * FROM training_comparison WHERE job_run_id = :run ORDER BY model_version_id").param("run", runId)
                .query((row, number) -> new ChampionComparison(row.getLong("model_version_id"), row.getLong("champion_id"),
                        row.getInt("row_count"), row.getInt("churners"),
                        json.readValue(row.getString("differences"), DIFFERENCES), row.getString("caution"))).list();
    }
}
