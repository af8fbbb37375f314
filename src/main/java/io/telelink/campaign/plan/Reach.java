package io.telelink.campaign.plan;

/**
 * How far a ranking is followed.
 *
 * @param order   positions of the candidates, best first
 * @param members how many of them take part, both arms
 * @param profit  expected when all of them were contacted, $
 */
record Reach(int[] order, int members, double profit, Stop stop) {

    static Reach of(Candidates candidates, int[] order, Limits limits) {
        double treated = 1 - limits.controlShare();
        double profit = 0;
        double spend = 0;
        for (int n = 0; n < order.length; n++) {
            int next = order[n];
            spend += candidates.spend()[next];
            Stop stop = candidates.profit()[next] <= 0 ? Stop.OPTIMUM
                    : spend * treated > limits.budget() ? Stop.BUDGET
                    : contacts(n + 1, limits.controlShare()) > limits.capacity() ? Stop.CAPACITY
                    : n >= Limits.MOST_MEMBERS ? Stop.SIZE : null;
            if (stop != null) {
                return new Reach(order, n, profit, stop);
            }
            profit += candidates.profit()[next];
        }
        return new Reach(order, order.length, profit, Stop.EVERYBODY);
    }

    static int contacts(int members, double controlShare) {
        return members - (int) Math.floor(members * controlShare);
    }

    Reach shortened(Candidates candidates, int newMembers) {
        double left = profit;
        for (int n = newMembers; n < members; n++) {
            left -= candidates.profit()[order[n]];
        }
        return new Reach(order, newMembers, left, Stop.BUDGET);
    }
}
