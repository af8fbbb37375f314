package io.telelink.retention;

import java.time.LocalDate;

/**
 * The outcomes of actions that became known with a day.
 *
 * @param retained  customers who stayed through the window after the contact
 * @param lost      and who left within it
 * @param cancelled actions whose customers had left before anybody contacted them
 */
public record Landed(long retained, long lost, long cancelled, LocalDate day) {
}
