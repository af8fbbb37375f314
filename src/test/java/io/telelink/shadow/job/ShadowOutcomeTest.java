package io.telelink.shadow.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.telelink.access.SystemActor;
import io.telelink.customer.BusinessDay;
import io.telelink.customer.Importer;
import io.telelink.learning.Task;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.Measure;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionProposals;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.ScoringStore;
import io.telelink.scoring.TrainedOnce;
import io.telelink.shadow.Challenger;
import io.telelink.shadow.ChallengerReport;
import io.telelink.shadow.Realised;
import io.telelink.shadow.ShadowReports;
import io.telelink.shadow.ShadowStore;
import io.telelink.shadow.ShadowTest;
import io.telelink.shadow.ShadowedRun;
import io.telelink.shadow.persistence.ShadowOutcomeTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The logistic regression is champion, a forest that knows much more is challenger, and time passes. */
@ShadowTest
class ShadowOutcomeTest {

    @Autowired
    ShadowStore shadow;

    @Autowired
    ScoringStore store;

    @Autowired
    Importer importer;

    @Autowired
    ShadowReports reports;

    @Autowired
    PromotionProposals proposals;

    @Autowired
    VersionStore versions;

    @Autowired
    BusinessDay day;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Challenger challenger;

    @BeforeEach
    void fill() {
        store.empty();
        importer.demonstration(ScoringStore.AS_OF);
        // As many as tell the two apart, and few enough to be quick.
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE customer SET status = 'CHURNED', churned_on = joined_on WHERE id % 3 > 0").update();
        });
        store.champions();
        challenger = shadow.inShadow(shadow.register(TrainedOnce.randomForest(), "A forest"));
    }

    @Test
    void nothingIsConcludedBeforeTheWindowHasPassed() {
        shadow.run();
        shadow.conclude();
        ShadowedRun run = report().agreed().orElseThrow();
        assertThat(run.realised()).isNull();
        assertThat(run.landsOn()).isEqualTo(day.today().plusDays(90));
        assertThat(open()).isEmpty();
    }

    @Test
    void theBetterOneIsProposedOnceWithItsFigures() {
        shadow.namedBy(challenger, "grace");
        shadow.run();
        shadow.conclude();
        shadow.landWithLabels();
        shadow.conclude();
        Realised realised = report().landed().orElseThrow().realised();
        assertThat(realised).isNotNull();
        assertThat(realised.verdict()).isEqualTo(Outcome.BETTER);
        assertThat(realised.drawn()).isEqualTo(realised.compared()).isEqualTo((int) store.count("prediction"));
        assertThat(realised.churners()).isEqualTo((int) store.count("prediction p JOIN customer c ON c.id = p.customer_id AND c.status = 'CHURNED'"));
        assertThat(realised.differences()).containsKeys(Measure.values());
        assertThat(open()).singleElement().satisfies(proposal -> {
            assertThat(proposal.versionId()).isEqualTo(challenger.versionId());
            assertThat(proposal.proposedBy()).isEqualTo(ShadowProposals.ACTOR);
            assertThat(proposal.askedBy()).isEqualTo("grace");
            assertThat(proposal.reason()).contains("on the same " + realised.compared() + " customers",
                    realised.churners() + " left", "Better: ", "Brier score", day.today().minusDays(90).toString());
        });
        SystemActor.run(() -> proposals.reject(open().getFirst().id(), "Not now."));
        shadow.run();
        shadow.conclude();
        assertThat(open()).as("once against this champion").isEmpty();
        assertThat(store.count("shadow_outcome")).isEqualTo(1);
    }

    @Test
    void whatSomebodyProposedAlreadyIsNotProposedAgain() {
        shadow.run();
        shadow.landWithLabels();
        SystemActor.run(() -> proposals.propose(challenger.versionId(), "I like it."));
        shadow.conclude();
        assertThat(open()).singleElement().extracting(PromotionProposal::reason).isEqualTo("I like it.");
        assertThat(store.count("shadow_proposal WHERE proposal_id IS NULL")).isEqualTo(1);
    }

    @Test
    void whatTheRegistryRefusesIsNotedAndNotAskedAgain(@Autowired ShadowOutcomeTable outcomes) {
        shadow.run();
        shadow.landWithLabels();
        jdbc.sql("INSERT INTO model_version_mark (model_version_id, kind, content, marked_by) VALUES (:version, 'ARCHIVE', 'For the test.', 'ada')")
                .param("version", challenger.versionId()).update();
        shadow.conclude();
        assertThat(open()).isEmpty();
        assertThat(jdbc.sql("SELECT refusal FROM shadow_proposal WHERE proposal_id IS NULL").query(String.class).single())
                .contains("is archived");
        assertThat(outcomes.unproposed()).isEmpty();
        shadow.conclude();
        assertThat(store.count("shadow_proposal")).isEqualTo(1);
    }

    @Test
    void againstANewChampionWhatWasMeasuredAgainstTheFormerProposesNothing() {
        shadow.run();
        shadow.landWithLabels();
        store.crown(TrainedOnce.network());
        shadow.conclude();
        assertThat(report().landed().orElseThrow().realised().verdict()).isEqualTo(Outcome.BETTER);
        assertThat(open()).isEmpty();
    }

    @Test
    void oneThatKnowsNoMoreIsNotProposed() {
        Challenger same = shadow.inShadow(shadow.register(TrainedOnce.logisticRegression(), "The same again"));
        shadow.run();
        shadow.landWithLabels();
        shadow.conclude();
        Realised realised = report(same).landed().orElseThrow().realised();
        assertThat(realised.verdict()).isEqualTo(Outcome.NOT_SHOWN);
        assertThat(realised.differences().get(Measure.BRIER).difference()).isZero();
        assertThat(open()).extracting(PromotionProposal::versionId).containsExactly(challenger.versionId());
    }

    @Test
    void contactedCustomersAreLeftOut() {
        shadow.run();
        shadow.landWithLabels();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("""
                            INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, from_status, to_status, channel, due_on)
                            SELECT 1, customer_id, now(), :day, 'ada', 'ASSIGNED', 'CONTACTED', 'PHONE', :day
                            FROM prediction WHERE risk_band = 'HIGH' AND customer_id % 2 = 0""")
                    .param("day", day.today().minusDays(10)).update();
        });
        long contacted = store.count("action_event");
        shadow.conclude();
        Realised realised = report().landed().orElseThrow().realised();
        assertThat(realised.contacted()).isEqualTo((int) contacted).isPositive();
        assertThat(realised.compared()).isLessThan(realised.drawn() - realised.contacted());
    }

    @Test
    void ofTwoRunsOfADayTheLastStandsForBoth() {
        shadow.run();
        long last = shadow.run();
        shadow.landWithLabels();
        shadow.conclude();
        assertThat(jdbc.sql("SELECT job_run_id FROM shadow_outcome").query(Long.class).list()).containsExactly(last);
        assertThat(store.count("shadow_agreement")).isEqualTo(2);
    }

    @Test
    void answersGoAfterTheirRetentionPeriodAndResultsStay() {
        shadow.run();
        shadow.conclude();
        for (int i = 0; i < 5; i++) {
            shadow.landWithLabels();
        }
        shadow.conclude();
        assertThat(store.count("shadow_range") + store.count("shadow_answer")).isZero();
        assertThat(report().runs()).singleElement().extracting(ShadowedRun::agreement).isNotNull();
    }

    private List<PromotionProposal> open() {
        return SystemActor.call(proposals::open);
    }

    private ChallengerReport report() {
        return report(challenger);
    }

    private ChallengerReport report(Challenger of) {
        return SystemActor.call(() -> reports.find(of.id())).orElseThrow();
    }
}
