package io.telelink.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.UncategorizedSQLException;

/**
 * Reads the rows of a query by COPY in PostgreSQL's binary format, row after row in memory that does not grow. Values are
 * taken in the order of the columns, each as the type of its column asks for; nothing else may use the connection meanwhile.
 */
public final class BinaryCopyReader implements AutoCloseable {

    private static final int HEADER = 19;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final CopyOut copy;
    private final String sql;
    private byte[] message = new byte[0];
    private int position;
    private boolean first = true;

    private BinaryCopyReader(CopyOut copy, String sql) {
        this.copy = copy;
        this.sql = sql;
    }

    /** Starts reading; the query is put into the statement as it is, so it may hold no value from outside but numbers. */
    public static BinaryCopyReader of(Connection connection, String query) {
        return of(connection, query, Map.of());
    }

    /**
     * Starts reading. A query that is read like this may use several processors, which one that is read by a cursor may not.
     *
     * @param values of the parameters that the query names with a colon, a collection for a list
     */
    public static BinaryCopyReader of(Connection connection, String query, Map<String, ?> values) {
        String sql = "COPY (" + query + ") TO STDOUT (FORMAT binary)";
        try {
            sql = new InlineValues(connection).into(sql, values);
            return new BinaryCopyReader(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql), sql);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("start of COPY", sql, e);
        }
    }

    /** Moves on to the next row; false after the last. */
    public boolean next() {
        if (first) {
            need(HEADER);
            position += HEADER;
            first = false;
        }
        need(Short.BYTES);
        boolean row = message[position] >= 0;
        position += Short.BYTES;
        if (!row) {
            finish();
        }
        return row;
    }

    /** Until the server's last word is read, the connection takes no other statement. */
    private void finish() {
        try {
            while (copy.readFromCopy() != null) {
                position = message.length;
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("end of COPY", sql, e);
        }
    }

    /** A bigint that is not null. */
    public long whole() {
        int length = length();
        if (length != Long.BYTES) {
            throw new IllegalStateException("a bigint was expected, not " + length + " bytes");
        }
        return int8();
    }

    /** A bigint, or null. */
    public @Nullable Long wholeOrNull() {
        return length() < 0 ? null : Long.valueOf(int8());
    }

    /** A double precision, or null. */
    public @Nullable Double numberOrNull() {
        return length() < 0 ? null : Double.valueOf(Double.longBitsToDouble(int8()));
    }

    /** A double precision, integer or boolean (1 or 0) as a number; NaN for null. */
    public double number() {
        int length = length();
        if (length == Double.BYTES) {
            return Double.longBitsToDouble(int8());
        }
        return switch (length) {
            case -1 -> Double.NaN;
            case Integer.BYTES -> int4();
            case 1 -> {
                need(1);
                yield message[position++];
            }
            default -> throw new IllegalStateException("a number was expected, not " + length + " bytes");
        };
    }

    /** A timestamptz that is not null. */
    public Instant moment() {
        return EPOCH.plus(whole(), ChronoUnit.MICROS);
    }

    /** A timestamptz, or null. */
    public @Nullable Instant momentOrNull() {
        Long micros = wholeOrNull();
        return micros == null ? null : EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public @Nullable String text() {
        int length = length();
        if (length < 0) {
            return null;
        }
        need(length);
        String text = new String(message, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    public byte @Nullable [] bytes() {
        int length = length();
        if (length < 0) {
            return null;
        }
        need(length);
        byte[] bytes = Arrays.copyOfRange(message, position, position + length);
        position += length;
        return bytes;
    }

    /** A text[] without nulls in it, or null. */
    public String @Nullable [] texts() {
        int values = array();
        if (values < 0) {
            return null;
        }
        String[] texts = new String[values];
        for (int i = 0; i < values; i++) {
            texts[i] = String.valueOf(text());
        }
        return texts;
    }

    /** A double precision[], or null. */
    public double @Nullable [] numbers() {
        int values = array();
        if (values < 0) {
            return null;
        }
        double[] numbers = new double[values];
        for (int i = 0; i < values; i++) {
            numbers[i] = number();
        }
        return numbers;
    }

    /** Reads what is left over: the driver cannot cancel a COPY without losing what the server has sent already. */
    @Override
    public void close() {
        if (copy.isActive()) {
            finish();
        }
    }

    /** Reads the head of an array of at most one dimension; -1 for null. */
    private int array() {
        if (length() < 0) {
            return -1;
        }
        int dimensions = int4();
        int4();
        int4();
        if (dimensions == 0) {
            return 0;
        }
        int values = int4();
        int4();
        return values;
    }

    private int length() {
        return int4();
    }

    private int int4() {
        need(Integer.BYTES);
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value = value << 8 | message[position++] & 0xff;
        }
        return value;
    }

    private long int8() {
        need(Long.BYTES);
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | message[position++] & 0xff;
        }
        return value;
    }

    /** Has so many more bytes at hand; the server usually sends a row as one message, but does not promise to. */
    private void need(int bytes) {
        while (message.length - position < bytes) {
            byte[] more;
            try {
                more = copy.readFromCopy();
            } catch (SQLException e) {
                throw new UncategorizedSQLException("COPY", sql, e);
            }
            if (more == null) {
                throw new IllegalStateException("COPY ended in the middle of a row");
            }
            int rest = message.length - position;
            if (rest == 0) {
                message = more;
            } else {
                byte[] joined = new byte[rest + more.length];
                System.arraycopy(message, position, joined, 0, rest);
                System.arraycopy(more, 0, joined, rest, more.length);
                message = joined;
            }
            position = 0;
        }
    }
}
