package io.telelink.segment;

import java.util.Optional;

/** Ends a question to the store whose answer nobody waits for any more. Usable from several threads, for one question. */
public final class Cancellation {

    private boolean cancelled;
    private Optional<Runnable> stop = Optional.empty();

    public synchronized void cancel() {
        cancelled = true;
        stop.ifPresent(Runnable::run);
        stop = Optional.empty();
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Says how the question is stopped while it runs; at once when that is wanted already. */
    public synchronized void runs(Runnable newStop) {
        if (cancelled) {
            newStop.run();
        } else {
            stop = Optional.of(newStop);
        }
    }

    /** The question has been answered: there is nothing to stop any more. */
    public synchronized void ended() {
        stop = Optional.empty();
    }
}
