package io.telelink.training;

import java.time.LocalDate;
import java.util.List;

import io.telelink.access.Roles;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.registry.VersionSummary;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@IntegrationTest
class TrainingsTest {

    static final String ONE = "churn-logistic-regression";
    static final String OTHER = "churn-random-forest";

    @Autowired
    Trainings trainings;

    @Autowired
    Jobs jobs;

    @Autowired
    TrainingSettings settings;

    Subscribers subscribers;

    @Autowired
    Store store;

    @BeforeEach
    void empty(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
        signIn(Roles.ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.RETENTION_MANAGER, Roles.EXECUTIVE})
    void othersReadAndOnlyAdministratorsTrain(String role) {
        signIn(role);
        assertThatThrownBy(() -> start(ONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trainings.cancel(1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trainings.cutOffs()).isInstanceOf(AccessDeniedException.class);
        assertThat(trainings.list(PageRequest.of(0, 1))).isEmpty();
    }

    @Test
    void auditorsDoNotReadTrainings() {
        signIn(Roles.AUDITOR);
        assertThatThrownBy(() -> trainings.list(PageRequest.of(0, 1))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnknownSpecificationIsRefusedBeforeAnythingIsQueued() {
        assertThatThrownBy(() -> start(ONE, "churn-by-magic"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("churn-by-magic");
        assertThatThrownBy(() -> start()).isInstanceOf(IllegalArgumentException.class);
        assertThat(trainings.list(PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void whoAsksWhileOneIsUnderWayWaitsForTheirTurn() {
        subscribers.bringIn(3_333);
        long first = start(ONE, OTHER);
        long second = start(ONE);
        long third = start(ONE);
        assertThat(trainings.queue()).extracting(run -> run.job().id()).containsExactly(first, second, third);
        await().until(() -> state(first) == JobState.RUNNING);
        assertThat(state(second)).isEqualTo(JobState.QUEUED);
        trainings.cancel(third);
        assertThat(state(third)).isEqualTo(JobState.CANCELLED);
        trainings.cancel(first);
        assertThat(subscribers.finished(first).state()).isEqualTo(JobState.CANCELLED);
        assertThat(subscribers.finished(second).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(trainings.find(third).orElseThrow().job().startedAt()).isNull();
        assertThat(trainings.versions(second)).extracting(VersionSummary::specification).contains(ONE);
        assertThat(trainings.queue()).isEmpty();
    }

    @Test
    void whatIsRegisteredCannotBeCancelledAnyMore() {
        subscribers.bringIn(3_333);
        long id = start(ONE);
        subscribers.finished(id);
        assertThatThrownBy(() -> trainings.cancel(id)).isInstanceOf(TrainingRefusedException.class).hasMessageContaining("Too late");
        assertThatThrownBy(() -> trainings.cancel(4711)).isInstanceOf(TrainingRefusedException.class);
    }

    @Test
    void theQueueHasAnEnd() {
        subscribers.bringIn(3_333);
        long first = start(ONE, OTHER);
        for (int waiting = 0; waiting < settings.mostWaiting(); waiting++) {
            start(ONE);
        }
        assertThatThrownBy(() -> start(ONE)).isInstanceOf(TrainingRefusedException.class).hasMessageContaining("ask again");
        trainings.queue().reversed().forEach(run -> trainings.cancel(run.job().id()));
        subscribers.finished(first);
    }

    @Test
    void aCutOffThatCannotBeTrainedOnIsRefusedWithOneThatCan() {
        subscribers.bringIn(100);
        LocalDate known = trainings.cutOffs().getFirst();
        assertRefused(new TrainingRequest(List.of(ONE), new TrainingWindow.CutOff(known.plusDays(1)), null, null),
                "There are no snapshots of " + known.plusDays(1), known.toString());
        assertRefused(new TrainingRequest(List.of(ONE), new TrainingWindow.Pooled(2), null, null), "only 1 cut-offs");
        assertRefused(new TrainingRequest(List.of(ONE), new TrainingWindow.Pooled(1), null, null), "from 2 to 24");
        assertRefused(new TrainingRequest(List.of(ONE), new TrainingWindow.Latest(), 99, null), "maxRows must be from 100");
        assertRefused(new TrainingRequest(List.of(ONE), new TrainingWindow.Latest(), null, -1L), "seed must be from 0");
    }

    private void assertRefused(TrainingRequest request, String... words) {
        assertThatThrownBy(() -> trainings.start(request)).isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
        assertThat(trainings.queue()).isEmpty();
    }

    private long start(String... specifications) {
        return trainings.start(TrainingRequest.of(List.of(specifications)));
    }

    private JobState state(long id) {
        return jobs.find(id).orElseThrow().state();
    }

    @Test
    void runsAreListedNewestFirstWithWhatTheyTrain() {
        long first = start(ONE);
        subscribers.finished(first);
        long second = start(OTHER, ONE, OTHER);
        subscribers.finished(second);
        assertThat(trainings.list(PageRequest.of(0, 10)))
                .extracting(run -> run.job().id()).containsExactly(second, first);
        assertThat(trainings.latest().orElseThrow().specifications()).containsExactly(OTHER, ONE);
        assertThat(trainings.list(PageRequest.of(1, 1)).getTotalElements()).isEqualTo(2);
        assertThat(trainings.find(second).orElseThrow().job().owner()).isEqualTo("ada");
        assertThat(trainings.find(4711)).isEmpty();
    }

    private static void signIn(String role) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken("ada", null, "ROLE_" + role));
        SecurityContextHolder.setContext(context);
    }
}
