package io.telelink.customer.listing;

import io.telelink.customer.CustomerSort;

/**
 * Values as unsigned numbers that are ordered as a list is to be: unknown last either way, equal ones left to the customer's
 * id.
 */
final class SortKeys {

    private static final long LAST = -1;

    private final ListColumns columns;
    private final boolean descending;

    SortKeys(ListColumns columns, boolean descending) {
        this.columns = columns;
        this.descending = descending;
    }

    /** Keys of one place after the other; account numbers, which are longer than a key, have an order of their own. */
    interface Key {
        long at(int index);
    }

    Key of(CustomerSort sort) {
        return switch (sort) {
            case ACCOUNT_NUMBER -> throw new IllegalArgumentException("an account number is longer than a key");
            case STATE -> index -> columns.state()[index] < 0 ? LAST : whole(columns.state()[index]);
            case ACCOUNT_LENGTH -> index -> whole(columns.accountLength()[index]);
            case CUSTOMER_SERVICE_CALLS -> index -> whole(columns.serviceCalls()[index]);
            case MONTHLY_CHARGE -> index -> number(columns.monthlyCharge()[index]);
            case PROBABILITY -> index -> number(columns.scores().probability()[index]);
            case CLV -> index -> number(columns.scores().clv()[index]);
            case EXPECTED_PROFIT -> index -> number(columns.scores().expectedProfit()[index]);
            case SCORED_AT -> index -> moment(columns.scores().scoredAt()[index]);
        };
    }

    /** Eight bytes of the account number from there on, zeros behind its end. */
    Key account(int from) {
        return index -> {
            int start = columns.starts()[index] + from;
            int end = Math.min(start + Long.BYTES, columns.starts()[index + 1]);
            long key = 0;
            for (int i = start; i < start + Long.BYTES; i++) {
                key = key << Byte.SIZE | (i < end ? columns.accounts()[i] & 0xff : 0);
            }
            return descending ? ~key : key;
        };
    }

    private long whole(int value) {
        return value == ListColumns.UNKNOWN ? LAST : directed((long) value - Integer.MIN_VALUE);
    }

    private long moment(long micros) {
        return micros == Long.MIN_VALUE ? LAST : directed(micros - Long.MIN_VALUE);
    }

    private long number(double value) {
        if (Double.isNaN(value)) {
            return LAST;
        }
        long bits = Double.doubleToLongBits(value + 0.0); // there is one zero only
        return directed(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private long directed(long key) {
        return descending ? ~key : key;
    }
}
