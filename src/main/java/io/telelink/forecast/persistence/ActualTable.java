package io.telelink.forecast.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code forecast_actual}: what was billed, by when customers joined. */
@Repository
public class ActualTable {

    private final JdbcClient jdbc;

    ActualTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sums the bills of a month up anew. */
    public void refresh(YearMonth month) {
        jdbc.sql("""
                        INSERT INTO forecast_actual (month, joined_month, customers, revenue)
                        SELECT b.month, date_trunc('month', c.joined_on::timestamp)::date, count(*), sum(b.revenue)
                        FROM billing_month b JOIN customer c ON c.id = b.customer_id WHERE b.month = :month GROUP BY 1, 2
                        ON CONFLICT (month, joined_month) DO UPDATE SET customers = excluded.customers,
                            revenue = excluded.revenue""")
                .param("month", month.atDay(1)).update();
    }

    public boolean knows(YearMonth month) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM forecast_actual WHERE month = :month)").param("month", month.atDay(1))
                .query(Boolean.class).single();
    }

    /** Revenue by month from a day on, and by the first day of the month in which customers joined, $. */
    public NavigableMap<YearMonth, NavigableMap<LocalDate, Double>> since(LocalDate day) {
        NavigableMap<YearMonth, NavigableMap<LocalDate, Double>> revenue = new TreeMap<>();
        jdbc.sql("SELECT month, joined_month, revenue FROM forecast_actual WHERE month >= :day").param("day", day)
                .query((RowCallbackHandler) row -> revenue
                        .computeIfAbsent(YearMonth.from(row.getDate("month").toLocalDate()), none -> new TreeMap<>())
                        .put(row.getDate("joined_month").toLocalDate(), row.getDouble("revenue")));
        return revenue;
    }

    /** First day that a forecast was kept for. */
    public LocalDate firstForecast(LocalDate otherwise) {
        return jdbc.sql("SELECT min(as_of) FROM forecast_run").query(LocalDate.class).optional().orElse(otherwise);
    }
}
