package io.telelink.retention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.telelink.customer.CurrentScore;
import io.telelink.customer.Customer;
import io.telelink.customer.CustomerDetails;
import io.telelink.customer.Snapshot;
import io.telelink.scoring.CurrentCharges;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.ScoringPolicy;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

    private static final CurrentScore SCORE = new CurrentScore(1, 1, Instant.EPOCH, .7, "HIGH", 100, null, null, null, null, 300.0,
            "CRITICAL", "totalDayCharge", null);

    /** What is worked out on a customer's page agrees with what a run has stored: both have the charge from one place. */
    @Test
    void whatIsChargedIsWhatRunsTakeItFor() {
        CurrentCharges charges = mock(CurrentCharges.class);
        when(charges.of(any())).thenReturn(66.0);
        CaseReader cases = new CaseReader(charges, new ScoringPolicy(65, 5, 1, 1, 1, Duration.ZERO, Duration.ZERO, 0));
        Proposer.Case known = cases.read(new CustomerDetails(mock(Customer.class),
                Optional.of(new Snapshot(1, 1L, LocalDate.EPOCH, new double[] {Double.NaN})), Optional.of(SCORE))).orElseThrow();
        assertThat(known.monthlyCharge()).isEqualTo(66);
        assertThat(known.worthy()).isTrue();
    }
}
