package io.telelink.forecast.compute;

/** What is summed up of a part of the base: who is there, and who left lately. Not thread-safe. */
public final class PartSums {

    private final GroupSums there = new GroupSums();
    private long left;
    private double leftRevenue;

    void add(Member member, double[] hazard, double[] survival) {
        there.add(member, hazard, survival);
    }

    void addLeft(double revenue) {
        left++;
        leftRevenue += revenue;
    }

    void add(PartSums other) {
        there.add(other.there);
        left += other.left;
        leftRevenue += other.leftRevenue;
    }

    public GroupSums there() {
        return there;
    }

    /** Customers who left. */
    public long left() {
        return left;
    }

    /** Their last monthly charges, $. */
    public double leftRevenue() {
        return leftRevenue;
    }
}
