package io.telelink.customer.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/** Turns rows into columns, one after the other; the columns grow as they need to. */
final class ColumnBuilder {

    /** What is read, in the order of {@link #add}. */
    static final String COLUMNS = """
            c.id, c.account_number, c.status, s.international_plan, s.voice_mail_plan, s.state, s.account_length,
            s.monthly_charge, s.customer_service_calls, p.probability, p.risk_band, p.clv, p.scored_at, p.expected_profit""";

    private final Map<String, Short> codes = new LinkedHashMap<>();
    private int size;
    private long[] ids = new long[1024];
    private byte[] accounts = new byte[16 * 1024];
    private int[] starts = new int[1025];
    private byte[] status = new byte[1024];
    private byte[] international = new byte[1024];
    private byte[] voiceMail = new byte[1024];
    private short[] state = new short[1024];
    private int[] length = new int[1024];
    private double[] charge = new double[1024];
    private int[] calls = new int[1024];
    private double[] probability = new double[1024];
    private byte[] band = new byte[1024];
    private double[] clv = new double[1024];
    private long[] scoredAt = new long[1024];
    private double[] profit = new double[1024];

    void add(ResultSet row) throws SQLException {
        if (size == ids.length) {
            grow();
        }
        ids[size] = row.getLong(1);
        account(row.getString(2));
        status[size] = (byte) CustomerStatus.valueOf(row.getString(3)).ordinal();
        international[size] = flag(row, 4);
        voiceMail[size] = flag(row, 5);
        state[size] = code(row.getString(6));
        length[size] = whole(row, 7);
        charge[size] = number(row, 8);
        calls[size] = whole(row, 9);
        probability[size] = number(row, 10);
        band[size] = band(row.getString(11));
        clv[size] = number(row, 12);
        scoredAt[size] = micros(row.getTimestamp(13));
        profit[size] = number(row, 14);
        size++;
    }

    ListColumns build() {
        List<String> known = new ArrayList<>(codes.keySet());
        List<String> rising = known.stream().sorted().toList();
        short[] states = new short[size];
        for (int i = 0; i < size; i++) {
            states[i] = state[i] < 0 ? -1 : (short) rising.indexOf(known.get(state[i]));
        }
        return new ListColumns(Arrays.copyOf(ids, size), Arrays.copyOf(accounts, starts[size]), Arrays.copyOf(starts, size + 1),
                Arrays.copyOf(status, size), Arrays.copyOf(international, size), Arrays.copyOf(voiceMail, size), rising, states,
                Arrays.copyOf(length, size), Arrays.copyOf(charge, size), Arrays.copyOf(calls, size),
                new ListColumns.Scores(Arrays.copyOf(probability, size), Arrays.copyOf(band, size), Arrays.copyOf(clv, size),
                        Arrays.copyOf(scoredAt, size), Arrays.copyOf(profit, size)));
    }

    static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    static byte band(@Nullable String name) {
        return name == null ? -1 : (byte) RiskBand.valueOf(name).ordinal();
    }

    static long micros(@Nullable Timestamp timestamp) {
        if (timestamp == null) {
            return Long.MIN_VALUE;
        }
        Instant instant = timestamp.toInstant();
        return TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
    }

    private void account(String number) {
        int end = starts[size] + number.length();
        if (end > accounts.length) {
            accounts = Arrays.copyOf(accounts, Math.max(end, accounts.length * 2));
        }
        for (int i = 0; i < number.length(); i++) {
            accounts[starts[size] + i] = (byte) number.charAt(i);
        }
        starts[size + 1] = end;
    }

    private short code(@Nullable String level) {
        return level == null ? -1 : codes.computeIfAbsent(level, unknown -> (short) codes.size());
    }

    private static byte flag(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? -1 : (byte) (value ? 1 : 0);
    }

    private static int whole(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? ListColumns.UNKNOWN : value;
    }

    private void grow() {
        int larger = size * 2;
        ids = Arrays.copyOf(ids, larger);
        starts = Arrays.copyOf(starts, larger + 1);
        status = Arrays.copyOf(status, larger);
        international = Arrays.copyOf(international, larger);
        voiceMail = Arrays.copyOf(voiceMail, larger);
        state = Arrays.copyOf(state, larger);
        length = Arrays.copyOf(length, larger);
        charge = Arrays.copyOf(charge, larger);
        calls = Arrays.copyOf(calls, larger);
        probability = Arrays.copyOf(probability, larger);
        band = Arrays.copyOf(band, larger);
        clv = Arrays.copyOf(clv, larger);
        scoredAt = Arrays.copyOf(scoredAt, larger);
        profit = Arrays.copyOf(profit, larger);
    }
}
