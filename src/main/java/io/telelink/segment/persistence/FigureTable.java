package io.telelink.segment.persistence;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.segment.SegmentFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of segments as last counted. */
@Repository
public class FigureTable {

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the figures, unless the segment has another version by now. */
    public void keep(long segmentId, int version, SegmentFigures figures) {
        jdbc.sql("""
                        INSERT INTO segment_figures (segment_id, version, computed_at, base, customers, active, scored, high,
                            probability, clv, monthly_revenue, revenue_at_risk, value_at_risk)
                        SELECT id, version, :at, :base, :customers, :active, :scored, :high, :probability, :clv, :revenue,
                            :revenueAtRisk, :valueAtRisk FROM segment WHERE id = :id AND version = :version
                        ON CONFLICT (segment_id) DO UPDATE SET version = excluded.version, computed_at = excluded.computed_at,
                            base = excluded.base, customers = excluded.customers, active = excluded.active,
                            scored = excluded.scored, high = excluded.high, probability = excluded.probability,
                            clv = excluded.clv, monthly_revenue = excluded.monthly_revenue,
                            revenue_at_risk = excluded.revenue_at_risk, value_at_risk = excluded.value_at_risk
                        WHERE segment_figures.computed_at <= excluded.computed_at
                            OR segment_figures.version < excluded.version""")
                .param("id", segmentId).param("version", version).param("at", Timestamp.from(figures.computedAt()))
                .param("base", figures.base()).param("customers", figures.customers()).param("active", figures.active())
                .param("scored", figures.scored()).param("high", figures.high()).param("probability", figures.probability())
                .param("clv", figures.clv()).param("revenue", figures.monthlyRevenue())
                .param("revenueAtRisk", figures.revenueAtRisk()).param("valueAtRisk", figures.valueAtRisk()).update();
    }

    /** Figures of the versions that these segments have now, by segment; those never counted are left out. */
    public Map<Long, SegmentFigures> find(Collection<Long> segmentIds) {
        if (segmentIds.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("SELECT f.* FROM segment_figures f JOIN segment g ON g.id = f.segment_id AND g.version = f.version"
                        + " WHERE f.segment_id IN (:ids)")
                .param("ids", segmentIds)
                .query((row, number) -> Map.entry(row.getLong("segment_id"),
                        FigureQuery.map(row, row.getTimestamp("computed_at").toInstant())))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
