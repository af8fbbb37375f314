package io.telelink.shell;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.AuthenticationException;

/**
 * Reads something again and again while a component is shown, on a thread of its own and as the person who looks, and
 * hands it to the page. The page is locked only while it changes, never while the store is read.
 */
public final class LiveReading<T> {

    private static final Logger LOG = LoggerFactory.getLogger(LiveReading.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

    private final Supplier<T> read;
    private final Consumer<T> show;
    private final Function<T, Duration> pause;
    private final Semaphore wanted = new Semaphore(0);

    private LiveReading(Supplier<T> read, Consumer<T> show, Function<T, Duration> pause) {
        this.read = read;
        this.show = show;
        this.pause = pause;
    }

    /** @param pause how long to wait after what was read */
    public static <T> LiveReading<T> whileShown(Component owner, Supplier<T> read, Consumer<T> show, Function<T, Duration> pause) {
        var reading = new LiveReading<>(read, show, pause);
        owner.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Thread thread = Thread.ofVirtual().name("live-reading")
                    .start(new DelegatingSecurityContextRunnable(() -> reading.repeat(ui)));
            owner.addDetachListener(detach -> {
                detach.unregisterListener();
                thread.interrupt();
            });
        });
        return reading;
    }

    /** Ends the pause: something has just been set going that is to be followed. */
    public void now() {
        wanted.release();
    }

    private void repeat(UI ui) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration rest = once(ui);
                if (wanted.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException | UIDetachedException gone) {
            // Nobody looks any more.
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            LOG.debug("The reader was signed out", signedOut);
        }
    }

    private Duration once(UI ui) {
        try {
            T value = read.get();
            ui.access(() -> show.accept(value));
            return pause.apply(value);
        } catch (AccessDeniedException | AuthenticationException | UIDetachedException end) {
            throw end;
        } catch (RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return Duration.ZERO;
            }
            LOG.warn("What is shown could not be read again, next attempt in {}", AFTER_FAILURE, failure);
            return AFTER_FAILURE;
        }
    }
}
