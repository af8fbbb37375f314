package io.telelink.customer;

/** Counts and sums over the whole base, computed from the store when asked. Open to every role. */
public interface CustomerStatistics {

    CustomerFigures figures();
}
