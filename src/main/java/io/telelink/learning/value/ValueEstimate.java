package io.telelink.learning.value;

/** Customer lifetime value in dollars of today, and its range over the range of the churn probability. */
public record ValueEstimate(double clv, double low, double high) {
}
