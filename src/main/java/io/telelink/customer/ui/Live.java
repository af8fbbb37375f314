package io.telelink.customer.ui;

import java.time.Duration;
import java.util.function.Consumer;
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
 * Reads something again and again while a component is shown, on a thread of its own and with the rights of who looks.
 * The page is locked only while it changes, never while the store is read.
 */
final class Live {

    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Live() {
    }

    static <T> void whileShown(Component owner, Supplier<T> read, Consumer<T> show) {
        owner.addAttachListener(attach -> {
            UI ui = attach.getUI();
            Thread thread = Thread.ofVirtual().name("live").start(
                    new DelegatingSecurityContextRunnable(() -> repeat(ui, read, show)));
            owner.addDetachListener(detach -> {
                detach.unregisterListener();
                thread.interrupt();
            });
        });
    }

    private static <T> void repeat(UI ui, Supplier<T> read, Consumer<T> show) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(PAUSE);
                T value = read.get();
                ui.access(() -> show.accept(value));
            }
        } catch (InterruptedException | UIDetachedException gone) {
            // Nobody looks any more.
        } catch (AccessDeniedException | AuthenticationException signedOut) {
            LOG.debug("Who looked was signed out", signedOut);
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("What is shown could not be read again; it stays as it is until the page is opened anew", failure);
            }
        }
    }
}
