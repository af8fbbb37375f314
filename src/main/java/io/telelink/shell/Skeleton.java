package io.telelink.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.stream.IntStream;

/** Keeps the place of what is still being loaded, so that nothing jumps. */
public final class Skeleton extends Composite<Div> {

    private Skeleton() {
        getContent().addClassName("skeleton");
        getContent().getElement().setAttribute("aria-busy", "true");
        getContent().getElement().setAttribute("role", "status");
        getContent().getElement().setAttribute("aria-label", getTranslation("shell.loading"));
    }

    public static Skeleton lines(int lines) {
        Skeleton skeleton = new Skeleton();
        IntStream.range(0, lines).forEach(line -> skeleton.addPart("skeleton-line"));
        return skeleton;
    }

    /** One block of the height, in any CSS unit, that the content will have. */
    public static Skeleton block(String height) {
        Skeleton skeleton = new Skeleton();
        skeleton.addPart("skeleton-block").setHeight(height);
        return skeleton;
    }

    private Div addPart(String className) {
        Div part = new Div();
        part.addClassName(className);
        getContent().add(part);
        return part;
    }
}
