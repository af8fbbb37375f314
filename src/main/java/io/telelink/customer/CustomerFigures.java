package io.telelink.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The base in figures. Bands and values are those of active customers.
 *
 * @param labelled    snapshots whose outcome is known
 * @param labelledChurnRate share of the labelled that churned, whatever their day; null while nothing is labelled
 * @param churnRate   share of those here {@link ChurnWindow#DAYS} days ago who have left since; null while nobody was here then
 * @param unscored    active customers without an answer
 * @param totalClv    lifetime value of the scored, $
 * @param monthlyRevenue monthly charges of all active customers, $
 * @param revenueAtRisk  monthly charges of those at high risk, $
 * @param scoredAt    when the newest answer was given; null while there is none
 */
public record CustomerFigures(long customers, long active, long churned, long labelled, @Nullable Double labelledChurnRate,
                              @Nullable Double churnRate,
                              long high, long medium, long low, long unscored, double totalClv, double monthlyRevenue,
                              double revenueAtRisk,
                              @Nullable Instant scoredAt) {
}
