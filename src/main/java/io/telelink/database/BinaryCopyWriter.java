package io.telelink.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Writes rows by COPY in PostgreSQL's binary format, which neither side has to turn into text and back; for bulk of which
 * every column's type is known. Each value must fit the type of its column: {@code whole} bigint, {@code number} double
 * precision, {@code integer} integer, {@code text} text, {@code json} jsonb, {@code bytes} bytea, {@code moment} timestamptz,
 * {@code day} date, {@code flag} boolean, {@code texts} text[], {@code numbers} double precision[].
 * Used as {@link CopyWriter} is.
 */
public final class BinaryCopyWriter implements AutoCloseable {

    private static final int FLUSH_AT = 1 << 17;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int TEXT_TYPE = 25;
    private static final int NUMBER_TYPE = 701;

    private final CopyStream copy;
    private final int columns;
    private byte[] buffer = new byte[2 * FLUSH_AT];
    private int length;

    private BinaryCopyWriter(CopyStream copy, int columns) {
        this.copy = copy;
        this.columns = columns;
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        length = SIGNATURE.length + 2 * Integer.BYTES;
    }

    /** Starts writing these columns of a table; names are put into the statement as they are. */
    public static BinaryCopyWriter into(Connection connection, String table, List<String> columns) {
        return new BinaryCopyWriter(CopyStream.start(connection,
                "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)"), columns.size());
    }

    public BinaryCopyWriter startRow() {
        if (length >= FLUSH_AT) {
            flush();
        }
        reserve(Short.BYTES);
        buffer[length++] = (byte) (columns >> 8);
        buffer[length++] = (byte) columns;
        return this;
    }

    public BinaryCopyWriter whole(long value) {
        return int4(Long.BYTES).int8(value);
    }

    public BinaryCopyWriter whole(@Nullable Long value) {
        return value == null ? nothing() : whole(value.longValue());
    }

    public BinaryCopyWriter integer(int value) {
        return int4(Integer.BYTES).int4(value);
    }

    public BinaryCopyWriter number(double value) {
        return int4(Double.BYTES).int8(Double.doubleToRawLongBits(value));
    }

    public BinaryCopyWriter number(@Nullable Double value) {
        return value == null ? nothing() : number(value.doubleValue());
    }

    public BinaryCopyWriter moment(Instant value) {
        return whole(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** For a date. */
    public BinaryCopyWriter day(@Nullable LocalDate value) {
        return value == null ? nothing() : int4(Integer.BYTES).int4(Math.toIntExact(value.toEpochDay() - EPOCH_DAY));
    }

    public BinaryCopyWriter flag(boolean value) {
        int4(1);
        reserve(1);
        buffer[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    public BinaryCopyWriter flag(@Nullable Boolean value) {
        return value == null ? nothing() : flag(value.booleanValue());
    }

    public BinaryCopyWriter text(@Nullable String value) {
        return value == null ? nothing() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** In this format a jsonb is its version, 1, and the text. */
    public BinaryCopyWriter json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int4(text.length + 1);
        reserve(1);
        buffer[length++] = 1;
        return raw(text);
    }

    public BinaryCopyWriter bytes(byte[] value) {
        return int4(value.length).raw(value);
    }

    public BinaryCopyWriter texts(String @Nullable [] values) {
        if (values == null) {
            return nothing();
        }
        int start = array(values.length, TEXT_TYPE);
        for (String value : values) {
            text(value);
        }
        return endArray(start);
    }

    public BinaryCopyWriter numbers(double @Nullable [] values) {
        if (values == null) {
            return nothing();
        }
        int start = array(values.length, NUMBER_TYPE);
        for (double value : values) {
            number(value);
        }
        return endArray(start);
    }

    public BinaryCopyWriter nothing() {
        return int4(-1);
    }

    /** @return number of rows written */
    public long finish() {
        reserve(Short.BYTES);
        buffer[length++] = -1;
        buffer[length++] = -1;
        flush();
        return copy.finish();
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        copy.cancel();
    }

    /** Writes the head of an array of one dimension that starts at 1. */
    private int array(int values, int type) {
        int start = length;
        int4(0).int4(values == 0 ? 0 : 1).int4(0).int4(type);
        if (values > 0) {
            int4(values).int4(1);
        }
        return start;
    }

    private BinaryCopyWriter endArray(int start) {
        int end = length;
        length = start;
        int4(end - start - Integer.BYTES);
        length = end;
        return this;
    }

    private BinaryCopyWriter int4(int value) {
        reserve(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >> shift);
        }
        return this;
    }

    private BinaryCopyWriter int8(long value) {
        reserve(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            buffer[length++] = (byte) (value >> shift);
        }
        return this;
    }

    private BinaryCopyWriter raw(byte[] value) {
        reserve(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + more));
        }
    }

    private void flush() {
        copy.write(buffer, length);
        length = 0;
    }
}
