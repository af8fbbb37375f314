package io.telelink.demo.world;

/**
 * A period that minutes are charged by, with the rate and the spread of the published subscribers.
 *
 * <p>Minutes of a person move around a level of their own; {@link #WITHIN} is the share of the variance between subscribers
 * that is taken to be such movement.
 */
enum Period {

    DAY("Day", .17, 179.78, 54.46, 100.4, 20.1, true),
    EVE("Eve", .085, 200.98, 50.71, 100.1, 19.9, true),
    NIGHT("Night", .045, 200.87, 50.57, 100.1, 19.6, true),
    INTL("Intl", .27, 10.24, 2.79, 4.48, 2.46, false);

    static final int COUNT = 4;
    private static final double WITHIN = .35;

    private final String part;
    private final double rate;
    private final double mean;
    private final double deviation;
    private final double meanCalls;
    private final double deviationOfCalls;
    private final boolean seasonal;

    Period(String part, double rate, double mean, double deviation, double meanCalls, double deviationOfCalls, boolean seasonal) {
        this.part = part;
        this.rate = rate;
        this.mean = mean;
        this.deviation = deviation;
        this.meanCalls = meanCalls;
        this.deviationOfCalls = deviationOfCalls;
        this.seasonal = seasonal;
    }

    String minutesName() {
        return "total" + part + "Minutes";
    }

    String callsName() {
        return "total" + part + "Calls";
    }

    String chargeName() {
        return "total" + part + "Charge";
    }

    /** In whole cents, $. */
    double charge(double minutes) {
        return Math.rint(100 * minutes * rate) / 100;
    }

    double mean() {
        return mean;
    }

    double meanCalls() {
        return meanCalls;
    }

    double deviationOfCalls() {
        return deviationOfCalls;
    }

    boolean isSeasonal() {
        return seasonal;
    }

    /** Standard deviation of a person's minutes around their level. */
    double deviationWithin() {
        return Math.sqrt(WITHIN) * deviation;
    }

    /** A level that a person with these minutes may have: between the minutes and the mean of all, as the normal model says. */
    double level(double minutes, double gaussian) {
        return mean + (1 - WITHIN) * (minutes - mean) + Math.sqrt(WITHIN * (1 - WITHIN)) * deviation * gaussian;
    }
}
