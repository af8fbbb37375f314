package io.telelink.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatingTest {

    @Test
    void aRoundThatFailsInWhateverWayIsNotTheLast() throws InterruptedException {
        var rounds = new CountDownLatch(3);
        var repeating = new Repeating("test", Duration.ofMillis(1)) {
            @Override
            protected void round() {
                rounds.countDown();
                if (rounds.getCount() == 2) {
                    throw new NoClassDefFoundError("gone");
                }
                throw new IllegalStateException("for a moment");
            }
        };
        repeating.start();
        try {
            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            repeating.stop();
        }
    }
}
