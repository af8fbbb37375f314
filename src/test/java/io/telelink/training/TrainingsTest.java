package io.telelink.training;

import java.util.List;

import io.telelink.access.Roles;
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

@IntegrationTest
class TrainingsTest {

    static final String ONE = "churn-logistic-regression";
    static final String OTHER = "churn-random-forest";

    @Autowired
    Trainings trainings;

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
    void onlyAdministratorsTrain(String role) {
        signIn(role);
        assertThatThrownBy(() -> trainings.start(List.of(ONE))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trainings.list(PageRequest.of(0, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> trainings.cancel(1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnknownSpecificationIsRefusedBeforeAnythingIsQueued() {
        assertThatThrownBy(() -> trainings.start(List.of(ONE, "churn-by-magic")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("churn-by-magic");
        assertThatThrownBy(() -> trainings.start(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(trainings.list(PageRequest.of(0, 10))).isEmpty();
    }

    @Test
    void oneTrainingAtATime() {
        subscribers.bringIn(3_333);
        long first = trainings.start(List.of(ONE, OTHER));
        assertThat(trainings.underWay()).map(run -> run.job().id()).contains(first);
        assertThatThrownBy(() -> trainings.start(List.of(ONE))).isInstanceOfSatisfying(TrainingUnderWayException.class,
                underWay -> assertThat(underWay.runId()).isEqualTo(first));
        trainings.cancel(first);
        subscribers.finished(first);
        assertThat(trainings.underWay()).isEmpty();
    }

    @Test
    void runsAreListedNewestFirstWithWhatTheyTrain() {
        long first = trainings.start(List.of(ONE));
        subscribers.finished(first);
        long second = trainings.start(List.of(OTHER, ONE, OTHER));
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
