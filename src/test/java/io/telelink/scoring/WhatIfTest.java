package io.telelink.scoring;

import java.util.List;
import java.util.Map;

import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDirectory;
import io.telelink.learning.data.Schema;
import io.telelink.learning.model.FeatureChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@ScoringTest
@WithMockUser(username = "ada", roles = "RETENTION_MANAGER")
class WhatIfTest {

    @Autowired
    ScoringStore store;

    @Autowired
    WhatIf whatIf;

    @Autowired
    Scoring scoring;

    @Autowired
    CustomerDirectory customers;

    @Autowired
    Schema schema;

    Customer customer;

    double[] known;

    @BeforeEach
    void fill() {
        store.empty();
        store.customers(60);
        store.champions();
        customer = customers.find(store.someone("ACTIVE")).orElseThrow().customer();
        known = whatIf.known(customer).orElseThrow();
    }

    private int at(String feature) {
        return schema.indexOf(feature);
    }

    @Test
    void bothAnswersAreWhatScoringSuchACustomerSays() {
        Imagined imagined = whatIf.ask(customer, Map.of(at("customerServiceCalls"), 9.0));
        assertThat(store.count("prediction")).isZero();

        Prediction now = scoring.scoreCustomer(customer, Purpose.CUSTOMER_PAGE);
        double[] changed = known.clone();
        changed[at("customerServiceCalls")] = 9;
        Prediction then = scoring.scoreEntered(List.of(changed), Purpose.ANALYSIS).getFirst();
        assertThat(imagined.now()).isEqualTo(Imagined.Estimate.of(now));
        assertThat(imagined.then().probability()).isEqualTo(then.probability()).isNotEqualTo(now.probability());
        assertThat(imagined.then().band()).isEqualTo(then.band());
        assertThat(imagined.changes()).extracting(FeatureChange::toValue).containsExactly(9.0);
        assertThat(imagined.along()).isEmpty();
    }

    @Test
    void aChargeFollowsItsMinutesUnlessItIsGivenToo() {
        double minutes = known[at("totalDayMinutes")];
        double charge = known[at("totalDayCharge")];
        Imagined followed = whatIf.ask(customer, Map.of(at("totalDayMinutes"), minutes / 2));
        assertThat(followed.along()).singleElement().satisfies(change -> {
            assertThat(change.feature()).isEqualTo("totalDayCharge");
            assertThat(change.toValue()).isEqualTo(charge / 2, within(1e-9));
        });
        Imagined given = whatIf.ask(customer, Map.of(at("totalDayMinutes"), minutes / 2, at("totalDayCharge"), charge));
        assertThat(given.along()).isEmpty();
        assertThat(given.changes()).extracting(FeatureChange::feature).containsExactly("totalDayMinutes");
    }

    @Test
    void fromWhatIsNotToBeKnownNothingFollows() {
        Imagined imagined = whatIf.ask(customer, Map.of(at("totalDayMinutes"), Double.NaN));
        assertThat(imagined.along()).isEmpty();
        assertThat(imagined.changes()).extracting(FeatureChange::to).containsExactly("not given");
    }
}
