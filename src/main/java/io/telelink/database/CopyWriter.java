package io.telelink.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes many rows to a table by {@code COPY}, on the caller's connection and in its transaction.
 *
 * <p>Values are given in the order of the columns, each row ended by {@link #endRow()}; nothing but this writer may use
 * the connection until {@link #finish()} or {@link #close()}. Inside a Spring transaction the connection is the one that
 * {@code JdbcTemplate.execute(ConnectionCallback)} hands out.
 */
public final class CopyWriter implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 16;

    private final CopyStream copy;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 4096);
    private boolean atRowStart = true;

    private CopyWriter(CopyStream copy) {
        this.copy = copy;
    }

    /** Starts writing these columns of a table; names are put into the statement as they are. */
    public static CopyWriter into(Connection connection, String table, List<String> columns) {
        return new CopyWriter(CopyStream.start(connection,
                "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN"));
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
        return copy.finish();
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        copy.cancel();
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
        copy.write(bytes, bytes.length);
    }
}
