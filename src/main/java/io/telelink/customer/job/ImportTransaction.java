package io.telelink.customer.job;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A transaction on a connection of its own. Spring's would be bound to the thread, and then progress, which is written
 * from the same thread, could neither be written during a COPY nor be seen before the end.
 */
final class ImportTransaction implements AutoCloseable {

    private final Connection connection;
    private final DataSource single;
    private final JdbcClient jdbc;
    private boolean committed;

    private ImportTransaction(Connection connection) {
        this.connection = connection;
        this.single = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(single);
    }

    static ImportTransaction begin(DataSource dataSource) {
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            return new ImportTransaction(connection);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("begin of an import", null, e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** The connection as a source of itself, for what makes statements of its own. */
    DataSource dataSource() {
        return single;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    void commit() {
        try {
            connection.commit();
            committed = true;
        } catch (SQLException e) {
            throw new UncategorizedSQLException("commit of an import", null, e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("end of an import", null, e);
        }
    }
}
