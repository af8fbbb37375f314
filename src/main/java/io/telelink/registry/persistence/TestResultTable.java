package io.telelink.registry.persistence;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.telelink.learning.metric.GroupRates;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code model_version_test}. */
@Repository
class TestResultTable {

    private static final TypeReference<List<GroupRates>> GROUPS = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TestResultTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(long versionId, TestResult test) {
        TestAnswers answers = test.answers();
        jdbc.sql("""
                        INSERT INTO model_version_test (model_version_id, row_ids, churned, probability, group_rates, row_groups)
                        VALUES (:version, :rows, :churned, :probability, :groups::jsonb, :rowGroups)""")
                .param("version", versionId).param("rows", LongStream.of(answers.row()).boxed().toArray(Long[]::new))
                .param("churned", IntStream.range(0, answers.rows()).mapToObj(i -> answers.churned()[i]).toArray(Boolean[]::new))
                .param("probability", DoubleStream.of(answers.probability()).boxed().toArray(Double[]::new))
                .param("groups", json.writeValueAsString(test.groups()))
                .param("rowGroups", test.groupOf().stream().flatMapToInt(IntStream::of).toArray()).update();
    }

    Optional<TestResult> find(long versionId) {
        return jdbc.sql("SELECT row_ids, churned, probability, group_rates, row_groups FROM model_version_test WHERE model_version_id = :id")
                .param("id", versionId).query((row, number) -> {
                    Long[] ids = (Long[]) row.getArray("row_ids").getArray();
                    Double[] probability = (Double[]) row.getArray("probability").getArray();
                    return new TestResult(new TestAnswers(
                            Arrays.stream(ids).mapToLong(Long::longValue).toArray(), flags(row.getArray("churned")),
                            Arrays.stream(probability).mapToDouble(Double::doubleValue).toArray()),
                            json.readValue(row.getString("group_rates"), GROUPS), divided(row.getArray("row_groups"), ids.length));
                }).optional();
    }

    private static List<int[]> divided(@Nullable Array groups, int rows) throws SQLException {
        int[] all = groups == null ? new int[0]
                : Arrays.stream((Integer[]) groups.getArray()).mapToInt(Integer::intValue).toArray();
        return IntStream.range(0, rows == 0 ? 0 : all.length / rows)
                .mapToObj(feature -> Arrays.copyOfRange(all, feature * rows, (feature + 1) * rows)).toList();
    }

    private static boolean[] flags(Array array) throws SQLException {
        Boolean[] stored = (Boolean[]) array.getArray();
        boolean[] flags = new boolean[stored.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = stored[i];
        }
        return flags;
    }
}
