package io.telelink.scoring.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.telelink.access.Roles;
import io.telelink.customer.KeyRange;
import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.RiskBand;
import io.telelink.registry.BandEffect;
import io.telelink.registry.BandEffects;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.ScoringTest;
import io.telelink.scoring.TrainedOnce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@ScoringTest
@WithMockUser(roles = Roles.ADMIN)
class BandEffectsTest {

    @Autowired
    BandEffects effects;

    @Autowired
    VersionStore versions;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScoringStore store;

    long before;
    long after;

    @BeforeEach
    void customersAndTwoVersions() {
        store.empty();
        store.customers(400);
        store.champions();
        before = store.crown(TrainedOnce.randomForest()).id();
        after = store.crown(TrainedOnce.network()).id();
    }

    /** One customer at a time, the way an answer is given. */
    @Test
    void everyActiveCustomerIsCountedInTheBandThatEachVersionAnswers() {
        ChurnModel first = versions.churn(before);
        ChurnModel second = versions.churn(after);
        Map<RiskBand, Integer> high = new EnumMap<>(RiskBand.class);
        int changed = 0;
        List<Long> active = jdbc.sql("SELECT id FROM customer WHERE status = 'ACTIVE'").query(Long.class).list();
        for (long customer : active) {
            Snapshot snapshot = snapshots.current(customer).orElseThrow();
            RiskBand from = first.answer(snapshot.row()).band();
            RiskBand to = second.answer(snapshot.row()).band();
            high.merge(to, 1, Integer::sum);
            changed += from == to ? 0 : 1;
        }
        BandEffect effect = effects.between(before, after);
        assertThat(effect.active()).isEqualTo(active.size());
        assertThat(effect.isSample()).isFalse();
        assertThat(effect.changed()).isEqualTo(changed).isPositive();
        for (RiskBand band : RiskBand.values()) {
            assertThat(effect.after(band)).isEqualTo(high.getOrDefault(band, 0));
        }
        assertThat(effect.examples()).hasSize(Math.min(changed, 20)).allMatch(example -> example.before() != example.after());
        assertThat(effect.thresholdAfter()).isEqualTo(second.threshold());
    }

    @Test
    void nothingIsStored() {
        effects.between(before, after);
        assertThat(store.count("prediction")).isZero();
    }

    @Test
    void aVersionChangesNothingAgainstItself() {
        assertThat(effects.between(before, before).changed()).isZero();
    }

    @Test
    void aVersionWithoutBandsIsRefused() {
        assertThatThrownBy(() -> effects.between(before, 4711)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofManyCustomersASampleSpreadOverAllIsCompared() {
        List<KeyRange> ranges = IntStream.range(0, 2400)
                .mapToObj(i -> new KeyRange(i * 500L, i * 500L + 499, 500)).toList();
        List<KeyRange> spread = SampledBandEffects.spread(ranges, 1_200_000);
        assertThat(spread).hasSize(40).doesNotHaveDuplicates();
        assertThat(spread.getFirst().first()).isZero();
        assertThat(spread.getLast().first()).isGreaterThan(1_150_000);
        assertThat(SampledBandEffects.spread(ranges.subList(0, 40), 20_000)).hasSize(40);
    }
}
