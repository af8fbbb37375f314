package io.telelink.training.job;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.learning.Task;
import io.telelink.registry.VersionStore;
import io.telelink.support.IntegrationTest;
import io.telelink.support.Store;
import io.telelink.training.InitialTraining;
import io.telelink.training.Subscribers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class TooFewChurnersTest {

    Subscribers subscribers;

    @Autowired
    Store store;

    @Autowired
    InitialTraining training;

    @Autowired
    VersionStore versions;

    @BeforeEach
    void empty(@Autowired ApplicationContext application) {
        subscribers = new Subscribers(application);
        store.empty();
    }

    @Test
    void anEmptyStoreIsNotTrainedOn() {
        assertRefused("has 0 and 0");
    }

    @Test
    void tooFewWhoLeftAreNamedWithWhatToDo() {
        subscribers.bringIn(100);
        assertRefused("at least 50 customers who left");
    }

    private void assertRefused(String reason) {
        JobRun run = subscribers.finished(training.start("ada"));
        assertThat(run.state()).isEqualTo(JobState.FAILED);
        assertThat(run.failure()).contains(reason, "Import customers with a Churn column first");
        assertThat(versions.list(Task.CHURN)).isEmpty();
    }
}
