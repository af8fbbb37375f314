package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.Cohort;
import io.telelink.customer.Cohorts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class CohortTable implements Cohorts {

    private final JdbcClient jdbc;
    private final CutOffs cutOffs;
    private final BusinessDay day;

    CohortTable(JdbcClient jdbc, CutOffs cutOffs, BusinessDay day) {
        this.jdbc = jdbc;
        this.cutOffs = cutOffs;
        this.day = day;
    }

    private record Key(YearMonth joined, boolean internationalPlan, boolean voiceMailPlan) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::joined).thenComparing(Key::internationalPlan)
                .thenComparing(Key::voiceMailPlan);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Customers of a cohort who left in the same month; month null for those who have not. */
    private record Group(LocalDate joined, boolean internationalPlan, boolean voiceMailPlan, @Nullable LocalDate left,
                         long customers) {
    }

    @Override
    public List<Cohort> complete() {
        List<LocalDate> days = cutOffs.all();
        if (days.isEmpty()) {
            return List.of();
        }
        YearMonth today = YearMonth.from(day.today());
        Map<Key, long[]> survivors = new TreeMap<>();
        jdbc.sql("""
                        SELECT date_trunc('month', c.joined_on::timestamp)::date AS joined, s.international_plan, s.voice_mail_plan,
                            date_trunc('month', c.churned_on::timestamp)::date AS "left", count(*) AS customers
                        FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                        WHERE c.erased_at IS NULL AND c.joined_on BETWEEN :from AND :today
                            AND s.international_plan IS NOT NULL AND s.voice_mail_plan IS NOT NULL
                        GROUP BY 1, 2, 3, 4""")
                .param("from", wholeMonthAfter(days.getFirst())).param("today", day.today()).query(Group.class).list()
                .forEach(group -> add(group, survivors, today));
        return survivors.entrySet().stream().map(entry -> new Cohort(entry.getKey().joined(), entry.getKey().internationalPlan(),
                entry.getKey().voiceMailPlan(), entry.getValue())).toList();
    }

    private static void add(Group group, Map<Key, long[]> survivors, YearMonth today) {
        YearMonth joined = YearMonth.from(group.joined());
        int last = (int) joined.until(today, ChronoUnit.MONTHS);
        long[] counts = survivors.computeIfAbsent(new Key(joined, group.internationalPlan(), group.voiceMailPlan()),
                key -> new long[last + 1]);
        long stayed = group.left() == null ? last : joined.until(YearMonth.from(group.left()), ChronoUnit.MONTHS);
        for (int month = 0; month <= Math.min(stayed, last); month++) {
            counts[month] += group.customers();
        }
    }

    private static LocalDate wholeMonthAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        return next.getDayOfMonth() == 1 ? next : next.withDayOfMonth(1).plusMonths(1);
    }
}
