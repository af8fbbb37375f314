package io.telelink.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Work that takes longer than a page may be locked: done on a thread of its own, as the person who asked for it. */
public final class Background {

    private Background() {
    }

    /**
     * Starts the work at once. Whatever comes of it is told with the page locked, and not at all when nobody looks any more.
     *
     * @param failed told what the work threw
     */
    public static <T> void start(UI ui, Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        Thread.ofVirtual().name("background").start(new DelegatingSecurityContextRunnable(() -> {
            Runnable told;
            try {
                T value = work.get();
                told = () -> done.accept(value);
            } catch (RuntimeException failure) {
                told = () -> failed.accept(failure);
            }
            tell(ui, told);
        }));
    }

    private static void tell(UI ui, Runnable told) {
        try {
            ui.access(told::run);
        } catch (UIDetachedException gone) {
            // Nobody looks any more.
        }
    }
}
