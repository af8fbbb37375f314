package io.telelink.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.audit.AuditRecords;
import io.telelink.learning.Task;
import io.telelink.registry.VersionMark.Kind;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;
import org.springframework.security.core.context.SecurityContextHolder;

@IntegrationTest
class PromotionsTest {

    @Autowired
    ModelRegistry registry;

    @Autowired
    Promotions promotions;

    @Autowired
    PromotionProposals proposals;

    @Autowired
    VersionMarks marks;

    @Autowired
    VersionStore versions;

    @Autowired
    AuditRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Store store;

    long first;
    long second;
    long third;

    @BeforeEach
    void threeChurnVersions() {
        store.empty();
        List<ModelVersion> registered = Trained.inStore(versions);
        first = registered.get(0).id();
        second = registered.get(1).id();
        third = versions.register(Trained.churn("A third"), "ada").id();
        signIn("grace", Roles.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPromotionAgainstAChampionThatIsNoneAnyMoreIsRefused() {
        promotions.promote(second, first, "better");
        assertThatThrownBy(() -> promotions.promote(third, first, "better still"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("changed meanwhile")
                .hasMessageContaining("version 2");
        assertThat(champion()).isEqualTo(second);
    }

    @Test
    void ofTwoWhoReplaceTheSameChampionAtOnceOneWinsAndTheOtherLearnsWhy() throws Exception {
        List<Callable<String>> both = List.of(() -> attempt(second), () -> attempt(third));
        try (var threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2))) {
            List<String> said = both.stream().map(threads::submit).toList().stream().map(PromotionsTest::get).toList();
            assertThat(said).containsOnlyOnce("").anyMatch(message -> message.contains("changed meanwhile"));
        }
        assertThat(registry.history(Task.CHURN)).hasSize(2);
    }

    @Test
    void aRollbackGoesBackStepByStepAndNoFurtherThanTheFirst() {
        promotions.promote(second, null, "better");
        promotions.promote(third, null, "better still");
        assertThat(promotions.rollback(Task.CHURN, third, "alarms too many").id()).isEqualTo(second);
        assertThat(promotions.rollback(Task.CHURN, null, "still too many").id()).isEqualTo(first);
        assertThatThrownBy(() -> promotions.rollback(Task.CHURN, null, "and further"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("no champion before");
        assertThat(registry.history(Task.CHURN)).extracting(ChampionChange::versionId, ChampionChange::kind).containsExactly(
                tuple(first, ChampionChange.Kind.ROLLBACK), tuple(second, ChampionChange.Kind.ROLLBACK),
                tuple(third, ChampionChange.Kind.PROMOTION), tuple(second, ChampionChange.Kind.PROMOTION),
                tuple(first, ChampionChange.Kind.PROMOTION));
        promotions.promote(third, null, "after all");
        assertThat(promotions.previous(Task.CHURN)).map(ModelVersion::id).contains(first);
    }

    @Test
    void whoWasChampionWhenCanBeAsked() {
        Instant before = Instant.now();
        promotions.promote(second, null, "better");
        Instant between = registry.history(Task.CHURN).getFirst().changedAt();
        promotions.promote(third, null, "better still");
        Instant after = Instant.now();
        assertThat(registry.history(Task.CHURN, before, before)).extracting(ChampionChange::versionId).containsExactly(first);
        assertThat(registry.history(Task.CHURN, between, between.plusNanos(1000))).extracting(ChampionChange::versionId)
                .containsExactly(second);
        assertThat(registry.history(Task.CHURN, before, after.plusSeconds(1))).extracting(ChampionChange::versionId)
                .containsExactly(third, second, first);
        assertThat(registry.history(Task.CHURN, after.plusSeconds(5), after.plusSeconds(6))).extracting(ChampionChange::versionId)
                .containsExactly(third);
        assertThat(registry.history(Task.CHURN, before.minusSeconds(3600), before.minusSeconds(3599))).isEmpty();
    }

    @Test
    void withFourEyesOneProposesAndAnotherApproves() {
        promotions.setFourEyes(true, "the auditor asked for it");
        assertThatThrownBy(() -> promotions.promote(second, null, "better"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("second administrator");
        PromotionProposal proposal = proposals.propose(second, "finds more churners");
        assertThatThrownBy(() -> proposals.approve(proposal.id(), ""))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("another administrator");
        assertThatThrownBy(() -> proposals.propose(second, "again"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("by grace");
        assertThat(champion()).isEqualTo(first);
        signIn("edith", Roles.ADMIN);
        assertThat(proposals.approve(proposal.id(), "agreed").state()).isEqualTo(PromotionProposal.State.APPROVED);
        assertThat(registry.history(Task.CHURN).getFirst()).satisfies(change -> {
            assertThat(change.versionId()).isEqualTo(second);
            assertThat(change.changedBy()).isEqualTo("edith");
            assertThat(change.proposedBy()).isEqualTo("grace");
            assertThat(change.reason()).isEqualTo("finds more churners");
        });
        assertThat(records.first("PROMOTION_APPROVED", "model version " + second)).isPresent();
        assertThat(records.first("PROMOTION_POLICY_CHANGED", "promotions")).isPresent();
        assertThatThrownBy(() -> proposals.reject(proposal.id(), "too late"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("approved already, by edith");
    }

    @Test
    void withFourEyesWhoeverAskedForWhatTheApplicationProposesDoesNotApproveIt() {
        PromotionProposal proposal = versions.propose(second, "better with confidence", "retraining", "grace").orElseThrow();
        assertThat(proposal.askedBy()).isEqualTo("grace");
        assertThat(proposals.needsAnother(proposal)).as("one administrator is enough").isFalse();
        promotions.setFourEyes(true, "the auditor asked for it");
        assertThatThrownBy(() -> proposals.approve(proposal.id(), ""))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("asked for the training");
        assertThat(champion()).isEqualTo(first);
        signIn("edith", Roles.ADMIN);
        proposals.approve(proposal.id(), "agreed");
        assertThat(champion()).isEqualTo(second);
        assertThat(versions.propose(third, "better with confidence", "retraining", CurrentUser.SYSTEM).orElseThrow().askedBy())
                .as("nobody had asked").isNull();
    }

    @Test
    void aProposalAgainstAChampionThatIsNoneAnyMoreCanOnlyBeTurnedDown() {
        PromotionProposal proposal = proposals.propose(second, "finds more churners");
        promotions.promote(third, null, "better");
        signIn("edith", Roles.ADMIN);
        assertThatThrownBy(() -> proposals.approve(proposal.id(), ""))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("changed meanwhile");
        assertThatThrownBy(() -> proposals.withdraw(proposal.id()))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("Only grace");
        assertThatThrownBy(() -> proposals.reject(proposal.id(), " "))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("why");
        assertThat(proposals.reject(proposal.id(), "measured against the old champion").note())
                .isEqualTo("measured against the old champion");
        assertThat(proposals.open()).isEmpty();
        assertThat(champion()).isEqualTo(third);
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        long proposal = proposals.propose(second, "finds more churners").id();
        signIn("edith", Roles.ADMIN);
        Callable<String> approve = () -> {
            try {
                proposals.approve(proposal, "");
                return "";
            } catch (PromotionRefusedException refused) {
                return String.valueOf(refused.getMessage());
            }
        };
        try (var threads = new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(2))) {
            List<String> said = Stream.of(approve, approve).map(threads::submit).toList().stream().map(PromotionsTest::get).toList();
            assertThat(said).containsOnlyOnce("").anyMatch(message -> message.contains("approved already"));
        }
    }

    @Test
    void whatIsArchivedIsNotPromotedUntilItIsRestoredAndTheChampionIsNotArchived() {
        marks.mark(second, Kind.ARCHIVE, "flags everybody in Ohio");
        assertThatThrownBy(() -> promotions.promote(second, null, "better"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("archived");
        assertThatThrownBy(() -> proposals.propose(second, "better"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("archived");
        assertThatThrownBy(() -> versions.crown(second, "better", "ada")).isInstanceOf(PromotionRefusedException.class);
        assertThat(versions.churn(second).threshold()).isEqualTo(Trained.model().model().threshold());
        marks.mark(second, Kind.RESTORE, "Ohio was a data error");
        promotions.promote(second, null, "better");
        assertThatThrownBy(() -> marks.mark(second, Kind.ARCHIVE, "why not"))
                .isInstanceOf(MarkRefusedException.class).hasMessageContaining("is the champion");
    }

    @Test
    void aRollbackToAnArchivedVersionIsRefused() {
        promotions.promote(second, null, "better");
        marks.mark(first, Kind.ARCHIVE, "out of date");
        assertThatThrownBy(() -> promotions.rollback(Task.CHURN, null, "back"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("archived");
        assertThat(champion()).isEqualTo(second);
    }

    @Test
    void aVersionOfAnotherSchemaIsRefusedByTheFeaturesItMisses() {
        long foreign = versions.register(ForeignModel.version(), "ada").id();
        assertThatThrownBy(() -> promotions.promote(foreign, null, "better"))
                .isInstanceOf(PromotionRefusedException.class).hasMessageContaining("another schema")
                .hasMessageContaining("bytesDownloaded");
    }

    @Test
    void onlyAdministratorsDecide() {
        long proposal = proposals.propose(second, "better").id();
        signIn("max", Roles.RETENTION_MANAGER);
        assertThatThrownBy(() -> promotions.rollback(Task.CHURN, null, "back")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> promotions.setFourEyes(false, "easier")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.approve(proposal, "")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> proposals.reject(proposal, "no")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> marks.mark(second, Kind.NOTE, "a note")).isInstanceOf(AccessDeniedException.class);
        assertThat(proposals.open()).hasSize(1);
    }

    @Test
    void decisionsStay() {
        proposals.withdraw(proposals.propose(second, "better").id());
        promotions.setFourEyes(true, "from now on");
        marks.mark(second, Kind.NOTE, "a note");
        for (String table : List.of("promotion_proposal", "promotion_decision", "promotion_policy", "model_version_mark",
                "model_version_test")) {
            assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update()).as(table)
                    .isInstanceOf(DataAccessException.class).hasMessageContaining("insert-only");
        }
    }

    private String attempt(long version) {
        try {
            promotions.promote(version, first, "better");
            return "";
        } catch (PromotionRefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private long champion() {
        return versions.champion(Task.CHURN).orElseThrow().id();
    }

    private static String get(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void signIn(String name, String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(name, null, "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
