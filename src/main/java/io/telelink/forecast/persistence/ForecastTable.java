package io.telelink.forecast.persistence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.economics.EconomicsSettings;
import io.telelink.forecast.BaseReport;
import io.telelink.forecast.Dimension;
import io.telelink.forecast.ForecastRun;
import io.telelink.forecast.Part;
import io.telelink.forecast.compute.Band;
import io.telelink.forecast.compute.GroupFigures;
import io.telelink.forecast.compute.GroupPaths;
import io.telelink.forecast.compute.LossCurve;
import io.telelink.forecast.compute.ModelError;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code forecast_run} and {@code forecast_group}. */
@Repository
public class ForecastTable {

    private static final String RUN = """
            SELECT id, scoring_run_id, as_of, computed_at, economics_id, survival, churn_error, model_error, model_origins, concentration
            FROM forecast_run\s""";
    private static final String PARTS = """
            SELECT forecast_run_id, dimension, member, label, customers, high, medium, revenue, value, revenue_at_risk,
                value_at_risk, left_customers, left_revenue FROM forecast_group\s""";
    private static final String PART = PARTS + "WHERE forecast_run_id = :run AND dimension = :dimension ";
    private static final String EVERYBODY = PARTS + "WHERE forecast_run_id IN (:runs) AND dimension = 'ALL' AND member = ''";
    private static final String PATHS = """
            SELECT forecast_run_id, member, survivor_paths, revenue_paths, revenue_variance, total_variance, loss_customers,
                loss_leaving, loss_revenue FROM forecast_group\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final EconomicsSettings economics;

    ForecastTable(JdbcClient jdbc, JsonMapper json, EconomicsSettings economics) {
        this.jdbc = jdbc;
        this.json = json;
        this.economics = economics;
    }

    public Optional<ForecastRun> newest() {
        return jdbc.sql(RUN + "ORDER BY as_of DESC, id DESC LIMIT 1").query(this::run).optional();
    }

    /** The last run of each day, newest day first. */
    public List<ForecastRun> ofDays(int most) {
        return jdbc.sql(RUN + "WHERE id IN (SELECT max(id) FROM forecast_run GROUP BY as_of ORDER BY as_of DESC LIMIT :most) "
                + "ORDER BY as_of DESC").param("most", most).query(this::run).list();
    }

    public boolean exists(long scoringRunId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM forecast_run WHERE scoring_run_id = :run)").param("run", scoringRunId)
                .query(Boolean.class).single();
    }

    public BaseReport report(long runId) {
        return json.readValue(jdbc.sql("SELECT report::text FROM forecast_run WHERE id = :run").param("run", runId)
                .query(String.class).single(), BaseReport.class);
    }

    /** Parts of a dimension, the greatest expected revenue first. */
    public List<Part> parts(long runId, Dimension dimension) {
        return jdbc.sql(PART + "ORDER BY revenue DESC, member").param("run", runId).param("dimension", dimension.name())
                .query(ForecastTable::part).list();
    }

    public Optional<Part> part(long runId, Dimension dimension, String member) {
        return jdbc.sql(PART + "AND member = :member").param("run", runId).param("dimension", dimension.name())
                .param("member", member).query(ForecastTable::part).optional();
    }

    /** Everybody in each of these runs, by run. */
    public Map<Long, Part> everybody(Collection<Long> runIds) {
        Map<Long, Part> parts = new HashMap<>();
        jdbc.sql(EVERYBODY).param("runs", List.copyOf(runIds))
                .query((RowCallbackHandler) row -> parts.put(row.getLong("forecast_run_id"), part(row, 0)));
        return parts;
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is no such part */
    public GroupPaths paths(long runId, Dimension dimension, String member) {
        return jdbc.sql(PATHS + "WHERE forecast_run_id = :run AND dimension = :dimension AND member = :member")
                .param("run", runId).param("dimension", dimension.name()).param("member", member)
                .query(ForecastTable::paths).single();
    }

    /** Paths of everybody in each of these runs, by run. */
    public Map<Long, GroupPaths> pathsOfEverybody(Collection<Long> runIds) {
        Map<Long, GroupPaths> paths = new HashMap<>();
        jdbc.sql(PATHS + "WHERE forecast_run_id IN (:runs) AND dimension = 'ALL' AND member = ''").param("runs", List.copyOf(runIds))
                .query((RowCallbackHandler) row -> paths.put(row.getLong("forecast_run_id"), paths(row, 0)));
        return paths;
    }

    /** Paths of the parts with the greatest expected revenue, by member. */
    public Map<String, GroupPaths> pathsOfGreatest(long runId, Dimension dimension, int most) {
        Map<String, GroupPaths> paths = new HashMap<>();
        jdbc.sql(PATHS + "WHERE forecast_run_id = :run AND dimension = :dimension ORDER BY revenue DESC, member LIMIT :most")
                .param("run", runId).param("dimension", dimension.name()).param("most", most)
                .query((RowCallbackHandler) row -> paths.put(row.getString("member"), paths(row, 0)));
        return paths;
    }

    /** @return id of the run */
    public long insert(ForecastRun run, BaseReport report) {
        return jdbc.sql("""
                        INSERT INTO forecast_run (scoring_run_id, as_of, computed_at, economics_id, survival,
                            churn_error, model_error, model_origins, concentration, report)
                        VALUES (:scoring, :asOf, :at, :economics, :survival, :churnError, :modelError, :origins, :concentration,
                            :report::jsonb) RETURNING id""")
                .param("scoring", run.scoringRunId()).param("asOf", run.asOf())
                .param("at", Timestamp.from(run.computedAt())).param("economics", run.economics().id())
                .param("survival", run.survival()).param("churnError", run.band().churnError())
                .param("modelError", run.band().model().relative()).param("origins", run.band().model().origins())
                .param("concentration", run.concentration()).param("report", json.writeValueAsString(report))
                .query(Long.class).single();
    }

    public void insert(long runId, Part part, GroupPaths paths) {
        GroupFigures figures = part.figures();
        jdbc.sql("""
                        INSERT INTO forecast_group VALUES (:run, :dimension, :member, :label, :customers, :high, :medium, :revenue,
                            :value, :revenueAtRisk, :valueAtRisk, :leftCustomers, :leftRevenue, :survivors, :revenues, :variance,
                            :totalVariance, :lossCustomers, :lossLeaving, :lossRevenue)""")
                .param("run", runId).param("dimension", part.dimension().name()).param("member", part.member())
                .param("label", part.label()).param("customers", figures.customers()).param("high", figures.high())
                .param("medium", figures.medium()).param("revenue", figures.revenue()).param("value", figures.value())
                .param("revenueAtRisk", figures.revenueAtRisk()).param("valueAtRisk", figures.valueAtRisk())
                .param("leftCustomers", part.leftCustomers()).param("leftRevenue", part.leftRevenue())
                .param("survivors", paths.survivors()).param("revenues", paths.revenue())
                .param("variance", paths.variance()).param("totalVariance", paths.totalVariance())
                .param("lossCustomers", paths.losses().customers()).param("lossLeaving", paths.losses().leaving())
                .param("lossRevenue", paths.losses().revenue()).update();
    }

    private ForecastRun run(ResultSet row, int number) throws SQLException {
        var band = new Band(row.getDouble("churn_error"), new ModelError(origins(row), numbers(row, "model_error")));
        return new ForecastRun(row.getLong("id"), row.getLong("scoring_run_id"), row.getDate("as_of").toLocalDate(),
                row.getTimestamp("computed_at").toInstant(), economics.of(row.getLong("economics_id")), row.getString("survival"), band,
                numbers(row, "concentration"));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(Dimension.valueOf(row.getString("dimension")), row.getString("member"), row.getString("label"),
                new GroupFigures(row.getLong("customers"), row.getLong("high"), row.getLong("medium"), row.getDouble("revenue"),
                        row.getDouble("value"), row.getDouble("revenue_at_risk"), row.getDouble("value_at_risk")),
                row.getLong("left_customers"), row.getDouble("left_revenue"));
    }

    private static GroupPaths paths(ResultSet row, int number) throws SQLException {
        return new GroupPaths(numbers(row, "survivor_paths"), numbers(row, "revenue_paths"), numbers(row, "revenue_variance"),
                numbers(row, "total_variance"), new LossCurve(numbers(row, "loss_customers"), numbers(row, "loss_leaving"),
                numbers(row, "loss_revenue")));
    }

    private static int[] origins(ResultSet row) throws SQLException {
        return Arrays.stream((Integer[]) row.getArray("model_origins").getArray()).mapToInt(Integer::intValue).toArray();
    }

    private static double[] numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        Double[] boxed = (Double[]) array.getArray();
        double[] numbers = new double[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }
}
