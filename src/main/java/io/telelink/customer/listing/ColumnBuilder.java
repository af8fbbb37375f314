package io.telelink.customer.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.telelink.customer.CustomerStatus;
import io.telelink.database.BinaryCopyReader;
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

    void add(BinaryCopyReader row) {
        if (size == ids.length) {
            grow();
        }
        ids[size] = row.whole();
        account(Objects.requireNonNull(row.text()));
        status[size] = (byte) CustomerStatus.valueOf(row.text()).ordinal();
        international[size] = flag(row.number());
        voiceMail[size] = flag(row.number());
        state[size] = code(row.text());
        length[size] = whole(row.number());
        charge[size] = row.number();
        calls[size] = whole(row.number());
        probability[size] = row.number();
        band[size] = band(row.text());
        clv[size] = row.number();
        scoredAt[size] = micros(row.momentOrNull());
        profit[size] = row.number();
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

    static byte band(@Nullable String name) {
        return name == null ? -1 : (byte) RiskBand.valueOf(name).ordinal();
    }

    static long micros(@Nullable Instant instant) {
        return instant == null ? Long.MIN_VALUE : TimeUnit.SECONDS.toMicros(instant.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(instant.getNano());
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

    private static byte flag(double value) {
        return Double.isNaN(value) ? -1 : (byte) value;
    }

    private static int whole(double value) {
        return Double.isNaN(value) ? ListColumns.UNKNOWN : (int) value;
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
