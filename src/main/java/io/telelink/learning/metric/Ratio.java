package io.telelink.learning.metric;

/** A share that is zero where it has no base. */
final class Ratio {

    private Ratio() {
    }

    static double of(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
