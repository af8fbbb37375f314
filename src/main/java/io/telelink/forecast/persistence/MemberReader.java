package io.telelink.forecast.persistence;

import java.util.function.LongConsumer;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads whom a condition chooses. */
@Repository
public class MemberReader {

    private static final int FETCH = 10_000;

    private final JdbcClient jdbc;

    MemberReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active customers whom the condition chooses, in the caller's transaction. */
    public void read(CustomerCondition condition, LongConsumer reader) {
        jdbc.sql("SELECT c.id" + CustomerSource.from(condition.sources()) + " WHERE c.status = 'ACTIVE' AND (" + condition.sql() + ")")
                .withFetchSize(FETCH).params(condition.parameters())
                .query((RowCallbackHandler) row -> reader.accept(row.getLong(1)));
    }
}
