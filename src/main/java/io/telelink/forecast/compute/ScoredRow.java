package io.telelink.forecast.compute;

/**
 * A customer as the store has them.
 *
 * @param joined day
 * @param left   day; {@link Days#NEVER} for who is there
 * @param scored whether there is an answer; without one, who is there counts as a customer only
 * @param band   LOW, MEDIUM or HIGH; empty without an answer, as is the reason
 * @param clv    lifetime value, $, with that of somebody sure to stay through the churn window
 * @param state  empty where it is not known
 */
public record ScoredRow(long id, int joined, int left, boolean scored, double probability, String band, double clv,
                        double valueIfKept, double revenue, String state, Plan plan, String reason) {
}
