package io.telelink.demo.world;

import io.telelink.learning.data.Schema;

/** Usage as a row of raw features and back. */
public final class UsageRow {

    private static final String ACCOUNT_LENGTH = "accountLength";

    private final Schema schema;
    private final int internationalPlan;
    private final int voiceMailPlan;
    private final int messages;
    private final int serviceCalls;
    private final int accountLength;
    private final int[] minutes = new int[Period.COUNT];
    private final int[] calls = new int[Period.COUNT];
    private final int[] charges = new int[Period.COUNT];

    public UsageRow(Schema schema) {
        this.schema = schema;
        this.internationalPlan = schema.indexOf("internationalPlan");
        this.voiceMailPlan = schema.indexOf("voiceMailPlan");
        this.messages = schema.indexOf("numberOfVmailMessages");
        this.serviceCalls = schema.indexOf("customerServiceCalls");
        this.accountLength = schema.indexOf(ACCOUNT_LENGTH);
        for (Period period : Period.values()) {
            minutes[period.ordinal()] = schema.indexOf(period.minutesName());
            calls[period.ordinal()] = schema.indexOf(period.callsName());
            charges[period.ordinal()] = schema.indexOf(period.chargeName());
        }
    }

    /** What a row says; where it says nothing, the mean of the subscribers, no plan and no call. */
    public Usage usage(double[] row) {
        double[] minute = new double[Period.COUNT];
        int[] call = new int[Period.COUNT];
        for (Period period : Period.values()) {
            minute[period.ordinal()] = known(row[minutes[period.ordinal()]], period.mean());
            call[period.ordinal()] = (int) known(row[calls[period.ordinal()]], period.meanCalls());
        }
        return new Usage(known(row[internationalPlan], 0) == 1, known(row[voiceMailPlan], 0) == 1,
                (int) known(row[messages], 0), minute, call, (int) known(row[serviceCalls], 0));
    }

    /**
     * The row of somebody a month later, or earlier.
     *
     * @param like  a row that has what stays the same, and features that the world knows nothing of
     * @param weeks since joining
     */
    public double[] row(double[] like, Usage usage, long weeks) {
        double[] row = like.clone();
        row[accountLength] = Math.min(weeks, schema.feature(ACCOUNT_LENGTH).max());
        row[internationalPlan] = usage.internationalPlan() ? 1 : 0;
        row[voiceMailPlan] = usage.voiceMailPlan() ? 1 : 0;
        row[messages] = usage.messages();
        row[serviceCalls] = usage.serviceCalls();
        for (Period period : Period.values()) {
            int i = period.ordinal();
            row[minutes[i]] = usage.minutes()[i];
            row[calls[i]] = usage.calls()[i];
            row[charges[i]] = usage.charge(period);
        }
        return row;
    }

    public int weeks(double[] row) {
        return (int) row[accountLength];
    }

    private static double known(double value, double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }
}
