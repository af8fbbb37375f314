package io.telelink.demo.world;

/**
 * Plans and usage of a person in a month.
 *
 * @param messages     of voice mail
 * @param minutes      by {@link Period}, as are the calls
 * @param serviceCalls to customer service
 */
public record Usage(boolean internationalPlan, boolean voiceMailPlan, int messages, double[] minutes, int[] calls,
                    int serviceCalls) {

    double charge(Period period) {
        return period.charge(minutes[period.ordinal()]);
    }

    /** What the month costs, $. */
    public double totalCharge() {
        double total = 0;
        for (Period period : Period.values()) {
            total += charge(period);
        }
        return total;
    }

    public int totalCalls() {
        int total = 0;
        for (int each : calls) {
            total += each;
        }
        return total;
    }

    /** The part of it that falls into a share of the month. */
    Usage share(double share) {
        double[] some = new double[minutes.length];
        int[] someCalls = new int[calls.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = Math.rint(10 * share * minutes[i]) / 10;
            someCalls[i] = (int) Math.rint(share * calls[i]);
        }
        return new Usage(internationalPlan, voiceMailPlan, (int) Math.rint(share * messages), some, someCalls, serviceCalls);
    }
}
