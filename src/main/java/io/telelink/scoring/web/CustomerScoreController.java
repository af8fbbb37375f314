package io.telelink.scoring.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerDirectory;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Scoring;
import io.telelink.web.ApiException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A new answer for a customer of the store. */
@RestController
@Tag(name = "Predict")
class CustomerScoreController extends ScoringRefusals {

    private final Scoring scoring;
    private final CustomerDirectory customers;
    private final PredictionBodies bodies;

    CustomerScoreController(Scoring scoring, CustomerDirectory customers, PredictionBodies bodies) {
        this.bodies = bodies;
        this.scoring = scoring;
        this.customers = customers;
    }

    @PostMapping("/api/v1/customers/{account}/score")
    @Operation(summary = "Score a customer anew", description = "From the customer's current snapshot; the answer becomes "
            + "the customer's current one. 409 for a customer who has left.")
    PredictionBody score(@PathVariable String account) {
        Customer customer = customers.find(account).map(CustomerDetails::customer).orElseThrow(() ->
                ApiException.notFound("No such customer", "There is no customer with the account number '" + account + "'."));
        return bodies.of(scoring.scoreCustomer(customer, Purpose.API));
    }
}
