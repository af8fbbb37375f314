package io.telelink.job;

import java.time.Duration;

/** Lets the thread of a run wait. */
public final class Pause {

    private Pause() {
    }

    /**
     * Waits for that long.
     *
     * @throws IllegalStateException when the thread is interrupted, and stays so: the application is stopping, and the run, which
     *                               nobody has cancelled, is taken up again at the next start
     */
    public static void of(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw stopping(e);
        }
    }

    /** What to throw where a wait of another kind was interrupted; the thread is marked again. */
    public static IllegalStateException stopping(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted, as the application is stopping", interrupt);
    }
}
