package io.telelink.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.Ranking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code model_version_out_of_fold}. */
@Repository
class OutOfFoldTable {

    private final JdbcClient jdbc;

    OutOfFoldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(long versionId, OutOfFoldScores scores) {
        jdbc.sql("""
                        INSERT INTO model_version_out_of_fold (model_version_id, score, churners, stayers, repeats)
                        VALUES (:version, :score, :churners, :stayers, :repeats)""")
                .param("version", versionId).param("score", scores.ranking().score())
                .param("churners", scores.ranking().truePositives()).param("stayers", scores.ranking().falsePositives())
                .param("repeats", scores.repeats()).update();
    }

    Optional<OutOfFoldScores> find(long versionId) {
        return jdbc.sql("SELECT score, churners, stayers, repeats FROM model_version_out_of_fold WHERE model_version_id = :id")
                .param("id", versionId).query((row, number) -> new OutOfFoldScores(new Ranking(
                        Stream.of((Double[]) row.getArray("score").getArray()).mapToDouble(Double::doubleValue).toArray(),
                        ints(row, "churners"), ints(row, "stayers")), row.getInt("repeats"))).optional();
    }

    private static int[] ints(ResultSet row, String column) throws SQLException {
        return Stream.of((Integer[]) row.getArray(column).getArray()).mapToInt(Integer::intValue).toArray();
    }
}
