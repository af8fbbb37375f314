package io.telelink.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Writes many rows to a table by {@code COPY}, on the caller's connection and in its transaction.
 *
 * <p>Values are given in the order of the columns, each row ended by {@link #endRow()}; nothing but this writer may use
 * the connection until {@link #finish()} or {@link #close()}. Inside a Spring transaction the connection is the one that
 * {@code JdbcTemplate.execute(ConnectionCallback)} hands out.
 */
public final class CopyWriter implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 16;

    private final CopyIn copy;
    private final String sql;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 4096);
    private boolean atRowStart = true;

    private CopyWriter(CopyIn copy, String sql) {
        this.copy = copy;
        this.sql = sql;
    }

    /** Starts writing these columns of a table; names are put into the statement as they are. */
    public static CopyWriter into(Connection connection, String table, List<String> columns) {
        String sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
        try {
            return new CopyWriter(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql), sql);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("start of COPY", sql, e);
        }
    }

    public CopyWriter text(@Nullable String value) {
        if (value == null) {
            return raw("\\N");
        }
        separate();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(c);
            }
        }
        return this;
    }

    /** A number; NaN becomes null. */
    public CopyWriter number(double value) {
        return raw(Double.isNaN(value) ? "\\N" : Double.toString(value));
    }

    public CopyWriter whole(long value) {
        separate();
        buffer.append(value);
        return this;
    }

    public CopyWriter flag(@Nullable Boolean value) {
        return raw(value == null ? "\\N" : value ? "t" : "f");
    }

    public CopyWriter bytes(byte[] value) {
        return raw("\\\\x" + HexFormat.of().formatHex(value));
    }

    /** Any value whose {@code toString} PostgreSQL reads, such as a date or an instant. */
    public CopyWriter value(@Nullable Object value) {
        return text(value == null ? null : value.toString());
    }

    public void endRow() {
        buffer.append('\n');
        atRowStart = true;
        if (buffer.length() >= FLUSH_AT) {
            flush();
        }
    }

    /** @return number of rows written */
    public long finish() {
        flush();
        try {
            return copy.endCopy();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("end of COPY", sql, e);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("cancel of COPY", sql, e);
            }
        }
    }

    private CopyWriter raw(String encoded) {
        separate();
        buffer.append(encoded);
        return this;
    }

    private void separate() {
        if (!atRowStart) {
            buffer.append('\t');
        }
        atRowStart = false;
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("COPY", sql, e);
        }
    }
}
