package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.util.List;

import io.telelink.customer.Lives;
import io.telelink.learning.value.Months;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts spans of tenure in one pass over the customers: the groups are few, however many customers there are. */
@Repository
@Transactional(readOnly = true)
class LivesTable implements Lives {

    private final JdbcClient jdbc;
    private final CutOffs cutOffs;

    LivesTable(JdbcClient jdbc, CutOffs cutOffs) {
        this.jdbc = jdbc;
        this.cutOffs = cutOffs;
    }

    @Override
    public List<Span> until(LocalDate until) {
        List<LocalDate> days = cutOffs.all();
        if (days.isEmpty() || days.getFirst().isAfter(until)) {
            return List.of();
        }
        // A month begun before observation counts from the next one on, so that nobody is at risk in a part of a month. One that is
        // not over by the day tells of those who left in it and not of those who will stay: who left in it counts as still there.
        return jdbc.sql("""
                        SELECT international_plan, voice_mail_plan, "from", through, "left", count(*) AS customers FROM (
                            SELECT s.international_plan, s.voice_mail_plan,
                                ceil(greatest(0, :first - c.joined_on) / :month)::integer AS "from",
                                floor((least(coalesce(c.churned_on, :until), :until) - c.joined_on) / :month)::integer AS through,
                                coalesce(c.churned_on <= :until AND floor((c.churned_on - c.joined_on) / :month)
                                    < floor((:until - c.joined_on) / :month), false) AS "left"
                            FROM customer c CROSS JOIN LATERAL (
                                SELECT d.international_plan, d.voice_mail_plan FROM customer_snapshot d
                                WHERE d.customer_id = c.id AND d.as_of < :until ORDER BY d.as_of DESC, d.id DESC LIMIT 1) AS s
                            WHERE c.erased_at IS NULL AND c.joined_on <= :until AND (c.churned_on IS NULL OR c.churned_on > :first)
                                AND s.international_plan IS NOT NULL AND s.voice_mail_plan IS NOT NULL) AS span
                        WHERE through >= "from" GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5""")
                .param("first", days.getFirst()).param("until", until).param("month", Months.DAYS).query(Span.class).list();
    }
}
