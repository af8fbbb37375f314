package io.telelink.customer.job;

import java.util.List;

/** Columns of a file of bills; every one must be there, and filled in. */
enum BillColumn implements FileColumn {

    ACCOUNT_NUMBER("Account number", 0, false, "EXAMPLE-1"),
    MONTH("Month", 0, false, "2026-03"),
    REVENUE("Revenue", 100_000, false, "61.25"),
    DAY_MINUTES("Day minutes", 50_000, false, "180.5"),
    EVE_MINUTES("Evening minutes", 50_000, false, "200.1"),
    NIGHT_MINUTES("Night minutes", 50_000, false, "190"),
    INTL_MINUTES("International minutes", 50_000, false, "10.2"),
    CALLS("Calls", 100_000, true, "305"),
    SERVICE_CALLS("Service calls", 10_000, true, "1");

    private final String header;
    private final double most;
    private final boolean whole;
    private final String example;

    BillColumn(String header, double most, boolean whole, String example) {
        this.header = header;
        this.most = most;
        this.whole = whole;
        this.example = example;
    }

    @Override
    public String header() {
        return header;
    }

    /** As the store calls it, and as the REST interface would. */
    @Override
    public List<String> otherHeaders() {
        return List.of(name());
    }

    @Override
    public boolean required() {
        return true;
    }

    boolean isNumber() {
        return this != ACCOUNT_NUMBER && this != MONTH;
    }

    double most() {
        return most;
    }

    boolean isWhole() {
        return whole;
    }

    String example() {
        return example;
    }
}
