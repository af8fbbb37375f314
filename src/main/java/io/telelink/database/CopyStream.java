package io.telelink.database;

import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/** The way of the bytes of a COPY to the server, whatever their format. */
final class CopyStream {

    private final CopyIn copy;
    private final String sql;

    private CopyStream(CopyIn copy, String sql) {
        this.copy = copy;
        this.sql = sql;
    }

    static CopyStream start(Connection connection, String sql) {
        try {
            return new CopyStream(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql), sql);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("start of COPY", sql, e);
        }
    }

    void write(byte[] bytes, int length) {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("COPY", sql, e);
        }
    }

    /** @return number of rows written */
    long finish() {
        try {
            return copy.endCopy();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("end of COPY", sql, e);
        }
    }

    /** Gives up what was not finished; does nothing after that. */
    void cancel() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("cancel of COPY", sql, e);
            }
        }
    }
}
