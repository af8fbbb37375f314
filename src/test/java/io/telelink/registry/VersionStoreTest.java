package io.telelink.registry;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.telelink.learning.Task;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.ProbabilityInterval;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@IntegrationTest
class VersionStoreTest {

    static final int THREADS = 8;
    static final int REGISTRATIONS = 32;

    @Autowired
    VersionStore versions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Test
    void numbersCountPerTaskWithoutGapsHoweverManyRegisterAtOnce() throws Exception {
        all(IntStream.range(0, REGISTRATIONS).<Callable<?>>mapToObj(i ->
                () -> versions.register(i % 4 == 0 ? Trained.value() : Trained.churn("Number " + i), "ada")).toList());
        assertThat(versions.list(Task.CHURN)).extracting(VersionSummary::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24).map(i -> 25 - i).boxed().toList());
        assertThat(versions.list(Task.VALUE)).extracting(VersionSummary::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 8).map(i -> 9 - i).boxed().toList());
    }

    @Test
    void theSameArtifactIsKeptOnceUnderItsHash() {
        ModelVersion first = versions.register(Trained.churn("One"), "ada");
        ModelVersion second = versions.register(Trained.churn("Two"), "ada");
        assertThat(first.artifactSha256()).isEqualTo(second.artifactSha256()).isEqualTo(Trained.model().artifactSha256());
        assertThat(count("SELECT count(*) FROM model_artifact")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM model_artifact WHERE sha256 = sha256(content)")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "UPDATE model_version SET title = 'another'", "DELETE FROM model_version", "TRUNCATE model_version CASCADE",
            "UPDATE model_artifact SET content = 'another'", "DELETE FROM model_artifact", "TRUNCATE model_artifact CASCADE",
            "UPDATE champion_change SET reason = 'another'", "DELETE FROM champion_change", "TRUNCATE champion_change CASCADE"})
    void whatIsRegisteredRefusesEveryChange(String statement) {
        Trained.inStore(versions);
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class).hasMessageContaining("insert-only");
        assertThat(versions.list(Task.CHURN)).hasSize(2);
        assertThat(versions.champions()).isPresent();
    }

    @Test
    void aVersionComesBackAsItWasRegistered() {
        ModelVersion registered = versions.register(Trained.churn("One"), "ada");
        ModelVersion read = versions.find(registered.id()).orElseThrow();
        assertThat(read.evaluation().orElseThrow()).usingRecursiveComparison().isEqualTo(Trained.model().evaluation());
        assertThat(read.provenance()).containsEntry("seed", 42)
                .containsEntry("dataSha256", Trained.model().provenance().dataSha256())
                .containsEntry("specification", Trained.model().provenance().specification());
        assertThat(read.createdBy()).isEqualTo("ada");
        assertThat(read.champion()).isFalse();
    }

    @Test
    void aListHasTheMeasuresButNeitherCurvesNorTheSpecificationFile() {
        ModelVersion registered = versions.register(Trained.churn("One"), "ada");
        VersionSummary listed = versions.list(Task.CHURN).getFirst();
        assertThat(listed.measures()).isEqualTo(registered.summary().measures()).isPresent();
        assertThat(listed.provenance()).containsKey("rows").doesNotContainKey("specification");
    }

    @Test
    void loadedChampionsAnswerAsTheTrainedModelDid() {
        Trained.inStore(versions);
        ChurnModel loaded = versions.champions().orElseThrow().churn();
        ChurnModel trained = Trained.model().model();
        Table table = Trained.set().table();
        double[] expected = new double[table.rows()];
        double[] answered = new double[table.rows()];
        trained.probabilities(table, 0, table.rows(), expected);
        loaded.probabilities(table, 0, table.rows(), answered);
        assertThat(answered).isEqualTo(expected);
        assertThat(loaded.threshold()).isEqualTo(trained.threshold());
        assertThat(loaded.toBytes()).isEqualTo(Trained.model().artifact());
    }

    @Test
    void theValueChampionAnswersByItsAssumptions() {
        Trained.inStore(versions);
        var value = (SurvivalValue) versions.champions().orElseThrow().value();
        double certain = value.of(100, 0, new ProbabilityInterval(0, 0)).clv();
        double margin = 0.6;
        double expected = IntStream.rangeClosed(1, 24).mapToDouble(t -> 100 * margin / Math.pow(1.1, t / 12.0)).sum();
        assertThat(certain).isCloseTo(expected, within(1e-9 * expected));
    }

    @Test
    void thereAreNoChampionsUntilBothTasksHaveOne() {
        ModelVersion churn = versions.register(Trained.churn("One"), "ada");
        versions.crown(churn.id(), "the first", "ada");
        assertThat(versions.champions()).isEmpty();
        assertThat(versions.champion(Task.CHURN)).map(ModelVersion::id).contains(churn.id());
        versions.crown(versions.register(Trained.value(), "ada").id(), "the first", "ada");
        assertThat(versions.champions()).isPresent();
    }

    @Test
    void aCrownNeedsAReasonAVersionAndAChange() {
        ModelVersion first = Trained.inStore(versions).getFirst();
        assertThatThrownBy(() -> versions.crown(first.id() + 1, "  ", "ada"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("reason");
        assertThatThrownBy(() -> versions.crown(12345, "better", "ada"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("12345");
        assertThatThrownBy(() -> versions.crown(first.id(), "better", "ada"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("champion already");
        assertThat(count("SELECT count(*) FROM champion_change WHERE task = 'CHURN'")).isEqualTo(1);
    }

    @Test
    void theReasonIsRequiredByTheDatabaseToo() {
        long version = Trained.inStore(versions).getFirst().id();
        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO champion_change (task, model_version_id, reason, changed_by)
                        VALUES ('CHURN', :version, ' ', 'ada')""").param("version", version).update())
                .hasMessageContaining("ck_champion_change_reason");
    }

    @Test
    void ofManyWhoPromoteTheSameVersionAtOnceOneDoes() throws Exception {
        long challenger = Trained.inStore(versions).get(1).id();
        List<Future<?>> attempts = all(IntStream.range(0, THREADS).<Callable<?>>mapToObj(i -> () -> {
            try {
                versions.crown(challenger, "attempt " + i, "ada");
                return true;
            } catch (PromotionRefusedException refused) {
                return false;
            }
        }).toList());
        int crowned = 0;
        for (Future<?> attempt : attempts) {
            crowned += Boolean.TRUE.equals(attempt.get()) ? 1 : 0;
        }
        assertThat(crowned).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM champion_change WHERE task = 'CHURN'")).isEqualTo(2);
    }

    @Test
    void theApplicationItselfProposesAVersionOnce() {
        Trained.inStore(versions);
        ModelVersion better = versions.register(Trained.churn("Better"), "ada");
        PromotionProposal proposal = versions.propose(better.id(), "better with confidence", "shadow", "ada").orElseThrow();
        assertThat(proposal.isOpen()).isTrue();
        assertThat(proposal.proposedBy()).isEqualTo("shadow");
        assertThat(proposal.championId()).isEqualTo(versions.champion(Task.CHURN).orElseThrow().id());
        assertThat(versions.propose(better.id(), "better again", "shadow", "ada")).isEmpty();
        assertThatThrownBy(() -> versions.propose(proposal.championId(), "the same", "shadow", "ada"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("champion already");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static List<Future<?>> all(List<Callable<?>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> done = work.stream().<Future<?>>map(threads::submit).toList();
            for (Future<?> one : done) {
                one.get();
            }
            return done;
        }
    }
}
