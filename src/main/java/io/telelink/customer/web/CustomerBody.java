package io.telelink.customer.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.CustomerOffers;
import io.telelink.customer.CustomerStatus;
import io.telelink.customer.Snapshot;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the REST interface shows one.
 *
 * @param asOf     date of the features
 * @param features raw features by name, null where unknown
 * @param score    the current answer; null before the customer is scored
 */
record CustomerBody(String accountNumber, CustomerStatus status, LocalDate joinedOn, @Nullable LocalDate churnedOn,
                    @Nullable LocalDate asOf, Map<String, @Nullable Object> features, @Nullable ScoreBody score) {

    static CustomerBody of(CustomerDetails details, Schema schema, Optional<CustomerOffers> words) {
        Customer customer = details.customer();
        Map<String, @Nullable Object> features = new LinkedHashMap<>();
        details.snapshot().ifPresent(snapshot -> schema.raw().forEach(feature ->
                features.put(feature.name(), value(feature, snapshot.row()[schema.indexOf(feature.name())]))));
        return new CustomerBody(customer.accountNumber(), customer.status(), customer.joinedOn(), customer.churnedOn(),
                details.snapshot().map(Snapshot::asOf).orElse(null), features,
                details.score().map(score -> ScoreBody.of(score, words)).orElse(null));
    }

    private static @Nullable Object value(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return switch (feature.kind()) {
            case FLAG -> value >= .5;
            case CATEGORICAL -> value < feature.levels().size() ? feature.levels().get((int) value) : "unknown";
            case NUMERIC -> feature.integer() ? (Object) (long) value : value;
        };
    }
}
