package io.telelink.shadow.compute;

import io.telelink.learning.model.RiskBand;

/**
 * What both said of a customer, and what became of it.
 *
 * @param champion  probability that the champion gave
 * @param band      that it put the customer into
 * @param challenger probability that the challenger would have given
 * @param churned   whether the customer left within the window
 * @param contacted whether somebody contacted the customer within it
 */
public record Case(long customerId, double champion, RiskBand band, double challenger, boolean churned, boolean contacted) {
}
