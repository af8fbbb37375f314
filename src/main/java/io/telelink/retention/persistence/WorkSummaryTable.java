package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.telelink.retention.ActionStatus;
import io.telelink.retention.RetentionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of actions for overviews. */
@Repository
public class WorkSummaryTable {

    private static final int FUNNEL_DAYS = 90;
    private static final String MINE = " AND (:who::text IS NULL OR a.assignee = :who)";

    private final JdbcClient jdbc;

    WorkSummaryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param who user name; null for everybody */
    public RetentionSummary summary(@Nullable String who, LocalDate today) {
        long[] open = jdbc.sql("""
                        SELECT count(*) FILTER (WHERE due_on <= :today), count(*) FILTER (WHERE due_on < :today),
                            count(*) FILTER (WHERE assignee IS NULL)
                        FROM retention_action a WHERE status IN ('PROPOSED', 'ASSIGNED', 'NO_ANSWER')""" + MINE)
                .param("today", Date.valueOf(today)).param("who", who)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}).single();
        return new RetentionSummary(open[0], open[1], open[2], saved(who, today), funnel(who, today), offers(who, today));
    }

    /** Of the month of yesterday, the last day that is over. Losses wait for the end of their windows as those who stay must. */
    private RetentionSummary.Saved saved(@Nullable String who, LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*), coalesce(sum(probability), 0), count(*) FILTER (WHERE status = 'LOST'),
                            coalesce(sum(probability * (1 - probability)), 0)
                        FROM retention_action a
                        WHERE window_ends_on >= :month AND window_ends_on < :today AND status IN ('RETAINED', 'LOST')""" + MINE)
                .param("month", Date.valueOf(today.minusDays(1).withDayOfMonth(1))).param("today", Date.valueOf(today)).param("who", who)
                .query((row, number) -> new RetentionSummary.Saved(row.getLong(1), row.getDouble(2), row.getLong(3), row.getDouble(4)))
                .single();
    }

    private Map<ActionStatus, Long> funnel(@Nullable String who, LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*), count(*) FILTER (WHERE assignee IS NOT NULL), count(contacted_on),
                            count(*) FILTER (WHERE EXISTS (SELECT FROM action_event e WHERE e.action_id = a.id AND e.to_status = 'ACCEPTED')),
                            count(*) FILTER (WHERE status = 'RETAINED')
                        FROM retention_action a WHERE created_on > :since""" + MINE)
                .param("since", Date.valueOf(today.minusDays(FUNNEL_DAYS))).param("who", who)
                .query((row, number) -> {
                    Map<ActionStatus, Long> funnel = new EnumMap<>(ActionStatus.class);
                    funnel.put(ActionStatus.PROPOSED, row.getLong(1));
                    funnel.put(ActionStatus.ASSIGNED, row.getLong(2));
                    funnel.put(ActionStatus.CONTACTED, row.getLong(3));
                    funnel.put(ActionStatus.ACCEPTED, row.getLong(4));
                    funnel.put(ActionStatus.RETAINED, row.getLong(5));
                    return funnel;
                }).single();
    }

    private List<RetentionSummary.OfferResult> offers(@Nullable String who, LocalDate today) {
        return jdbc.sql("""
                        SELECT o.id, o.name, count(a.id) AS proposed, count(a.contacted_on) AS contacted,
                            count(a.id) FILTER (WHERE EXISTS (SELECT FROM action_event e
                                WHERE e.action_id = a.id AND e.to_status = 'ACCEPTED')) AS accepted,
                            count(a.id) FILTER (WHERE a.status = 'RETAINED' AND a.window_ends_on < :today) AS retained,
                            count(a.id) FILTER (WHERE a.status = 'LOST' AND a.window_ends_on < :today) AS lost
                        FROM retention_action a JOIN offer_version v ON v.id = a.offer_version_id JOIN offer o ON o.id = v.offer_id
                        WHERE a.created_on > :since""" + MINE + " GROUP BY o.id ORDER BY lower(o.name), o.id LIMIT 100")
                .param("since", Date.valueOf(today.minusYears(1))).param("today", Date.valueOf(today)).param("who", who)
                .query(WorkSummaryTable::offer).list();
    }

    private static RetentionSummary.OfferResult offer(ResultSet row, int number) throws SQLException {
        return new RetentionSummary.OfferResult(row.getLong("id"), row.getString("name"), row.getLong("proposed"),
                row.getLong("contacted"), row.getLong("accepted"), row.getLong("retained"), row.getLong("lost"));
    }
}
