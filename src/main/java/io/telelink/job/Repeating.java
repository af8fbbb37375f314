package io.telelink.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Small work that every process of the application repeats while it runs, on a thread of its own. A round that fails is
 * logged, and the next one tries again. Nodes that share a database each have their own: rounds must be safe side by side.
 */
public abstract class Repeating implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private @Nullable ScheduledExecutorService timer;

    /**
     * Work under a name for its thread.
     *
     * @param pause from the end of a round to the next
     */
    protected Repeating(String name, Duration pause) {
        this.name = name;
        this.pause = pause;
    }

    protected abstract void round();

    /** What is still to be done when the application stops. */
    protected void lastRound() {
    }

    @Override
    public final synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        timer.scheduleWithFixedDelay(() -> guarded(this::round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public final synchronized void stop() {
        if (timer != null) {
            timer.shutdown();
            try {
                timer.awaitTermination(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            timer = null;
            guarded(this::lastRound);
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return timer != null;
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Error e) {
            // The timer would drop, without a word, work that throws anything at all.
            LOG.error("{} failed and will try again", name, e);
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will try again: {}", name, e.toString());
            LOG.debug("{} failed", name, e);
        }
    }
}
