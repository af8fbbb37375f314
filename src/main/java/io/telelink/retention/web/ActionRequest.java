package io.telelink.retention.web;

import java.time.LocalDate;

import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * An action that a program wants.
 *
 * @param account  whose
 * @param offer    id of the offer; the one that is proposed for the customer when left out
 * @param assignee user name; nobody when left out
 * @param dueOn    follows from how urgent it is when left out
 */
record ActionRequest(@Nullable String account, @Nullable Long offer, @Nullable String assignee, @Nullable LocalDate dueOn) {

    String requiredAccount() {
        if (account == null || account.isBlank()) {
            throw ApiException.badRequest("Invalid action", "account must be the account number of a customer.");
        }
        return account;
    }
}
