package io.telelink.customer.persistence;

/** About so many customers, drawn by the hash of the account number: the same ones each time, and more of them when more may be. */
final class Draw {

    /** Values that the hash can have. */
    private static final long HASHES = 1 << 30;

    private Draw() {
    }

    /** Whether a customer is drawn. The parameter is {@link #below}, called {@code drawn}. */
    static String condition(String customer) {
        return "(hashtextextended(" + customer + ".account_number, 0) & " + (HASHES - 1) + ") < :drawn";
    }

    /** @param known of how many they are drawn */
    static long below(long known, int most) {
        return known <= most ? HASHES : Math.round((double) HASHES * most / known);
    }
}
