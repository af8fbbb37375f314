package io.telelink.campaign;

import java.time.LocalDate;

/**
 * Somebody to contact, as external systems get it.
 *
 * @param actionId       of the action; outcomes may name it
 * @param level          how urgent it is
 * @param probability    of churn when it was proposed
 * @param expectedProfit of the contact, $
 */
public record HandOverRow(long actionId, String accountNumber, String offer, String description, LocalDate dueOn, String level,
                          double probability, double expectedProfit) {
}
