package io.telelink.registry.ui;

import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import io.telelink.shell.ErrorState;
import io.telelink.shell.Skeleton;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Something that takes longer than a page may be locked: it is read on a thread of its own, as the person who looks, and
 * takes its place once it is there.
 */
final class Later<T> extends Composite<Div> {

    private final String height;
    private final transient Supplier<T> read;
    private final transient Function<T, Component> show;
    private boolean started;

    /**
     * @param height what to keep free meanwhile, in any CSS unit
     * @param read   off the page's lock; a refusal with words for the reader is an {@link IllegalArgumentException}
     * @param show   makes what is seen of it, with the page locked
     */
    Later(String height, Supplier<T> read, Function<T, Component> show) {
        this.height = height;
        this.read = read;
        this.show = show;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!started) {
            started = true;
            start(attach.getUI());
        }
    }

    private void start(UI ui) {
        getContent().removeAll();
        getContent().add(Skeleton.block(height));
        Thread.ofVirtual().name("later").start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        Supplier<Component> outcome;
        try {
            T value = read.get();
            outcome = () -> show.apply(value);
        } catch (IllegalArgumentException refused) {
            outcome = () -> new ErrorState(String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            outcome = () -> ErrorState.of(failure);
        }
        Supplier<Component> made = outcome;
        try {
            ui.access(() -> {
                getContent().removeAll();
                getContent().add(made.get());
            });
        } catch (UIDetachedException gone) {
            // Nobody looks any more.
        }
    }
}
