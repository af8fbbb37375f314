package io.telelink.scoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.scoring.ledger.Erasure;
import io.telelink.web.ApiException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases a customer's personal data on request. */
@RestController
@Tag(name = "Customers")
class ErasureController {

    private final Erasure erasure;
    private final CustomerDirectory customers;

    ErasureController(Erasure erasure, CustomerDirectory customers) {
        this.erasure = erasure;
        this.customers = customers;
    }

    /** @param reason without personal data of its own */
    record Request(@Nullable String reason) {
    }

    @PostMapping("/api/v1/customers/{account}/erase")
    @Operation(summary = "Erase a customer's personal data for good", description = "Account number, features and reasons are "
            + "destroyed; predictions stay without a name and can still be verified. Administrators only. The reason is kept.")
    Erasure.Erased erase(@PathVariable String account, @RequestBody Request request) {
        String reason = request.reason() == null ? "" : request.reason();
        try {
            return erasure.erase(customers.find(account).map(CustomerDetails::customer).orElseThrow(() ->
                    ApiException.notFound("No such customer",
                            "There is no customer with the account number '" + account + "'.")), reason);
        } catch (IllegalArgumentException refused) {
            throw ApiException.badRequest("Invalid reason", String.valueOf(refused.getMessage()));
        }
    }
}
