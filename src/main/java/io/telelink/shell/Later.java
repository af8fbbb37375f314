package io.telelink.shell;

import java.util.function.Function;
import java.util.function.Supplier;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** Something that takes long to read: a skeleton keeps its place, and it takes that place once it is there. */
public final class Later<T> extends Composite<Div> {

    private final String height;
    private final transient Supplier<T> read;
    private final transient Function<T, Component> show;
    private boolean started;

    /**
     * @param height what to keep free meanwhile, in any CSS unit
     * @param read   off the page's lock; a refusal with words for the reader is an {@link IllegalArgumentException}
     * @param show   makes what is seen of it, with the page locked
     */
    public Later(String height, Supplier<T> read, Function<T, Component> show) {
        this.height = height;
        this.read = read;
        this.show = show;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (!started) {
            started = true;
            getContent().add(Skeleton.block(height));
            Background.start(attach.getUI(), read, value -> replace(show.apply(value)), failure -> replace(problem(failure)));
        }
    }

    private void replace(Component shown) {
        getContent().removeAll();
        getContent().add(shown);
    }

    private static Component problem(RuntimeException failure) {
        return failure instanceof IllegalArgumentException ? new ErrorState(String.valueOf(failure.getMessage()))
                : ErrorState.of(failure);
    }
}
