package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import io.telelink.customer.BusinessDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days that snapshots are of. */
@Repository
class CutOffs {

    private final JdbcClient jdbc;
    private final BusinessDay day;

    CutOffs(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /** A day with the number of snapshots of it. */
    private record CutOff(LocalDate asOf, long snapshots) {
    }

    /** From one to the next by the index: there are few among millions of snapshots. */
    List<LocalDate> all() {
        return jdbc.sql("""
                WITH RECURSIVE day AS (
                    SELECT min(as_of) AS as_of FROM customer_snapshot WHERE customer_id IS NOT NULL
                    UNION ALL
                    SELECT (SELECT min(s.as_of) FROM customer_snapshot s WHERE s.customer_id IS NOT NULL AND s.as_of > day.as_of)
                    FROM day WHERE day.as_of IS NOT NULL)
                SELECT as_of FROM day WHERE as_of IS NOT NULL ORDER BY as_of""").query(LocalDate.class).list();
    }

    long snapshots(LocalDate cutOff) {
        return jdbc.sql("SELECT count(*) FROM customer_snapshot WHERE customer_id IS NOT NULL AND as_of = :day")
                .param("day", cutOff).query(Long.class).single();
    }

    /** Those of which outcomes are known, newest first. */
    Stream<LocalDate> labelled(int windowDays) {
        return all().reversed().stream().filter(asOf -> hasPassed(asOf, windowDays) || isLabelled(asOf, windowDays));
    }

    /** Those of them that have at least half as many customers as the day that has most. */
    List<LocalDate> latestLabelled(int windowDays, int limit) {
        List<CutOff> days = all().stream().map(asOf -> new CutOff(asOf, snapshots(asOf))).toList();
        long most = days.stream().mapToLong(CutOff::snapshots).max().orElse(0);
        return days.reversed().stream().filter(cutOff -> 2 * cutOff.snapshots() >= most).map(CutOff::asOf)
                .filter(asOf -> hasPassed(asOf, windowDays) || isLabelled(asOf, windowDays)).limit(limit).toList();
    }

    /** Who leaves on the last day of the window counts, so that it has passed on the next. */
    boolean hasPassed(LocalDate cutOff, int windowDays) {
        return cutOff.plusDays(windowDays).isBefore(day.today());
    }

    private boolean isLabelled(LocalDate cutOff, int windowDays) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM customer_snapshot s JOIN snapshot_label l ON l.snapshot_id = s.id
                                       WHERE s.customer_id IS NOT NULL AND s.as_of = :day AND l.window_days = :window)""")
                .param("day", cutOff).param("window", windowDays).query(Boolean.class).single();
    }
}
